namespace Community.Web.Features.Tags;

/// <summary>Members agree on which names mean the same: somebody proposes it, others say yes or no, and enough of either decides. A moderator decides at once.</summary>
public sealed class KeepSynonyms(CommunityDb db, MergeTags merge, TagPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whoever proposes it is the first who says yes. Answers the proposal's id.</summary>
    /// <param name="typed">The name that would mean the tag.</param>
    public Task<int> Propose(string? typed, string tag, int byId, CancellationToken ct)
    {
        var name = TagName.Only(typed);
        return db.Transact(async () =>
        {
            var now = Now;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var target = Rule.Found(await db.Tags.SingleOrDefaultAsync(t => t.Name == tag, ct), "tag");
            var proposal = SynonymProposal.Make(name, await db.Tags.SingleOrDefaultAsync(t => t.Name == name, ct), target, by, privileges, now);
            Rule.Require(!await db.SynonymProposals.AnyAsync(p => p.Name == name && p.Closed == 0, ct), "synonym.open-already", name);
            db.Add(proposal);
            await db.SaveChangesAsync(ct);
            if (proposal.Vote(by, isFor: true, null, privileges, now) is { } vote) db.Add(vote);
            return proposal.Id;
        }, ct);
    }

    public async Task Vote(int id, int byId, bool isFor, CancellationToken ct)
    {
        var moved = await db.Transact(async () =>
        {
            var (proposal, by) = await Load(id, byId, ct);
            var standing = await db.SynonymVotes.SingleOrDefaultAsync(v => v.ProposalId == id && v.MemberId == byId, ct);
            if (proposal.Vote(by, isFor, standing, privileges, Now) is { } vote) db.Add(vote);
            await db.SaveChangesAsync(ct);
            var score = await db.SynonymProposals.Where(p => p.Id == id).Select(p => p.Score).SingleAsync(ct);
            return proposal.Decided(score, policy) is { } outcome ? await Decide(proposal, outcome, await db.Members.SingleAsync(m => m.Id == SystemMember.Community, ct), ct) : [];
        }, ct);
        await merge.Index(moved, ct);
    }

    /// <summary>A moderator does not wait for votes.</summary>
    public async Task Decide(int id, int byId, bool approves, CancellationToken ct)
    {
        var moved = await db.Transact(async () =>
        {
            var (proposal, by) = await Load(id, byId, ct);
            return await Decide(proposal, approves ? SynonymOutcome.Approved : SynonymOutcome.Rejected, by, ct);
        }, ct);
        await merge.Index(moved, ct);
    }

    public Task Withdraw(int id, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var (proposal, by) = await Load(id, byId, ct);
        proposal.Withdraw(by, Now);
    }, ct);

    /// <summary>Answers the questions that stand under the tag from now on.</summary>
    private async Task<IReadOnlyList<int>> Decide(SynonymProposal proposal, SynonymOutcome outcome, Member by, CancellationToken ct)
    {
        var target = await db.Tags.Where(t => t.Id == proposal.TargetId).Select(t => t.Name).SingleAsync(ct);
        db.Add(proposal.Decide(outcome, target, by, privileges, Now));
        return outcome is SynonymOutcome.Approved ? await merge.Merge(proposal.Name, target, by, null, ct) : [];
    }

    /// <summary>Whoever has it has it alone: of two votes that come at once one is the last.</summary>
    private async Task<(SynonymProposal Proposal, Member By)> Load(int id, int byId, CancellationToken ct)
    {
        await db.SynonymProposals.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.TargetId, p => p.TargetId), ct);
        return (Rule.Found(await db.SynonymProposals.SingleOrDefaultAsync(p => p.Id == id, ct), "synonym"), await db.Members.SingleAsync(m => m.Id == byId, ct));
    }
}
