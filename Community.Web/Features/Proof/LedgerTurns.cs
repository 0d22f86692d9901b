using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>The lines of a cause are numbered without a gap, and every second one takes back exactly what the one before it wrote.</summary>
internal sealed class LedgerTurns(CommunityDb db) : IProof
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var gaps = db.LedgerLines.GroupBy(l => new { l.Kind, l.SubjectId, l.MemberId, l.CauserId })
            .Select(g => new { g.Key, First = g.Min(l => l.Turn), Last = g.Max(l => l.Turn), Count = g.Count() }).Where(g => g.First != 1 || g.Last != g.Count);
        await foreach (var g in gaps.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("ledger.turns", g.Key.SubjectId, $"{g.Key.Kind} turns 1 to {g.Count}", $"{g.First} to {g.Last}");

        var uneven = db.LedgerLines.Where(l => l.Turn % 2 == 0).Join(db.LedgerLines, l => new { l.Kind, l.SubjectId, l.MemberId, l.CauserId, Turn = l.Turn - 1 }, b => new { b.Kind, b.SubjectId, b.MemberId, b.CauserId, b.Turn },
            (l, b) => new { l.Id, l.Reputation, l.Points, l.Room, l.Day, l.OrganisationId, Was = b.Reputation, Paid = b.Points, Used = b.Room, Then = b.Day, There = b.OrganisationId })
            .Where(x => x.Reputation != -x.Was || x.Points != -x.Paid || x.Room != -x.Used || x.Day != x.Then || x.OrganisationId != x.There);
        await foreach (var x in uneven.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("ledger.reversal", x.Id, $"{-x.Was} reputation, {-x.Paid} points, {-x.Used} room on {x.Then:O} for company {x.There}", $"{x.Reputation}, {x.Points}, {x.Room} on {x.Day:O} for {x.OrganisationId}");
    }
}
