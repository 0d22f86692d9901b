using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Feeds;

/// <summary>What a feed tells of.</summary>
public enum FeedKind { Questions, Tag, Question, Member, Showcases }

/// <summary>A feed without the words of what it tells of.</summary>
/// <param name="Name">The tag, the question's title or the member's name; null for the feeds of everything.</param>
/// <param name="Page">The page that shows the same to people.</param>
/// <param name="LeadsTo">Another feed that is meant by this one: of the tag that a synonym means, or the question that one was merged into.</param>
public sealed record Feed(FeedKind Kind, string? Name, string Page, IReadOnlyList<FeedEntry> Entries, string? LeadsTo = null);

/// <summary>A post in a feed.</summary>
/// <param name="TextVersion">Raised with every change of its words.</param>
public sealed record FeedEntry(
    int Id, int HeadId, string Title, bool IsAnswer, bool IsShowcase, string TagNames, DateTime PublishedAt, DateTime? EditedAt, int TextVersion, int AuthorId, string AuthorName, MemberKind AuthorKind)
{
    public DateTime UpdatedAt => EditedAt > PublishedAt ? EditedAt.Value : PublishedAt;
    public IReadOnlyList<string> Tags => TagNames.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    public string Address => HeadAddress.Of(IsShowcase, HeadId, Title) + (IsAnswer ? QuestionAddress.OfAnswer(Id) : "");
}

/// <summary>What an entry says.</summary>
/// <param name="Situation">What a showcase begins with; plain.</param>
public sealed record FeedText(int Id, string Html, string? Situation);

/// <summary>
/// What is new, for readers who do not come to look: what everyone may list, and nothing else. The entries come first and without their
/// words, since most who ask have them already.
/// </summary>
public sealed class FeedQuery(CommunityDb db) : IUseCase
{
    public const int Entries = 30;

    public async Task<Feed> Newest(CancellationToken ct) => new(FeedKind.Questions, null, "/questions", await Shown(Questions(null)).ToListAsync(ct));

    public async Task<Feed> Showcases(CancellationToken ct) => new(FeedKind.Showcases, null, "/showcases", await Shown(Stories()).ToListAsync(ct));

    /// <summary>Refuses with <c>tag.unknown</c>.</summary>
    public async Task<Feed> OfTag(string name, CancellationToken ct)
    {
        var tag = Rule.Found(await Tag(name.Trim().ToLowerInvariant()).SingleOrDefaultAsync(ct), "tag");
        var page = $"/questions/tagged/{Uri.EscapeDataString(tag.Name)}";
        return tag.Means is { } meant ? new(FeedKind.Tag, meant, page, [], FeedAddress.OfTag(meant))
            : new(FeedKind.Tag, tag.Name, page, await Shown(Questions(tag.Id)).ToListAsync(ct));
    }

    /// <summary>The question and its answers. Refuses with <c>question.unknown</c> or <c>question.gone</c>.</summary>
    public async Task<Feed> OfQuestion(int id, CancellationToken ct)
    {
        var entries = await Shown(Thread(id)).ToListAsync(ct);
        if (entries.Count > 0) return new(FeedKind.Question, entries[0].Title, QuestionAddress.Of(id, entries[0].Title), entries);
        if (await MergedInto(id).SingleOrDefaultAsync(ct) is { } target) return new(FeedKind.Question, null, "", [], FeedAddress.OfQuestion(target));
        throw new RuleBrokenException(await db.Questions.Row(id).AnyAsync(q => q.DeletedAt != null && !q.IsHeld && q.AudienceId == Audience.Everyone, ct) ? "question.gone" : "question.unknown");
    }

    /// <summary>Refuses with <c>member.unknown</c> or <c>member.gone</c>.</summary>
    public async Task<Feed> OfMember(int id, CancellationToken ct)
    {
        var member = Rule.Found(await Member(id).SingleOrDefaultAsync(ct), "member");
        Rule.Require(member.Kind is MemberKind.Person, "member.gone");
        return new(FeedKind.Member, member.Name, $"/members/{id}/{Uri.EscapeDataString(Slug.Of(member.Name))}", await Shown(By(id)).ToListAsync(ct));
    }

    public async Task<IReadOnlyDictionary<int, FeedText>> Texts(IEnumerable<FeedEntry> entries, CancellationToken ct)
    {
        List<int> ids = [.. entries.Select(e => e.Id)];
        return await Words(ids).ToDictionaryAsync(t => t.Id, ct);
    }

    internal sealed record NamedTag(int Id, string Name, string? Means);

    internal sealed record NamedMember(string Name, MemberKind Kind);

    internal IQueryable<NamedTag> Tag(string name)
        => db.Tags.Where(t => t.Name == name).Select(t => new NamedTag(t.Id, t.Name, db.Tags.Where(o => o.Id == t.SynonymOfId).Select(o => o.Name).FirstOrDefault()));

    internal IQueryable<NamedMember> Member(int id) => db.Members.Where(m => m.Id == id && m.Kind != MemberKind.System).Select(m => new NamedMember(m.Name, m.Kind));

    internal IQueryable<int?> MergedInto(int id) => db.Questions.Row(id).Where(q => q.MergedIntoId != null && q.AudienceId == Audience.Everyone).Select(q => q.MergedIntoId);

    internal IQueryable<Post> Questions(int? tagId)
    {
        var questions = db.Questions.ListedFor(Reader.Anyone);
        if (tagId is not null) questions = questions.Where(q => q.Tags.Any(t => t.TagId == tagId));
        return questions.NewestFirst(null).Take(Entries);
    }

    internal IQueryable<Post> Stories() => db.Showcases.ListedFor(Reader.Anyone).OrderByDescending(s => s.PublishedAt).ThenByDescending(s => s.Id).Take(Entries);

    /// <summary>What was merged leads on, as its page does.</summary>
    internal IQueryable<Post> Thread(int id)
    {
        var standing = db.Questions.ListedFor(Reader.Anyone).Where(q => q.Id == id && q.MergedIntoId == null);
        return db.Posts.ListedFor(Reader.Anyone).Where(p => (p.Id == id || p.RootId == id) && standing.Any())
            .OrderByDescending(p => p.PostedAt).ThenByDescending(p => p.Id).Take(Entries);
    }

    internal IQueryable<Post> By(int memberId) => db.Posts.ListedFor(Reader.Anyone).Where(p => p.AuthorId == memberId).OrderByDescending(p => p.PostedAt).ThenByDescending(p => p.Id).Take(Entries);

    internal IQueryable<FeedText> Words(IReadOnlyList<int> ids)
        => db.Posts.ListedFor(Reader.Anyone).Where(p => ids.Contains(p.Id)).Select(p => new FeedText(p.Id, p.Text.Html, ((Showcase)p).Situation));

    internal IQueryable<FeedEntry> Shown(IQueryable<Post> posts)
        => from p in posts.AsNoTracking()
           join h in db.Heads.ListedFor(Reader.Anyone) on p.RootId ?? p.Id equals h.Id
           join m in db.Members on p.AuthorId equals m.Id
           where ((Question)h).MergedIntoId == null // what was merged leads on to another
           select new FeedEntry(p.Id, h.Id, h.Title, p.RootId != null, h is Showcase, ((Question)h).TagNames ?? "", ((Showcase)h).PublishedAt ?? p.PostedAt, p.EditedAt, p.Text.Version, m.Id, m.Name, m.Kind);
}
