namespace Community.Web.Features.Fraud;

/// <summary>A moderator finds that a series was honest: every vote counts and every accept pays again as it did, unless something else has changed it since.</summary>
public sealed class OverturnCase(CommunityDb db, TimeProvider clock) : IUseCase
{
    public Task Run(int caseId, int byId, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        Rule.Require(by.IsModerator, "fraud.overturn-not-yours");
        var found = Rule.Found(await db.FraudCases.Include(f => f.Evidence).SingleOrDefaultAsync(f => f.Id == caseId, ct), "fraud");
        found.Overturn(by, reason, clock.GetUtcNow().UtcDateTime);
        db.Add(Act.Apart(ActKind.CaseOverturned, by, found.OverturnedAt!.Value, thingId: caseId, reason: found.OverturnReason));
        foreach (var act in found.Evidence)
        {
            if (act.Kind is EvidenceKind.Accept)
            {
                var answer = await db.Answers.Row(act.PostId).SingleAsync(ct);
                (await db.Questions.Row(answer.HeadId).SingleAsync(ct)).ReinstateAccept(answer, found);
            }
            else
            {
                var vote = await db.Votes.SingleAsync(v => v.PostId == act.PostId && v.VoterId == act.ActorId, ct);
                vote.Reinstate(await db.Posts.Row(act.PostId).SingleAsync(ct), found);
            }
        }
    }, ct);
}
