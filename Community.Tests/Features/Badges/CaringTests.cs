namespace Community.Tests.Features.Badges;

/// <summary>Looking after the community, again and again.</summary>
public sealed class CaringTests : Earning
{
    [Fact]
    public async Task Eighty_flags_that_were_right_make_a_deputy_and_five_hundred_a_marshal()
    {
        var question = await Site.Ask(Ann);
        for (var i = 1; i <= 80; i++)
        {
            if (i % 10 == 1) WaitDays(1);
            var answer = await Site.Answer(question, Ben);
            await Site.Flag(answer, Cy, FlagKind.NotAnAnswer);
            await Site.Decide(answer, Mo, i == 5 ? null : FlagEffect.Delete); // one was not
        }
        await DoesNotEarn(Cy, "deputy", Night);
        var last = await Site.Answer(question, Ben);
        WaitDays(1);
        await Site.Flag(last, Cy, FlagKind.NotAnAnswer);
        await Earns(Cy, "deputy", async () => { await Site.Decide(last, Mo, FlagEffect.Nothing); await Night(); });

        await Repeat(419, last);
        await DoesNotEarn(Cy, "marshal", Night);
        await Repeat(1, last);
        await Earns(Cy, "marshal", Night);

        // As often as that in one go, since ten a day would take two months.
        Task Repeat(int times, int postId) => Site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var (post, cy, mo, now) = (await db.Posts.Row(postId).SingleAsync(), await db.Members.SingleAsync(m => m.Id == Cy.Id), await db.Members.SingleAsync(m => m.Id == Mo.Id), Site.Clock.Now);
            for (var i = 0; i < times; i++)
            {
                var found = new FlagCase(post, now);
                found.Add(post, cy, FlagKind.Outdated, null, [], new(), new(), DateOnly.FromDateTime(now), now);
                db.Add(found);
                await db.SaveChangesAsync();
                found.Close(post, FlagOutcome.Upheld, mo, null, now);
                await db.SaveChangesAsync();
            }
        }, default));
    }

    [Fact]
    public async Task Two_hundred_and_fifty_reviews_make_a_reviewer_and_a_thousand_a_steward()
    {
        var newcomer = await Site.Member("new", 1);
        var post = await Site.Ask(newcomer);
        await Review(249);
        await DoesNotEarn(Cy, "reviewer", () => Site.Skip(ReviewQueue.FirstPosts, post, Cy));
        await Earns(Cy, "reviewer", () => Site.Approve(ReviewQueue.FirstPosts, post, Cy));
        await Review(749);
        await DoesNotEarn(Cy, "steward", Night);
        await Earns(Cy, "steward", () => Review(1));

        // The same post comes into a queue again and again.
        Task Review(int times) => Site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var item = await db.ReviewItems.SingleOrDefaultAsync(i => i.PostId == post && i.Queue == ReviewQueue.Close);
            if (item is null) db.Add(item = new(post, ReviewQueue.Close));
            for (var i = 0; i < times; i++)
            {
                item.Open(Site.Clock.Now);
                item.Settle(Cy.Id, ReviewOutcome.Approved, Site.Clock.Now);
            }
            await db.SaveChangesAsync();
        }, default));
    }
}
