namespace Community.Web.Features.Tags;

/// <summary>Moves the score of a proposed synonym by each vote.</summary>
public sealed class CountSynonymVotes(CommunityDb db) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is not SynonymVoteMoved { Proposal.Id: var id, By: var by }) return;
        await db.SynonymProposals.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Score, p => p.Score + by), ct);
    }
}
