namespace Community.Web.Features.Fraud;

/// <summary>Reads what members did for and against each other lately, and what is known of the young accounts among them.</summary>
public sealed class ActsInWindow(CommunityDb db) : IUseCase
{
    /// <summary>Votes for what the house itself holds, such as the posts of those who are gone, serve nobody.</summary>
    private static readonly HashSet<int> OfTheHouse = [.. SystemMember.All.Select(s => s.Id)];

    public async Task<IReadOnlyList<FraudAct>> Acts(DateTime since, CancellationToken ct)
    {
        var judged = await Judgements(since).ToDictionaryAsync(e => (e.ActorId, e.PostId, e.Kind is EvidenceKind.Accept), e => e.OverturnedAt is null ? Judged.Voided : Judged.Cleared, ct);
        List<FraudAct> acts = [];
        await foreach (var v in Votes(since).AsAsyncEnumerable().WithCancellation(ct))
        {
            var kind = v.Direction is VoteDirection.Up ? EvidenceKind.Upvote : EvidenceKind.Downvote;
            acts.Add(new(v.VoterId, v.AuthorId, v.PostId, kind, v.At, judged.GetValueOrDefault((v.VoterId, v.PostId, false))));
        }
        // Accepted, withdrawn and accepted again: the last time is when it came to stand.
        foreach (var a in (await Accepts(since).ToListAsync(ct)).GroupBy(a => a.AnswerId).Select(g => g.MaxBy(a => a.ActId)!))
            if (a.Accepted == $"{a.AnswerId}") acts.Add(new(a.AskerId, a.AnswererId, a.AnswerId, EvidenceKind.Accept, a.At, judged.GetValueOrDefault((a.AskerId, a.AnswerId, true))));
        acts.RemoveAll(a => OfTheHouse.Contains(a.AuthorId));
        return acts;
    }

    /// <summary>Accounts that can have been fresh when they acted.</summary>
    public async Task<IReadOnlyList<ActingAccount>> Accounts(DateTime joinedSince, CancellationToken ct)
    {
        var networks = (await Networks(joinedSince).ToListAsync(ct)).ToLookup(n => n.MemberId, n => n.Network);
        return [.. (await Joined(joinedSince).ToListAsync(ct)).Select(m => new ActingAccount(m.Id, m.JoinedAt, [.. networks[m.Id]]))];
    }

    internal IQueryable<CastInWindow> Votes(DateTime since)
        => from v in db.Votes
           where v.ChangedAt >= since && (v.Direction != null || v.VoidedInId != null)
           join p in db.Posts.Everything() on v.PostId equals p.Id
           select new CastInWindow(v.VoterId, p.AuthorId, v.PostId, v.Direction ?? v.VoidedDirection!.Value, v.ChangedAt);

    /// <summary>Only what askers decided themselves.</summary>
    internal IQueryable<AcceptedInWindow> Accepts(DateTime since)
        => from act in db.Acts
           where act.Kind == ActKind.Accepted && act.At >= since
           join q in db.Questions.Everything() on act.PostId equals q.Id
           where q.AcceptedId != null && act.ById == q.AuthorId
           join a in db.Answers.Everything() on q.AcceptedId equals a.Id
           where a.AuthorId != q.AuthorId
           select new AcceptedInWindow(act.Id, q.AuthorId, a.AuthorId, a.Id, act.After, act.At);

    internal IQueryable<JudgedInWindow> Judgements(DateTime since)
        => db.FraudEvidence.Where(e => e.At >= since).Join(db.FraudCases, e => e.CaseId, f => f.Id, (e, f) => new JudgedInWindow(e.ActorId, e.PostId, e.Kind, f.OverturnedAt));

    private IQueryable<Member> Joined(DateTime since) => db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person && m.JoinedAt >= since);

    private IQueryable<MemberNetwork> Networks(DateTime since) => db.MemberNetworks.AsNoTracking().Where(n => db.Members.Any(m => m.Id == n.MemberId && m.JoinedAt >= since));

    internal sealed record CastInWindow(int VoterId, int AuthorId, int PostId, VoteDirection Direction, DateTime At);

    internal sealed record AcceptedInWindow(int ActId, int AskerId, int AnswererId, int AnswerId, string? Accepted, DateTime At);

    internal sealed record JudgedInWindow(int ActorId, int PostId, EvidenceKind Kind, DateTime? OverturnedAt);
}
