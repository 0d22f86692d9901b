namespace Community.Web.Features.Fraud;

/// <summary>Searches the last weeks for series of votes and accepts, and voids each in a transaction of its own. Run twice, also at once, it finds nothing twice.</summary>
public sealed class ScanForFraud(CommunityDb db, ActsInWindow window, FraudPolicy policy, TimeProvider clock) : IUseCase
{
    /// <param name="dry">Tells what would be voided, and changes nothing.</param>
    /// <returns>The series that were (or would be) voided.</returns>
    public async Task<IReadOnlyList<FraudSeries>> Run(bool dry, CancellationToken ct)
    {
        var now = Now;
        var since = now.AddDays(-policy.WindowDays);
        var found = FraudDetection.Find(await window.Acts(since, ct), await window.Accounts(since.AddDays(-policy.FreshDays), ct), policy, now);
        if (dry) return found;

        List<FraudSeries> voided = [];
        foreach (var series in found)
            if (await Void(series, ct)) voided.Add(series);
        await ForgetNetworks(now, ct);
        return voided;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Answers false where an act does not stand any more as it was found: the next search sees it as it is then.</summary>
    private Task<bool> Void(FraudSeries series, CancellationToken ct) => db.Transact(async () =>
    {
        List<Action<FraudCase>> acts = [];
        foreach (var act in series.Acts)
        {
            if (await (act.Kind is EvidenceKind.Accept ? Accept(act, ct) : Vote(act, ct)) is not { } takeAway) return false;
            acts.Add(takeAway);
        }
        var found = new FraudCase(series, Now);
        db.Add(found);
        await db.SaveChangesAsync(ct); // what is taken away carries the case's number
        foreach (var takeAway in acts) takeAway(found);
        return true;
    }, ct);

    private async Task<Action<FraudCase>?> Vote(FraudAct act, CancellationToken ct)
    {
        var direction = act.Kind is EvidenceKind.Upvote ? VoteDirection.Up : VoteDirection.Down;
        var vote = await db.Votes.SingleOrDefaultAsync(v => v.PostId == act.PostId && v.VoterId == act.ActorId, ct);
        if (vote?.Direction != direction || vote.ChangedAt != act.At) return null;
        var post = await db.Posts.Row(act.PostId).SingleAsync(ct);
        return found => vote.Void(post, found);
    }

    private async Task<Action<FraudCase>?> Accept(FraudAct act, CancellationToken ct)
    {
        var answer = await db.Answers.Row(act.PostId).SingleAsync(ct);
        var question = await db.Questions.Row(answer.HeadId).SingleAsync(ct);
        if (question.AcceptedId != answer.Id || await db.FraudEvidence.AnyAsync(e => e.PostId == act.PostId && e.ActorId == act.ActorId && e.Kind == EvidenceKind.Accept, ct)) return null;
        return found => question.VoidAccept(answer, found);
    }

    /// <summary>What is no longer compared with anything is not kept.</summary>
    private Task ForgetNetworks(DateTime now, CancellationToken ct)
    {
        var since = now.AddDays(-policy.NetworkDays);
        return db.Transact(() => db.MemberNetworks.Where(n => n.LastAt < since).ExecuteDeleteAsync(ct), ct);
    }
}
