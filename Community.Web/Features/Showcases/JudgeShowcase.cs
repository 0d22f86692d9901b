namespace Community.Web.Features.Showcases;

/// <summary>The vendor shows a showcase to everyone, leaves one that has changed, or returns it with what should be better.</summary>
public sealed class JudgeShowcase(CommunityDb db, TakeStep take, ShowcasePolicy policy, PrivilegePolicy privileges) : IUseCase
{
    /// <param name="ticked">What whoever read it says of it; the rest is looked up.</param>
    /// <param name="seen">The version of its words that they have read.</param>
    public Task Publish(int showcaseId, int byId, IReadOnlyList<ShowcasePoint> ticked, int? seen, CancellationToken ct) => take.Run(showcaseId, byId, seen, async (showcase, by, now) =>
    {
        by.Require(Right.JudgeShowcases, privileges, now); // before anything is said of what is missing
        var author = await db.Members.SingleAsync(m => m.Id == showcase.AuthorId, ct);
        var company = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == showcase.OrganisationId, ct);
        showcase.Publish(by, author, privileges, now, ShowcaseChecklist.Of(showcase, company, ticked));
    }, ct);

    public Task Keep(int showcaseId, int byId, int? seen, CancellationToken ct) => take.Run(showcaseId, byId, seen, async (showcase, by, now) =>
    {
        by.Require(Right.JudgeShowcases, privileges, now);
        Rule.Require(await db.ReviewItems.AnyAsync(i => i.PostId == showcaseId && i.Queue == ReviewQueue.Showcases && i.IsOpen, ct), "review.settled-already");
        showcase.Keep(by, privileges, now);
    }, ct);

    /// <param name="reason">What should be better; its author reads it.</param>
    public Task Return(int showcaseId, int byId, string? reason, CancellationToken ct)
    {
        var told = policy.Reason(reason);
        return take.Run(showcaseId, byId, (showcase, by, now) => showcase.Return(by, told, privileges, now), ct);
    }
}
