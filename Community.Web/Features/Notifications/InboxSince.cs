using Community.Web.Features.Posts;

namespace Community.Web.Features.Notifications;

/// <summary>One piece of news, as data: who, what kind, about what; the reader's page makes the sentence.</summary>
/// <param name="QuestionId">Null, as the post and the title, where it is not about a post.</param>
/// <param name="Title">The question's.</param>
public sealed record News(int Id, int Sequence, string Kind, int? QuestionId, int? PostId, int? CommentId, int? ThingId, string By, string? Title, string Link, DateTime At);

/// <summary>What is in a member's inbox after a sequence, and how the member stands now.</summary>
/// <param name="News">The newest first, at most fifty.</param>
public sealed record InboxSince(int Sequence, int Unread, int Reputation, int Points, IReadOnlyList<News> News);

/// <summary>Answers what a signed-in page missed while it was away.</summary>
public sealed class InboxSinceQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    private const int Most = 50;

    public async Task<InboxSince?> Find(int memberId, int sequence, CancellationToken ct)
    {
        var member = await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == memberId, ct);
        if (member is null) return null;
        var news = await Read(Reader.Of(member), db.Notifications.Where(n => n.MemberId == memberId && n.Sequence > sequence), ct);
        return new(member.InboxSequence, member.Unread, member.ShownReputation(clock.GetUtcNow().UtcDateTime), member.Points, news);
    }

    /// <summary>One piece of news and how many are unread; null when what it is about is not for its reader.</summary>
    public async Task<(News News, int Unread)?> One(Notification notification, CancellationToken ct)
    {
        var member = await db.Members.AsNoTracking().SingleAsync(m => m.Id == notification.MemberId, ct);
        var id = notification.Id;
        return await Read(Reader.Of(member), db.Notifications.Where(n => n.Id == id), ct) is [var news] ? (news, member.Unread) : null;
    }

    private async Task<IReadOnlyList<News>> Read(Reader reader, IQueryable<Notification> notifications, CancellationToken ct)
    {
        var rows = await (from n in notifications
                          join m in db.Members on n.ById equals m.Id
                          join written in db.Posts.VisibleTo(reader) on n.PostId equals written.Id into posts
                          from p in posts.DefaultIfEmpty()
                          join seen in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals seen.Id into heads
                          from q in heads.DefaultIfEmpty()
                          where n.PostId == null || q != null
                          orderby n.Sequence descending
                          select new { n.Id, n.Sequence, n.Kind, n.MemberId, QuestionId = (int?)q.Id, n.PostId, n.CommentId, n.ThingId, By = m.Name, Title = (string?)q.Title, n.At }).Take(Most).ToListAsync(ct);
        return [.. rows.Select(n => new News(n.Id, n.Sequence, $"{n.Kind}", n.QuestionId, n.PostId, n.CommentId, n.ThingId, n.By, n.Title,
            n.PostId is { } post ? ShortAddress.Of(post, post == n.QuestionId) : NewsPlace.Of(n.Kind, n.MemberId, n.ThingId), n.At))];
    }
}
