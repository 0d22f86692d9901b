using Community.Web.Features.Reviews;

namespace Community.Web.Features.Closings;

/// <summary>What whoever reviews a question's closing sees of it.</summary>
/// <param name="Closed">Why it is closed; null while it is open.</param>
/// <param name="Votes">Those that stand, to close it or to open it again.</param>
public sealed record ClosingDetail(int QuestionId, CloseReason? Closed, DateTime? ClosedAt, IReadOnlyList<VoteLine> Votes, int Needed);

/// <summary>One member's standing vote.</summary>
public sealed record VoteLine(int ById, string ByName, CloseReason? Reason, int? OriginalId, string? OriginalTitle, DateTime At);

/// <summary>The votes to close an open question.</summary>
public sealed class CloseReview(CommunityDb db, ClosingPolicy policy, TimeProvider clock) : IReviewDetail, IUseCase
{
    public ReviewQueue Queue => ReviewQueue.Close;

    public async Task<object?> Find(int postId, Reader reader, CancellationToken ct)
    {
        var votes = await Votes(db, postId, Motion.Close, reader, clock.GetUtcNow().UtcDateTime).ToListAsync(ct);
        return votes.Count == 0 || !await db.Questions.ListedFor(reader).AnyAsync(q => q.Id == postId && q.ClosedAt == null, ct) ? null : new ClosingDetail(postId, null, null, votes, policy.Votes);
    }

    internal static IQueryable<VoteLine> Votes(CommunityDb db, int postId, Motion motion, Reader reader, DateTime now)
        => (from v in db.ClosingVotes
            join m in db.Members on v.ById equals m.Id
            where v.PostId == postId && v.Motion == motion && v.StandsUntil > now
            orderby v.At, v.Id
            select new VoteLine(m.Id, m.Name, v.Reason, v.OriginalId, db.Questions.VisibleTo(reader).Where(q => q.Id == v.OriginalId).Select(q => q.Title).FirstOrDefault(), v.At)).AsNoTracking();
}

/// <summary>A closed question that was improved, or that some want to open again.</summary>
public sealed class ReopenReview(CommunityDb db, ClosingPolicy policy, TimeProvider clock) : IReviewDetail, IUseCase
{
    public ReviewQueue Queue => ReviewQueue.Reopen;

    public async Task<object?> Find(int postId, Reader reader, CancellationToken ct)
    {
        var closed = await db.Questions.ListedFor(reader).Where(q => q.Id == postId && q.ClosedAt != null).Select(q => new { q.CloseReason, q.ClosedAt }).SingleOrDefaultAsync(ct);
        return closed is null ? null : new ClosingDetail(postId, closed.CloseReason, closed.ClosedAt,
            await CloseReview.Votes(db, postId, Motion.Reopen, reader, clock.GetUtcNow().UtcDateTime).ToListAsync(ct), policy.Votes);
    }
}
