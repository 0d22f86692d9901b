using Community.Web.Features.Limits;

namespace Community.Web.Features.Thanks;

/// <summary>A member gives some of their own points to the author of an answer, once per answer.</summary>
public sealed class ThankAuthor(CommunityDb db, DayLimits limits, ThanksPolicy policy, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public Task Run(int answerId, int fromId, int points, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = calendar.DayOf(now);
        await limits.Open(fromId, today, ct);
        var from = await db.Members.SingleAsync(m => m.Id == fromId, ct);
        var answer = Rule.Found(await db.Answers.VisibleTo(Reader.Of(from)).SingleOrDefaultAsync(a => a.Id == answerId, ct), "answer");
        var thank = answer.Thank(from, points, policy, today, now);
        Rule.Require(!await db.Thanks.AnyAsync(t => t.AnswerId == answerId && t.FromId == fromId, ct), "thanks.already");
        await limits.TakeThanks(fromId, points, policy, today, ct);
        db.Add(thank);
    }, ct);
}
