using Community.Web.Features.Members;
using Community.Web.Features.Moderation;
using Community.Web.Features.Questions;
using Community.Web.Features.Reviews;

namespace Community.Web.Features.Home;

/// <summary>How much is in the staff's queues.</summary>
/// <param name="Waiting">Without any answer for longer than promised.</param>
/// <param name="Unanswered">Without a good or accepted answer.</param>
/// <param name="Closed">Closed lately.</param>
/// <param name="Deleted">Deleted lately.</param>
/// <param name="Cases">Serial voting found lately, and not overturned.</param>
public sealed record StaffQueues(int Waiting, int Unanswered, int Closed, int Deleted, int Cases);

/// <summary>What moderators and the vendor's staff look after.</summary>
/// <param name="SeesDeleted">Only moderators open what was deleted.</param>
public sealed record HomeOfStaff(HomeOptions Settings, bool SeesDeleted, StaffQueues Queues, IReadOnlyList<QuestionRow> Waiting, IReadOnlyList<RecentAct> Recent)
{
    /// <summary>What there is to review, and how much of it.</summary>
    public IReadOnlyList<QueueCount> Reviews { get; init; } = [];
}

public sealed class HomeOfStaffQuery(CommunityDb db, RecentActsQuery acts, QueueCountsQuery reviews, HomeOptions home, TimeProvider clock) : IUseCase
{
    public async Task<HomeOfStaff> Find(MemberCard me, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var counts = await Queues(me.Reader, Promised(now), now.AddDays(-home.RecentDays)).ToDictionaryAsync(q => q.Queue, q => q.Count, ct);
        int In(Queue queue) => counts.GetValueOrDefault(queue);
        return new(
            home, me.IsModerator,
            new(In(Queue.Waiting), In(Queue.Unanswered), In(Queue.Closed), In(Queue.Deleted), In(Queue.Cases)),
            await Waiting(me.Reader, Promised(now)).ToListAsync(ct),
            await acts.Recent(me.Reader, home.Rows).ToListAsync(ct))
        {
            Reviews = [.. reviews.Of(me).Select(queue => new QueueCount(queue, In(Enum.Parse<Queue>($"{queue}"))))],
        };
    }

    /// <summary>All queues in one statement, each counted no further than will be told. An empty one has no row.</summary>
    internal IQueryable<Counted> Queues(Reader reader, DateTime promised, DateTime recent)
    {
        var most = home.MostCounted + 1;
        var open = db.Questions.ListedFor(reader).Unanswered().Where(q => q.ClosedAt == null);
        return db.Questions.ListedFor(reader).WaitingSince(promised).Take(most).Select(_ => Queue.Waiting)
            .Concat(open.Take(most).Select(_ => Queue.Unanswered))
            .Concat(db.Acts.Where(a => a.Kind == ActKind.Closed).OrderByDescending(a => a.Id).Take(most).Where(a => a.At > recent).Select(_ => Queue.Closed))
            .Concat(db.Acts.Where(a => a.Kind == ActKind.Deleted).OrderByDescending(a => a.Id).Take(most).Where(a => a.At > recent).Select(_ => Queue.Deleted))
            .Concat(db.FraudCases.OrderByDescending(f => f.Id).Take(most).Where(f => f.FoundAt > recent && f.OverturnedAt == null).Select(_ => Queue.Cases))
            .Concat(Open(ReviewQueue.Flags).Select(_ => Queue.Flags))
            .Concat(Open(ReviewQueue.Held).Select(_ => Queue.Held))
            .Concat(Open(ReviewQueue.FirstPosts).Select(_ => Queue.FirstPosts))
            .Concat(Open(ReviewQueue.LateAnswers).Select(_ => Queue.LateAnswers))
            .Concat(Open(ReviewQueue.SuggestedEdits).Select(_ => Queue.SuggestedEdits))
            .Concat(Open(ReviewQueue.Close).Select(_ => Queue.Close))
            .Concat(Open(ReviewQueue.Reopen).Select(_ => Queue.Reopen))
            .Concat(Open(ReviewQueue.OfficialCandidates).Select(_ => Queue.OfficialCandidates))
            .Concat(Open(ReviewQueue.OfficialReview).Select(_ => Queue.OfficialReview))
            .Concat(Open(ReviewQueue.Showcases).Select(_ => Queue.Showcases))
            .GroupBy(queue => queue).Select(g => new Counted(g.Key, g.Count()));
    }

    private IQueryable<ReviewItem> Open(ReviewQueue queue) => db.ReviewItems.Where(i => i.IsOpen && i.Queue == queue).Take(home.MostCounted + 1);

    /// <summary>The review queues by the names that they have there.</summary>
    internal enum Queue { Waiting, Unanswered, Closed, Deleted, Cases, Flags, Held, FirstPosts, LateAnswers, SuggestedEdits, Close, Reopen, OfficialCandidates, OfficialReview, Showcases }

    internal sealed record Counted(Queue Queue, int Count);

    /// <summary>The newest of those that have waited long enough first, since the oldest wait for ever.</summary>
    internal IQueryable<QuestionRow> Waiting(Reader reader, DateTime promised) => db.Rows(db.Questions.ListedFor(reader).WaitingSince(promised).NewestFirst(null).Take(home.Rows));

    private DateTime Promised(DateTime now) => now.AddDays(-home.WaitingDays);
}

internal static class WaitingQuestions
{
    /// <summary>Nobody has tried an answer.</summary>
    public static IQueryable<Question> WaitingSince(this IQueryable<Question> questions, DateTime promised)
        => questions.Unanswered().Where(q => q.PostedAt < promised && q.AnswerCount == 0 && q.ClosedAt == null);
}
