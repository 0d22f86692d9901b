using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What was given, set aside, brought or adjusted has exactly its open lines, of exactly its amounts; transfers add up to nothing, and Escrow holds the open bounties.</summary>
internal sealed class GivingProof(CommunityDb db) : IProof
{
    private static readonly LedgerKind[] Transfers = [LedgerKind.Thanks, LedgerKind.BountyOffered, LedgerKind.BountyAwarded, LedgerKind.BountyReturned, LedgerKind.BountyBurnt];

    private sealed class Claim
    {
        public int Subject { get; init; }
        public int Member { get; init; }
        public int Causer { get; init; }
        public int Reputation { get; init; }
        public int Points { get; init; }
    }

    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (kind, claims) in ((LedgerKind, IQueryable<Claim>)[])[
            (LedgerKind.CheckIn, db.CheckIns.Select(c => new Claim { Subject = c.Id, Member = c.MemberId, Causer = c.MemberId, Reputation = 0, Points = c.Points })),
            (LedgerKind.Adjustment, db.Adjustments.Select(a => new Claim { Subject = a.Id, Member = a.MemberId, Causer = a.ById, Reputation = a.Reputation, Points = a.Points })),
            (LedgerKind.Thanks, Thanked()),
            (LedgerKind.BountyOffered, Moved(db.Bounties.Select(b => new Move { Subject = b.Id, From = b.GiverId, To = SystemMember.Escrow, Causer = b.GiverId, Points = b.Points }))),
            (LedgerKind.BountyAwarded, Moved(db.Bounties.Where(b => b.ToWinner > 0).Select(b => new Move { Subject = b.Id, From = SystemMember.Escrow, To = b.WinnerId!.Value, Causer = b.End == BountyEnd.Awarded ? b.GiverId : SystemMember.Community, Points = b.ToWinner }))),
            (LedgerKind.BountyReturned, Moved(db.Bounties.Where(b => b.ToGiver > 0).Select(b => new Move { Subject = b.Id, From = SystemMember.Escrow, To = b.GiverId, Causer = SystemMember.Community, Points = b.ToGiver }))),
            (LedgerKind.BountyBurnt, Moved(db.Bounties.Where(b => b.ToHouse > 0).Select(b => new Move { Subject = b.Id, From = SystemMember.Escrow, To = SystemMember.House, Causer = SystemMember.Community, Points = b.ToHouse })))])
        {
            var lines = db.LedgerLines.Where(l => l.Kind == kind);
            await foreach (var c in claims.Where(c => lines.Count(l => l.SubjectId == c.Subject && l.MemberId == c.Member && l.CauserId == c.Causer && l.Turn == 1 && l.Reputation == c.Reputation && l.Points == c.Points && l.Room == 0) != 1).AsAsyncEnumerable().WithCancellation(ct))
                yield return new("ledger.line-missing", c.Subject, $"one {kind} line of member {c.Member}, caused by {c.Causer}, over {c.Reputation} and {c.Points}", "none");
            await foreach (var l in lines.Where(l => l.Turn != 1 || !claims.Any(c => c.Subject == l.SubjectId && c.Member == l.MemberId && c.Causer == l.CauserId)).AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
                yield return new("ledger.fact-missing", l.Id, "none", $"a {kind} line of member {l.MemberId} for {l.SubjectId}, caused by {l.CauserId}");
        }

        var uneven = db.LedgerLines.Where(l => Transfers.Contains(l.Kind)).GroupBy(l => new { l.Kind, l.SubjectId, l.CauserId }).Select(g => new { g.Key, Sum = g.Sum(l => l.Points), Lines = g.Count() }).Where(g => g.Sum != 0 || g.Lines != 2);
        await foreach (var g in uneven.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("transfer.sum", g.Key.SubjectId, $"two {g.Key.Kind} lines that add up to nothing", $"{g.Lines} that add up to {g.Sum}");

        var held = await db.LedgerLines.Where(l => l.MemberId == SystemMember.Escrow).SumAsync(l => l.Points, ct);
        var open = await db.Bounties.Where(b => b.ClosedAt == null).SumAsync(b => b.Points, ct);
        foreach (var finding in Finding.Where("escrow.sum", SystemMember.Escrow, open, held)) yield return finding;

        await foreach (var b in db.Bounties.Where(b => b.ClosedAt == null ? b.OpenQuestionId != b.QuestionId : b.ToWinner + b.ToGiver + b.ToHouse != b.Points).AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("bounty.amount", b.Id, $"{b.Points} to go somewhere", $"{b.ToWinner} to the winner, {b.ToGiver} back, {b.ToHouse} to the house");
    }

    private sealed class Move
    {
        public int Subject { get; init; }
        public int From { get; init; }
        public int To { get; init; }
        public int Causer { get; init; }
        public int Points { get; init; }
    }

    private IQueryable<Claim> Thanked() => Moved(db.Thanks.Join(db.Posts.Everything(), t => t.AnswerId, a => a.Id, (t, a) => new Move { Subject = a.Id, From = t.FromId, To = a.AuthorId, Causer = t.FromId, Points = t.Points }));

    private static IQueryable<Claim> Moved(IQueryable<Move> moves)
        => moves.Select(m => new Claim { Subject = m.Subject, Member = m.From, Causer = m.Causer, Reputation = 0, Points = -m.Points })
            .Concat(moves.Select(m => new Claim { Subject = m.Subject, Member = m.To, Causer = m.Causer, Reputation = 0, Points = m.Points }));
}
