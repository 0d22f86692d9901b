namespace Community.Web.Features.Members;

/// <summary>Which of what a member has written.</summary>
public enum Shelf { Questions, Answers, Showcases }

/// <summary>A question, an answer or a showcase in its author's list.</summary>
/// <param name="IsAccepted">An accepted answer, or a question that has one.</param>
public sealed record MemberPost(int Id, bool IsAnswer, string Title, int Score, bool IsAccepted, bool IsClosed, DateTime PostedAt, bool IsShowcase);

/// <summary>One page of what a member has written, the newest first.</summary>
public sealed record MemberPosts(Shelf Shelf, IReadOnlyList<MemberPost> Rows, string? After, bool IsFirst);

public sealed class MemberPostsQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;

    public async Task<MemberPosts> List(Reader reader, int memberId, Shelf shelf, string? after, CancellationToken ct)
    {
        var list = $"members/{shelf}";
        var cursor = Cursor.ReadTime(list, after);
        var rows = await Of(shelf, reader, memberId, cursor).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new(shelf, rows, more ? Cursor.Write(list, rows[^1].PostedAt, rows[^1].Id) : null, cursor is null);
    }

    private IQueryable<MemberPost> Of(Shelf shelf, Reader reader, int memberId, Cursor? after) => shelf switch
    {
        Shelf.Answers => Answers(reader, memberId, after),
        Shelf.Showcases => Showcases(reader, memberId, after),
        _ => Questions(reader, memberId, after),
    };

    internal IQueryable<MemberPost> Showcases(Reader reader, int memberId, Cursor? after)
        => Shown(reader, From(db.Showcases.ListedFor(reader), memberId, after));

    internal IQueryable<MemberPost> Questions(Reader reader, int memberId, Cursor? after)
        => Shown(reader, From(db.Questions.ListedFor(reader), memberId, after));

    internal IQueryable<MemberPost> Answers(Reader reader, int memberId, Cursor? after)
        => Shown(reader, From(db.Answers.ListedFor(reader), memberId, after));

    /// <summary>What others valued most.</summary>
    internal IQueryable<MemberPost> Best(Reader reader, int memberId)
        => Shown(reader, db.Posts.ListedFor(reader).Where(p => p.AuthorId == memberId && p.Score > 0).OrderByDescending(p => p.Score).ThenByDescending(p => p.Id));

    private static IQueryable<Post> From<T>(IQueryable<T> posts, int memberId, Cursor? after) where T : Post
    {
        posts = posts.Where(p => p.AuthorId == memberId);
        if (after is { } a) posts = posts.Where(p => p.PostedAt <= a.Time && (p.PostedAt < a.Time || p.Id < a.Id));
        return posts.OrderByDescending(p => p.PostedAt).ThenByDescending(p => p.Id).Take(PageSize + 1);
    }

    private IQueryable<MemberPost> Shown(Reader reader, IQueryable<Post> posts)
        => from p in posts.AsNoTracking()
           join q in db.Heads.ListedFor(reader) on p.RootId ?? p.Id equals q.Id
           select new MemberPost(p.Id, p.RootId != null, q.Title, p.Score, p.RootId != null ? ((Question)q).AcceptedId == p.Id : ((Question)q).AcceptedId != null, p.RootId == null && ((Question)q).ClosedAt != null, p.PostedAt, p is Showcase);
}
