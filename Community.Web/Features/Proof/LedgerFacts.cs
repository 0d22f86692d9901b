using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>Every standing fact that pays has its open line, and no open line lacks its fact.</summary>
internal sealed class LedgerFacts(CommunityDb db) : IProof
{
    private sealed class Claim
    {
        public int Subject { get; init; }
        public int Member { get; init; }
        public int Causer { get; init; }
    }

    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (kind, claims) in ((LedgerKind, IQueryable<Claim>)[])[
            (LedgerKind.Upvoted, Received(VoteDirection.Up)), (LedgerKind.Downvoted, Received(VoteDirection.Down)), (LedgerKind.DownvoteCast, Cast()),
            (LedgerKind.Accepted, Accepted()), (LedgerKind.AcceptGiven, AcceptGiven()),
            (LedgerKind.ImportedUpvotes, Imported(VoteDirection.Up)), (LedgerKind.ImportedDownvotes, Imported(VoteDirection.Down)), (LedgerKind.Opening, Openings()), (LedgerKind.Badge, Badges()), (LedgerKind.EditApproved, Suggestions()), (LedgerKind.Official, Officials()), (LedgerKind.ShowcasePublished, Showcases(s => s.PublishPaid)), (LedgerKind.ShowcaseFeatured, Showcases(s => s.FeaturePaid)), (LedgerKind.RemovedAsSpam, Spam())])
        {
            var open = Open(kind);
            await foreach (var c in claims.Where(c => !open.Any(l => l.SubjectId == c.Subject && l.MemberId == c.Member && l.CauserId == c.Causer)).AsAsyncEnumerable().WithCancellation(ct))
                yield return new("ledger.line-missing", c.Subject, $"an open {kind} line of member {c.Member}, caused by {c.Causer}", "none");
            await foreach (var l in open.Where(l => !claims.Any(c => c.Subject == l.SubjectId && c.Member == l.MemberId && c.Causer == l.CauserId)).AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
                yield return new("ledger.fact-missing", l.Id, "none", $"an open {kind} line of member {l.MemberId} for {l.SubjectId}, caused by {l.CauserId}");
        }
        await foreach (var l in db.LedgerLines.AsNoTracking().Where(l => l.Turn % 2 == 1 && (((l.Kind == LedgerKind.Downvoted || l.Kind == LedgerKind.DownvoteCast || l.Kind == LedgerKind.ImportedDownvotes) && l.Reputation > 0)
            || ((l.Kind == LedgerKind.Upvoted || l.Kind == LedgerKind.EditApproved || l.Kind == LedgerKind.Accepted || l.Kind == LedgerKind.AcceptGiven || l.Kind == LedgerKind.ImportedUpvotes || l.Kind == LedgerKind.Official || l.Kind == LedgerKind.ShowcasePublished || l.Kind == LedgerKind.ShowcaseFeatured) && l.Reputation < 0)
            || (l.Kind == LedgerKind.Badge && (l.Reputation != 0 || !db.BadgeAwards.Any(a => a.Id == l.SubjectId && a.Points == l.Points)))
            || (l.Kind == LedgerKind.RemovedAsSpam && (l.Reputation > 0 || l.Points != 0))
            || (l.Room != 0 && l.Room != l.Reputation)
            || ((l.Kind == LedgerKind.ImportedUpvotes || l.Kind == LedgerKind.ImportedDownvotes || l.Kind == LedgerKind.Opening) && l.Points != 0)
            || ((l.Kind == LedgerKind.Upvoted || l.Kind == LedgerKind.Downvoted || l.Kind == LedgerKind.DownvoteCast) && l.Points != (l.Reputation > 0 ? l.Reputation : 0)))).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("ledger.amount", l.Id, $"what a {l.Kind} line may write", $"reputation {l.Reputation}, points {l.Points}, room {l.Room}");
    }

    private IQueryable<LedgerLine> Open(LedgerKind kind) => db.LedgerLines.Where(l => l.Kind == kind && l.Turn % 2 == 1
        && !db.LedgerLines.Any(n => n.Kind == kind && n.SubjectId == l.SubjectId && n.MemberId == l.MemberId && n.CauserId == l.CauserId && n.Turn > l.Turn));

    /// <summary>Each badge that paid, lapsed or not.</summary>
    private IQueryable<Claim> Badges() => db.BadgeAwards.Where(a => a.Points > 0).Select(a => new Claim { Subject = a.Id, Member = a.MemberId, Causer = SystemMember.Community });

    /// <summary>Each suggestion that was approved and paid for; what becomes of the post afterwards takes nothing back.</summary>
    private IQueryable<Claim> Suggestions() => db.SuggestedEdits.Where(s => s.Pays && s.End == SuggestionEnd.Approved).Select(s => new Claim { Subject = s.Id, Member = s.ById, Causer = s.DecidedById!.Value });

    private IQueryable<Claim> Spam() => db.Posts.Everything().Where(p => p.IsSpam).Select(p => new Claim { Subject = p.Id, Member = p.AuthorId, Causer = SystemMember.Community });

    /// <summary>Posts whose deletion, if there was one, took nothing back.</summary>
    private IQueryable<Post> Rewarded => db.Posts.Everything().Where(p => p.DeletedAt == null || p.KeepsRewards);

    private IQueryable<Claim> Received(VoteDirection direction) => db.Votes.Where(v => v.Pays && v.Direction == direction)
        .Join(Rewarded, v => v.PostId, p => p.Id, (v, p) => new Claim { Subject = p.Id, Member = p.AuthorId, Causer = v.VoterId });

    private IQueryable<Claim> Cast() => db.Votes.Where(v => v.Pays && v.Direction == VoteDirection.Down)
        .Join(Rewarded.Where(p => p.RootId != null), v => v.PostId, p => p.Id, (v, p) => new Claim { Subject = p.Id, Member = v.VoterId, Causer = v.VoterId });

    private IQueryable<Claim> Accepted() => db.Answers.Everything().Join(db.Questions.Everything(), a => a.RootId, q => q.Id, (a, q) => new { a, q })
        .Where(x => (x.q.AcceptPays && x.q.AcceptedId == x.a.Id) || (x.a.DeletedAt != null && x.a.KeepsRewards && x.a.WasAccepted && x.a.AcceptPaid))
        .Select(x => new Claim { Subject = x.a.Id, Member = x.a.AuthorId, Causer = x.q.AuthorId });

    /// <summary>As above, but only where the asker accepted; nobody is paid for accepting for another.</summary>
    private IQueryable<Claim> AcceptGiven() => db.Answers.Everything().Join(db.Questions.Everything(), a => a.RootId, q => q.Id, (a, q) => new { a, q })
        .Where(x => (x.q.AcceptPays && x.q.AcceptedId == x.a.Id) || (x.a.DeletedAt != null && x.a.KeepsRewards && x.a.WasAccepted && x.a.AcceptPaid))
#pragma warning disable CA1305 // runs in SQL
        .Where(x => db.Acts.Where(c => c.PostId == x.q.Id && c.Kind == ActKind.Accepted && c.After == x.a.Id.ToString()).OrderByDescending(c => c.Id).Select(c => c.OnBehalfOfId).FirstOrDefault() == null)
#pragma warning restore CA1305
        .Select(x => new Claim { Subject = x.a.Id, Member = x.q.AuthorId, Causer = x.q.AuthorId });

    /// <summary>The first vote of each post, direction and day stands for them all.</summary>
    private IQueryable<Claim> Imported(VoteDirection direction) => db.ImportedVotes.Where(v => v.Direction == direction
            && !db.ImportedVotes.Any(e => e.PostId == v.PostId && e.Direction == direction && e.Day == v.Day && e.Id < v.Id))
        .Join(Rewarded, v => v.PostId, p => p.Id, (v, p) => new { v.Id, p.AuthorId })
        .Join(db.Members.Where(m => m.Kind != MemberKind.System), x => x.AuthorId, m => m.Id, (x, m) => new Claim { Subject = x.Id, Member = m.Id, Causer = SystemMember.Community });

    /// <summary>Each pin that paid and was no mistake, ended or not.</summary>
    private IQueryable<Claim> Officials() => db.OfficialAnswers.Where(o => o.Pays)
        .Join(Rewarded, o => o.AnswerId, p => p.Id, (o, p) => new Claim { Subject = p.Id, Member = p.AuthorId, Causer = SystemMember.Community });

    /// <summary>Each showcase that was paid for, shown or not.</summary>
    private IQueryable<Claim> Showcases(Expression<Func<Showcase, bool>> paid) => db.Showcases.Everything().Where(s => s.DeletedAt == null || s.KeepsRewards).Where(paid)
        .Select(s => new Claim { Subject = s.Id, Member = s.AuthorId, Causer = SystemMember.Community });

    private IQueryable<Claim> Openings() => db.ExternalIds.Where(k => k.Kind == ImportedKind.Member)
        .Join(db.Members.Where(m => m.Kind != MemberKind.System), k => k.LocalId, m => m.Id, (k, m) => new Claim { Subject = m.Id, Member = m.Id, Causer = SystemMember.Community });
}
