namespace Community.Web.Features.Showcases;

/// <summary>One step in the life of a showcase: loads all of it and whoever takes the step, and lets them.</summary>
public sealed class TakeStep(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <param name="seen">The version of its words that stood on the page; null does not check. Nobody agrees to what they have not read.</param>
    public Task Run(int showcaseId, int byId, int? seen, Func<Showcase, Member, DateTime, Task> step, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var showcase = Rule.Found(await db.Showcases.VisibleTo(Reader.Of(by)).Include(s => s.Text).Include(s => s.Uses).Include(s => s.Results).Include(s => s.Pictures)
            .AsSplitQuery().SingleOrDefaultAsync(s => s.Id == showcaseId, ct), "showcase");
        Rule.Require(seen is null || seen == showcase.Text.Version, "showcase.changed-since");
        await step(showcase, by, clock.GetUtcNow().UtcDateTime);
    }, ct);

    public Task Run(int showcaseId, int byId, Action<Showcase, Member, DateTime> step, CancellationToken ct, int? seen = null) => Run(showcaseId, byId, seen, (showcase, by, now) =>
    {
        step(showcase, by, now);
        return Task.CompletedTask;
    }, ct);
}
