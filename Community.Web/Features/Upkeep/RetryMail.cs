namespace Community.Web.Features.Upkeep;

/// <summary>An operator has a mail tried once more that was given up, or that waits after a failure.</summary>
public sealed class RetryMail(CommunityDb db, Operators operators, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Run(int deliveryId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await operators.Require(byId, ct);
        var owed = Rule.Found(await db.Deliveries.SingleOrDefaultAsync(d => d.Id == deliveryId, ct), "delivery");
        owed.Again(by, privileges, clock.GetUtcNow().UtcDateTime);
    }, ct);
}
