using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Notifications;

/// <summary>One piece of news: a kind and who and what, the words are the page's.</summary>
/// <param name="PostId">Null where it is not about a post.</param>
/// <param name="Title">Of the question or the showcase it is about; null when that is gone for this reader, or there is none.</param>
public sealed record InboxRow(int Id, int Sequence, NotificationKind Kind, DateTime At, bool IsRead, int MemberId, int ById, string ByName, int? PostId, int? RootId, int? CommentId, int? ThingId, string? Title, bool OfShowcase = false)
{
    /// <summary>The spot it is about; a post that is gone says so at its own address.</summary>
    public string Target => PostId is not { } post ? NewsPlace.Of(Kind, MemberId, ThingId)
        : Title is not null && NewsPlace.BesidePost(Kind, post, ThingId) is { } beside ? beside
        : Title is null ? RootId is null ? $"/q/{post}" : $"/a/{post}"
        : HeadAddress.Of(OfShowcase, RootId ?? post, Title) + (CommentId is { } comment ? QuestionAddress.OfComment(comment) : RootId is null ? "" : QuestionAddress.OfAnswer(post));
}

/// <summary>A member's news, the newest first.</summary>
/// <param name="Sequence">Up to where it was read: live messages go on from there.</param>
/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record InboxPage(int Unread, int Sequence, IReadOnlyList<InboxRow> Rows, string? After, bool IsFirst);

public sealed class InboxPageQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;
    private const string List = "inbox";

    public async Task<InboxPage> Find(Reader reader, int memberId, string? after, CancellationToken ct)
    {
        var state = await db.Members.AsNoTracking().Where(m => m.Id == memberId).Select(m => new { m.Unread, m.InboxSequence }).SingleAsync(ct);
        var cursor = Cursor.ReadById(List, after);
        var rows = await Rows(reader, memberId, cursor?.Id).Take(PageSize + 1).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new(state.Unread, state.InboxSequence, rows, more ? Cursor.Write(List, 0L, rows[^1].Sequence) : null, cursor is null);
    }

    /// <summary>Where one piece of news leads to; null when it is not this member's.</summary>
    public Task<InboxRow?> One(Reader reader, int memberId, int id, CancellationToken ct)
        => Rows(reader, db.Notifications.Where(n => n.Id == id && n.MemberId == memberId)).SingleOrDefaultAsync(ct);

    internal IQueryable<InboxRow> Rows(Reader reader, int memberId, int? before)
    {
        var news = db.Notifications.Where(n => n.MemberId == memberId);
        if (before is { } sequence) news = news.Where(n => n.Sequence < sequence);
        return Rows(reader, news);
    }

    private IQueryable<InboxRow> Rows(Reader reader, IQueryable<Notification> news)
        => from n in news.AsNoTracking()
           join causer in db.Members on n.ById equals causer.Id
           join written in db.Posts.Everything() on n.PostId equals written.Id into posts
           from p in posts.DefaultIfEmpty()
           join seen in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals seen.Id into heads
           from head in heads.DefaultIfEmpty()
           orderby n.Sequence descending
           select new InboxRow(n.Id, n.Sequence, n.Kind, n.At, n.ReadAt != null, n.MemberId, causer.Id, causer.Name, n.PostId, p.RootId, n.CommentId, n.ThingId, head.Title, head is Showcase);
}
