using Community.Web.Features.Limits;

namespace Community.Web.Features.Flags;

/// <summary>A member tells the moderators that something is wrong with a post. Enough grave flags hide it, more remove it.</summary>
public sealed class FlagPost(CommunityDb db, DayLimits limits, FlagPolicy policy, PrivilegePolicy privileges, ReputationPolicy reputation, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <summary>Answers whether the member still sees the post.</summary>
    public Task<bool> Run(int postId, int byId, FlagKind kind, string? text, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = calendar.DayOf(now);
        await limits.Open(byId, today, ct);
        // Whoever flags the same post waits here, on engines with more than one writer, and so counts the others' flags.
        await db.Posts.Row(postId).ExecuteUpdateAsync(set => set.SetProperty(p => p.Stamp, p => p.Stamp), ct);
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        var head = post as Head ?? await db.Heads.Row(post.HeadId).SingleAsync(ct);
        var @case = await db.FlagCases.Include(c => c.Flags).SingleOrDefaultAsync(c => c.OpenPostId == postId, ct);
        if (@case is null) db.Add(@case = new(post, now));

        @case.Add(post, by, kind, text, await Lately(byId).ToListAsync(ct), policy, privileges, today, now);
        await limits.TakeFlag(byId, policy, today, ct);
        var author = await db.Members.SingleAsync(m => m.Id == post.AuthorId, ct);
        var house = await db.Members.SingleAsync(m => m.Id == SystemMember.Community, ct);
        @case.Weigh(post, author, head, house, policy, reputation, now);
        return by.IsModerator || post is { IsHeld: false, IsDeleted: false };
    }, ct);

    /// <summary>What became of a member's last flags, the newest first.</summary>
    internal IQueryable<FlagAnswer> Lately(int memberId) => db.Flags
        .Where(f => f.ById == memberId && (f.Outcome == FlagOutcome.Upheld || f.Outcome == FlagOutcome.Declined))
        .OrderByDescending(f => f.AnsweredAt).ThenByDescending(f => f.Id).Take(policy.AmongLast).Select(f => new FlagAnswer(f.Outcome!.Value, f.AnsweredAt!.Value));
}
