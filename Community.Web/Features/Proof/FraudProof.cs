using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What a standing case voided is void and unpaid; what no standing case holds is not.</summary>
internal sealed class FraudProof(CommunityDb db) : IProof
{
    private IQueryable<FraudEvidence> Standing => db.FraudEvidence.Where(e => db.FraudCases.Any(f => f.Id == e.CaseId && f.OverturnedAt == null));

    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var votes = Standing.Where(e => e.Kind != EvidenceKind.Accept).Select(e => new { e.CaseId, e.PostId, e.ActorId, Direction = e.Kind == EvidenceKind.Upvote ? VoteDirection.Up : VoteDirection.Down });
        await foreach (var e in votes.Where(e => !db.Votes.Any(v => v.PostId == e.PostId && v.VoterId == e.ActorId && v.VoidedInId == e.CaseId && v.Direction == null && v.VoidedDirection == e.Direction)).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("fraud.vote-not-void", e.CaseId, $"the vote of member {e.ActorId} on {e.PostId} voided", "a vote that counts, or none");

        await foreach (var v in db.Votes.Where(v => v.VoidedInId != null && !votes.Any(e => e.CaseId == v.VoidedInId && e.PostId == v.PostId && e.ActorId == v.VoterId)).AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("fraud.vote-without-case", v.Id, "a standing case that holds it", $"case {v.VoidedInId}");

        var accepts = Standing.Where(e => e.Kind == EvidenceKind.Accept);
        await foreach (var q in db.Questions.Everything().Where(q => q.AcceptVoidedInId != null && (q.AcceptPays || !accepts.Any(e => e.CaseId == q.AcceptVoidedInId && e.PostId == q.AcceptedId && e.ActorId == q.AuthorId)))
            .Select(q => new { q.Id, q.AcceptVoidedInId }).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("fraud.accept-without-case", q.Id, "a standing case that holds it, and no pay", $"case {q.AcceptVoidedInId}");

        // The causer of what a vote or an accept pays is who acted.
        await foreach (var l in db.LedgerLines.AsNoTracking().Where(l => l.Turn % 2 == 1
                && (((l.Kind == LedgerKind.Upvoted || l.Kind == LedgerKind.Downvoted || l.Kind == LedgerKind.DownvoteCast) && Standing.Any(e => e.Kind != EvidenceKind.Accept && e.PostId == l.SubjectId && e.ActorId == l.CauserId))
                    || ((l.Kind == LedgerKind.Accepted || l.Kind == LedgerKind.AcceptGiven) && accepts.Any(e => e.PostId == l.SubjectId && e.ActorId == l.CauserId)))
                && !db.LedgerLines.Any(n => n.Kind == l.Kind && n.SubjectId == l.SubjectId && n.MemberId == l.MemberId && n.CauserId == l.CauserId && n.Turn > l.Turn)).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("fraud.paid", l.Id, "taken back", $"an open {l.Kind} line of member {l.MemberId} for {l.SubjectId}");
    }
}
