namespace Community.Web.Features.Bounties;

/// <summary>An answer shows the bounty it won, and a closed bounty makes room for the giver's next one.</summary>
public sealed class CountBounties(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not BountyClosed { Bounty: var bounty }) return;
        await db.Members.Where(m => m.Id == bounty.GiverId).ExecuteUpdateAsync(set => set.SetProperty(m => m.OpenBounties, m => m.OpenBounties - 1), ct);
        if (bounty.AnswerId is { } answer)
            await db.Answers.Row(answer).ExecuteUpdateAsync(set => set.SetProperty(a => a.BountyWon, a => a.BountyWon + bounty.ToWinner), ct);
    }
}
