using Community.Web.Features.Limits;

namespace Community.Web.Features.Answers;

/// <summary>The asker (or staff, for one who has been silent) wants this answer to be the accepted one, or (null) none.</summary>
public sealed class AcceptAnswer(CommunityDb db, DayLimits limits, AcceptPolicy policy, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public Task Run(int questionId, int? answerId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var asker = await db.Questions.VisibleTo(Reader.Of(by)).Where(q => q.Id == questionId).Select(q => (int?)q.AuthorId).SingleOrDefaultAsync(ct)
            ?? throw new RuleBrokenException("question.unknown");
        await limits.Open(asker, calendar.DayOf(now), ct);
        var question = await db.Questions.VisibleTo(Reader.Of(by)).SingleAsync(q => q.Id == questionId, ct);
        var answer = answerId is null ? null
            : Rule.Found(await db.Answers.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(a => a.Id == answerId, ct), "answer");
        var standing = question.AcceptedId is { } accepted ? await db.Answers.Row(accepted).SingleAsync(ct) : null;
        var mayBePaid = answer is not null && await PaidAccepts(asker, answer, now, ct) < policy.PaidPerPair;
        question.Accept(answer, standing, by, mayBePaid, policy, now);
    }, ct);

    private Task<int> PaidAccepts(int asker, Answer answer, DateTime now, CancellationToken ct)
    {
        var since = now.AddDays(-policy.PairDays);
        return db.LedgerLines.Where(l => l.Kind == LedgerKind.Accepted && l.MemberId == answer.AuthorId && l.CauserId == asker
                && l.SubjectId != answer.Id && l.Turn % 2 == 1 && l.At >= since)
            .CountAsync(l => !db.LedgerLines.Any(n => n.Kind == l.Kind && n.SubjectId == l.SubjectId && n.MemberId == l.MemberId && n.CauserId == l.CauserId && n.Turn > l.Turn), ct);
    }
}
