namespace Community.Web.Features.Officials;

/// <summary>Vendor staff say that an official answer still holds, that it holds no longer, or that it never did.</summary>
public sealed class DecideOfficial(CommunityDb db, OfficialPolicy policy, PrivilegePolicy privileges, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <param name="reviewBy">The day of the next look; null takes what the policy says.</param>
    public Task Verify(int officialId, int byId, DateOnly? reviewBy, CancellationToken ct) => db.Transact(async () =>
    {
        var (official, answer, by, now) = await Load(officialId, byId, ct);
        official.Verify(answer, by, OfficialTerms.Due(reviewBy, policy, calendar.DayOf(now)), privileges, now);
    }, ct);

    public Task End(int officialId, int byId, string? reason, bool wasMistake, CancellationToken ct) => db.Transact(async () =>
    {
        var (official, answer, by, now) = await Load(officialId, byId, ct);
        var heir = !official.Pays ? null
            : await db.OfficialAnswers.Where(o => o.AnswerId == answer.Id && o.Id != officialId && o.End != OfficialEnd.Mistake).OrderBy(o => o.Id).FirstOrDefaultAsync(ct);
        official.Expire(answer, by, reason, wasMistake, heir, privileges, now);
    }, ct);

    /// <summary>A proposed answer is not one that the vendor wants to stand by.</summary>
    public Task Reject(int answerId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var answer = Rule.Found(await db.Answers.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(a => a.Id == answerId, ct), "answer");
        answer.RejectAsOfficial(by, privileges, clock.GetUtcNow().UtcDateTime);
    }, ct);

    private async Task<(OfficialAnswer, Answer, Member, DateTime)> Load(int officialId, int byId, CancellationToken ct)
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var official = Rule.Found(await db.OfficialAnswers.SingleOrDefaultAsync(o => o.Id == officialId, ct), "official");
        var answer = Rule.Found(await db.Answers.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(a => a.Id == official.AnswerId, ct), "answer");
        return (official, answer, by, clock.GetUtcNow().UtcDateTime);
    }
}
