using Community.Web.Features.Posts;

namespace Community.Web.Features.Tags;

/// <summary>A member says what a tag is for: in a sentence, and in a wiki. Every version is kept.</summary>
public sealed class DescribeTag(CommunityDb db, Writing writing, TextPolicy text, TagPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="basis">The newest revision that was seen, 0 for none; null does not check.</param>
    public async Task Run(string name, int byId, string? excerpt, string? body, string? summary, int? basis, CancellationToken ct)
    {
        var line = text.Excerpt(excerpt, policy);
        var comment = text.Summary(summary) is { Length: > 0 } why ? why : null;
        var wiki = await writing.Wiki(body, policy, ct);
        await Save(name, byId, _ => (line, wiki), comment, basis, ct);
    }

    /// <summary>One part reads again as it did: as a new revision, so that nothing is lost.</summary>
    public async Task RollBack(string name, int byId, int revisionId, int? basis, CancellationToken ct)
    {
        var older = await db.TagRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId && db.Tags.Any(t => t.Id == r.TagId && t.Name == name), ct) ?? throw new RuleBrokenException("revision.unknown");
        var wiki = older is { Part: TagPart.Wiki, Markdown.Length: > 0 } ? await writing.Kept(older.Markdown, ct) : null;
        var excerpt = older.Markdown.Length > 0 ? older.Markdown : null;
        await Save(name, byId, tag => older.Part is TagPart.Wiki ? (tag.Excerpt, wiki) : (excerpt, Standing(tag)), $"#{older.Number}", basis, ct);
    }

    private Task Save(string name, int byId, Func<Tag, (string? Excerpt, Wording? Wiki)> texts, string? comment, int? basis, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Holds the tag: of two who save at once one is the first.
        await db.Tags.Where(t => t.Name == name).ExecuteUpdateAsync(set => set.SetProperty(t => t.SynonymOfId, t => t.SynonymOfId), ct);
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var tag = Rule.Found(await db.Tags.SingleOrDefaultAsync(t => t.Name == name, ct), "tag");
        var numbers = await db.TagRevisions.Where(r => r.TagId == tag.Id).GroupBy(r => r.Part).Select(g => new { Part = g.Key, Number = g.Max(r => r.Number), Newest = g.Max(r => r.Id) }).ToListAsync(ct);
        Rule.Require(basis is null || basis == numbers.Select(n => n.Newest).DefaultIfEmpty().Max(), "edit.someone-was-faster");
        var (excerpt, wiki) = texts(tag);
        var revisions = tag.Describe(by, excerpt, wiki, comment, (NumberOf(TagPart.Excerpt), NumberOf(TagPart.Wiki)), privileges, now);
        if (revisions.Count == 0) return;
        db.AddRange(revisions);
        db.Add(Act.Apart(ActKind.TagDescribed, by, now, thingId: tag.Id, reason: comment, after: tag.Name));

        int NumberOf(TagPart part) => numbers.Find(n => n.Part == part)?.Number ?? 0;
    }, ct);

    /// <summary>The wiki as it stands, so that it stays.</summary>
    private static Wording? Standing(Tag tag) => tag.WikiMarkdown is { } markdown ? new(markdown, tag.WikiHtml ?? "", "", [], 0, 0) : null;
}
