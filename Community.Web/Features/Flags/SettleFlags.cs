namespace Community.Web.Features.Flags;

/// <summary>Answers the flags on a post that somebody deletes, or brings back, without asking them.</summary>
public sealed class SettleFlags(CommunityDb db, TimeProvider clock) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        PostDeleted { By.Id: SystemMember.Community } => Task.CompletedTask, // by flags themselves: somebody is still to judge
        PostDeleted e when e.By.Id == e.Post.AuthorId => Settle(e.Post, FlagOutcome.Moot, null, ct),
        PostDeleted e => Settle(e.Post, FlagOutcome.Upheld, e.By, ct),
        PostUndeleted { By.IsModerator: true } e when e.By.Id != e.Post.AuthorId => Settle(e.Post, FlagOutcome.Declined, e.By, ct),
        _ => Task.CompletedTask,
    };

    private async Task Settle(Post post, FlagOutcome outcome, Member? by, CancellationToken ct)
    {
        var open = await db.FlagCases.Include(c => c.Flags).SingleOrDefaultAsync(c => c.OpenPostId == post.Id, ct);
        open?.Close(post, outcome, by is { IsModerator: true } ? by : null, null, clock.GetUtcNow().UtcDateTime);
    }
}
