using Community.Web.Features.Closings;

namespace Community.Web.Features.Posts;

/// <summary>A post is deleted by its author or a moderator, or by the votes of trusted members; or it comes back.</summary>
public sealed class DeletePost(CommunityDb db, Ballots ballots, ClosingPolicy policy, ReputationPolicy reputation, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public Task<Poll> Run(int postId, int byId, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        await Hold(postId, ct);
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        var now = clock.GetUtcNow().UtcDateTime;
        var head = post is Answer ? await db.Questions.Row(post.HeadId).SingleAsync(ct) : null;
        if (by.IsModerator || by.Id == post.AuthorId || post is Showcase || !by.May(Right.VoteToDelete, privileges, now))
        {
            if (post is Answer answer) answer.Delete(by, head!, reason, reputation, now);
            else ((Head)post).Delete(by, reason, reputation, now);
            return Poll.Decided;
        }
        var ballot = await ballots.Open(postId, Motion.Delete, now, ct);
        var tally = post is Answer voted ? voted.VoteToDelete(by, head!, ballot, policy, reputation, privileges, now) : ((Question)post).VoteToDelete(by, ballot, policy, reputation, privileges, now);
        await ballots.Keep(ballot, ct);
        return tally;
    }, ct);

    public Task<Poll> Undo(int postId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        await Hold(postId, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        // Who deletes with others may bring back with others, without seeing it.
        var votes = !by.IsModerator && by.May(Right.VoteToDelete, privileges, now);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct)
            ?? (votes ? await db.Posts.Row(postId).SingleOrDefaultAsync(p => p.IsDeletedByVotes && p.AudienceId == Audience.Everyone, ct) : null), "post");
        Rule.Require(post.IsDeleted, "post.not-deleted");
        var deletion = await db.Acts.Where(a => a.PostId == postId && a.Kind == ActKind.Deleted).OrderByDescending(a => a.Id).FirstAsync(ct);
        var head = post is Answer ? await db.Questions.Row(post.HeadId).SingleAsync(ct) : null;
        if (!votes || !post.IsDeletedByVotes)
        {
            if (post is Answer answer) answer.Undelete(by, head!, deletion, now);
            else ((Head)post).Undelete(by, deletion, now);
            return Poll.Decided;
        }
        var ballot = await ballots.Open(postId, Motion.Undelete, now, ct);
        var tally = post is Answer voted ? voted.VoteToUndelete(by, head!, deletion, ballot, policy, privileges, now) : ((Question)post).VoteToUndelete(by, deletion, ballot, policy, privileges, now);
        await ballots.Keep(ballot, ct);
        return tally;
    }, ct);

    /// <summary>The head first, as everyone does who changes something in its thread.</summary>
    private async Task Hold(int postId, CancellationToken ct)
    {
        await ballots.Hold(await db.Posts.Row(postId).Select(p => p.RootId).SingleOrDefaultAsync(ct) ?? postId);
        await ballots.Hold(postId);
    }
}
