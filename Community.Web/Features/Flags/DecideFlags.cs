namespace Community.Web.Features.Flags;

/// <summary>A moderator judges all flags on a post at once, and everyone who flagged it hears how.</summary>
public sealed class DecideFlags(CommunityDb db, PrivilegePolicy privileges, ReputationPolicy reputation, FlagPolicy policy, TimeProvider clock) : IUseCase
{
    /// <param name="effect">Null declines: the post is fine, and comes back if flags had hidden it.</param>
    public Task Run(int postId, int byId, FlagEffect? effect, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(Right.DecideFlags, privileges, now);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        Rule.Require(by.Id != post.AuthorId, "review.own-post");
        Rule.Require(effect is null || Enum.IsDefined(effect.Value), "flag.kind");
        var why = reason?.Trim() is { Length: > 0 } some ? some : null;
        Rule.Require((why?.Length ?? 0) <= policy.LongestText, "flag.text-too-long", policy.LongestText);
        var @case = await db.FlagCases.Include(c => c.Flags).SingleOrDefaultAsync(c => c.OpenPostId == postId, ct)
            ?? throw new RuleBrokenException("flag.decided-already");

        @case.Close(post, effect is null ? FlagOutcome.Declined : FlagOutcome.Upheld, by, why, now);
        if (effect is null && post.DeletedById == SystemMember.Community) await Bring(post, by, now, ct);
        if (effect is null or FlagEffect.Nothing && post is { IsDeleted: false, HeldFor: HoldCause.Flags }) post.Release(by, [], [], privileges, now);
        if (effect is FlagEffect.Delete or FlagEffect.RemoveAsSpam && !post.IsDeleted) await Delete(post, by, why, now, ct);
        if (effect is FlagEffect.RemoveAsSpam) post.CondemnAsSpam(by, privileges, now);
    }, ct);

    private async Task Delete(Post post, Member by, string? reason, DateTime now, CancellationToken ct)
    {
        if (post is Answer answer) answer.Delete(by, await db.Questions.Row(answer.HeadId).SingleAsync(ct), reason, reputation, now);
        else ((Head)post).Delete(by, reason, reputation, now);
    }

    private async Task Bring(Post post, Member by, DateTime now, CancellationToken ct)
    {
        var deletion = await db.Acts.Where(a => a.PostId == post.Id && a.Kind == ActKind.Deleted).OrderByDescending(a => a.Id).FirstAsync(ct);
        if (post is Answer answer) answer.Undelete(by, await db.Questions.Row(answer.HeadId).SingleAsync(ct), deletion, now);
        else ((Head)post).Undelete(by, deletion, now);
    }
}
