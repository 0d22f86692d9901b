using Community.Web.Features.Flags;
using Community.Web.Features.Proof;
using Community.Web.Features.Reviews;

namespace Community.Tests.Support;

/// <summary>What members do to look after the community.</summary>
public static class Looking
{
    extension(Site site)
    {
        /// <summary>Answers whether the member still sees the post.</summary>
        public Task<bool> Flag(int postId, Member by, FlagKind kind = FlagKind.Spam, string? text = null) => site.Do<FlagPost, bool>(flag => flag.Run(postId, by.Id, kind, text, default));

        /// <param name="effect">Null declines.</param>
        public Task Decide(int postId, Member by, FlagEffect? effect) => site.Do<DecideFlags>(decide => decide.Run(postId, by.Id, effect, null, default));

        public Task<Claimed?> Claim(ReviewQueue queue, Member by, int? postId = null) => site.Do<ClaimReview, Claimed?>(claim => claim.Run(queue, by.Id, postId, default));

        public Task Approve(ReviewQueue queue, int postId, Member by) => site.Do<ReviewPost>(review => review.Approve(queue, postId, by.Id, default));

        public Task Skip(ReviewQueue queue, int postId, Member by) => site.Do<SkipReview>(skip => skip.Run(queue, postId, by.Id, default));

        public Task Release(int postId, Member by) => site.Do<JudgeHeld>(held => held.Release(postId, by.Id, default));

        /// <summary>The posts that wait in a queue.</summary>
        public Task<List<int>> Waiting(ReviewQueue queue) => site.Read(db => db.ReviewItems.Where(i => i.IsOpen && i.Queue == queue).OrderBy(i => i.Id).Select(i => i.PostId).ToListAsync());

        public Task<Post> Post(int id) => site.Read(db => db.Posts.AsNoTracking().SingleAsync(p => p.Id == id));

        public Task<bool> IsListed(int id) => site.Read(db => db.Posts.ListedFor(Reader.Anyone).AnyAsync(p => p.Id == id));

        public Task<List<NotificationKind>> Told(Member member) => site.Read(db => db.Notifications.Where(n => n.MemberId == member.Id && n.Kind != NotificationKind.Badge).OrderBy(n => n.Id).Select(n => n.Kind).ToListAsync());

        /// <summary>Every figure is as the facts say.</summary>
        public async Task IsSound() => Assert.Empty((await site.Do<Verify, Proven>(verify => verify.Run(20, _ => { }, default))).Findings.Select(f => $"{f}"));
    }
}
