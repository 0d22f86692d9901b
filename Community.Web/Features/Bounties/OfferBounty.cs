namespace Community.Web.Features.Bounties;

/// <summary>A member sets points aside for a good answer to a question.</summary>
public sealed class OfferBounty(CommunityDb db, BountyPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task Run(int questionId, int giverId, int points, CancellationToken ct) => db.Transact(async () =>
    {
        var giver = await db.Members.SingleAsync(m => m.Id == giverId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(giver)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        db.Add(question.OfferBounty(giver, points, policy, privileges, clock.GetUtcNow().UtcDateTime));
        var limit = policy.OpenPerMember;
        var taken = await db.Members.Where(m => m.Id == giverId && m.OpenBounties < limit).ExecuteUpdateAsync(set => set.SetProperty(m => m.OpenBounties, m => m.OpenBounties + 1), ct);
        Rule.Require(taken == 1, "bounty.too-many-open", limit);
    }, ct);
}
