using Community.Web.Features.Posts;

namespace Community.Web.Features.Links;

/// <summary>A thread that another one names, or that is like it.</summary>
public sealed record AlikeThread(int Id, string Title, bool IsShowcase, int Score, int AnswerCount, bool IsSolved, PostLinkKind Kind)
{
    public string Address => HeadAddress.Of(IsShowcase, Id, Title);
}

/// <summary>What stands beside a question: the threads that it names and that name it, and those that are like it.</summary>
public sealed record AlikeThreads(IReadOnlyList<AlikeThread> Linked, IReadOnlyList<AlikeThread> Related)
{
    private const int MostRead = 40, MostLinked = 8, MostRelated = 5;

    public static readonly AlikeThreads None = new([], []);

    /// <summary>Each of them once; those like it as alike as they were found to be.</summary>
    /// <param name="elsewhere">The original of the question, which the page names at its head.</param>
    internal static AlikeThreads Of(IEnumerable<AlikeThread> found, int? elsewhere)
    {
        var others = found.Where(t => t.Id != elsewhere).ToList();
        List<AlikeThread> linked = [.. others.Where(t => t.Kind == PostLinkKind.Linked).DistinctBy(t => t.Id).OrderByDescending(t => t.Score).Take(MostLinked)];
        return new(linked, [.. others.Where(t => t.Kind == PostLinkKind.Related && linked.All(l => l.Id != t.Id)).Take(MostRelated)]);
    }

    /// <summary>Nothing that is closed: its duplicates, too, are named elsewhere on the page.</summary>
    internal static IQueryable<AlikeThread> OfQuestion(CommunityDb db, Asked asked)
        => (from l in db.PostLinks.Where(l => l.PostId == asked.Id && (l.Kind == PostLinkKind.Linked || l.Kind == PostLinkKind.Related)).Select(l => new { Id = l.RelatedId, l.Kind, l.At })
                .Concat(db.PostLinks.Where(l => l.RelatedId == asked.Id && l.Kind == PostLinkKind.Linked).Select(l => new { Id = l.PostId, l.Kind, l.At }))
            join h in db.Heads.ListedFor(asked.Reader) on l.Id equals h.Id
            where h.Id != asked.Id && ((Question)h).ClosedAt == null
            orderby l.Kind descending, l.At descending, h.Id
            select new AlikeThread(h.Id, h.Title, h is Showcase, h.Score, h is Question ? ((Question)h).AnswerCount : 0, ((Question)h).AcceptedId != null, l.Kind)).AsNoTracking().Take(MostRead);
}
