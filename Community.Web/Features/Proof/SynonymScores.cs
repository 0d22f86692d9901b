using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What the votes on a proposed synonym come to.</summary>
internal sealed class SynonymScores(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.SynonymProposals.Select(p => new { p.Id, p.Score, Votes = db.SynonymVotes.Count(v => v.ProposalId == p.Id && v.IsFor) - db.SynonymVotes.Count(v => v.ProposalId == p.Id && !v.IsFor) })
            .Where(p => p.Score != p.Votes);
        await foreach (var p in drift.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("synonym.score", p.Id, $"{p.Votes}", $"{p.Score}");
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.SynonymProposals.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(set => set
        .SetProperty(p => p.Score, p => db.SynonymVotes.Count(v => v.ProposalId == p.Id && v.IsFor) - db.SynonymVotes.Count(v => v.ProposalId == p.Id && !v.IsFor)), ct);
}
