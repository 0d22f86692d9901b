using Community.Web.Features.Attachments;
using Community.Web.Markdown;

namespace Community.Web.Features.Posts;

/// <summary>
/// Makes words ready to be posted: checks their length, makes their HTML, finds who is mentioned. Slow, so it is
/// done before a verb takes the write gate.
/// </summary>
public sealed class Writing(CommunityDb db, MarkdownRenderer markdown, TextPolicy text) : IUseCase
{
    public Task<Wording> Post(string? body, CancellationToken ct)
    {
        var clean = text.Body(body);
        return Word(clean, markdown.Parse(clean), ct);
    }

    public Task<Wording> Comment(string? body, CancellationToken ct)
    {
        var clean = text.Comment(body);
        return Word(clean, markdown.ParseComment(clean), ct);
    }

    /// <summary>What a member says about themselves; null when that is nothing.</summary>
    public async Task<Wording?> About(string? about, CancellationToken ct)
        => text.About(about) is { Length: > 0 } clean ? await Word(clean, markdown.Parse(clean), ct) : null;

    /// <summary>What a tag's wiki says; null when that is nothing.</summary>
    public async Task<Wording?> Wiki(string? wiki, TagPolicy tags, CancellationToken ct)
        => text.Wiki(wiki, tags) is { Length: > 0 } clean ? await Word(clean, markdown.Parse(clean), ct) : null;

    /// <summary>The HTML of a body as it would stand there, however little of it is written yet.</summary>
    public async Task<string> Preview(string? body, CancellationToken ct)
    {
        var clean = text.BodySoFar(body);
        return (await Word(clean, markdown.Parse(clean), ct)).Html;
    }

    /// <summary>Words that stand already, made ready again: the rules of length have held for them, or do not.</summary>
    public Task<Wording> Kept(string body, CancellationToken ct) => Word(body, markdown.Parse(body), ct);

    public Task<Wording> KeptComment(string body, CancellationToken ct) => Word(body, markdown.ParseComment(body), ct);

    /// <summary>What a reader sees of a body, without markup.</summary>
    public string Visible(string body) => markdown.Parse(body).PlainText;

    private async Task<Wording> Word(string clean, MarkdownText parsed, CancellationToken ct)
    {
        var named = await Named(parsed.MentionCandidates, ct);
        // Ids inside the HTML must not meet those of another post on the same page.
        var html = parsed.Html($"p{Guid.NewGuid():n}"[..9], candidate => named.GetValueOrDefault(candidate), await Files(parsed.Attachments, ct));
        return new(clean, html, parsed.PlainText, [.. named.Values.Select(m => m.Id).Distinct()], parsed.Links, parsed.Pictures);
    }

    private async Task<Dictionary<string, UploadedFile>> Files(IReadOnlyList<string> tokens, CancellationToken ct) => tokens.Count == 0 ? [] : (await db.Attachments
        .Where(a => tokens.Contains(a.Token) && a.RemovedAt == null).Select(a => new { a.Token, a.Kind, a.Size, a.Width, a.Height }).ToListAsync(ct))
        .ToDictionary(a => a.Token, a => new UploadedFile(Marks.Weight(a.Kind, a.Size), a.Width, a.Height));

    /// <summary>Names may hold spaces and need none after them, so the longest beginning that is somebody's name wins.</summary>
    private async Task<Dictionary<string, MentionedMember>> Named(IReadOnlyList<string> candidates, CancellationToken ct)
    {
        if (candidates.Count == 0) return [];
        var beginnings = candidates.ToDictionary(c => c, c => Beginnings(c).ToList());
        List<string> keys = [.. beginnings.Values.SelectMany(b => b.Select(x => x.Key)).Distinct()];
        var members = await db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person && keys.Contains(m.NameKey))
            .Select(m => new { m.Id, m.Name, m.NameKey }).ToDictionaryAsync(m => m.NameKey, ct);
        Dictionary<string, MentionedMember> named = [];
        foreach (var (candidate, list) in beginnings)
            if (list.FirstOrDefault(b => members.ContainsKey(b.Key)) is { Key: { } key } found)
                named[candidate] = new(members[key].Id, members[key].Name, found.Length);
        return named;
    }

    private static IEnumerable<(string Key, int Length)> Beginnings(string candidate)
    {
        for (var length = candidate.Length; length >= 2; length--)
        {
            var next = length < candidate.Length ? candidate[length] : ' ';
            var last = candidate[length - 1];
            var cutsWord = char.IsAsciiLetterOrDigit(last) && char.IsAsciiLetterOrDigit(next);
            if (!cutsWord && !char.IsHighSurrogate(last) && !char.IsWhiteSpace(last)) yield return (NameKey.Of(candidate[..length]), length);
        }
    }
}
