using Community.Web.Features.Posts;

namespace Community.Tests.Support;

/// <summary>How companies come to show what they do, by the domain's own steps.</summary>
public static class ShowcaseLife
{
    public const string Title = "Month-end closing in two days";
    public const string Situation = "Closing the books took five days, and nobody knew on which of them it would be done.";
    public const string Done = "We moved the accruals into the nightly run and let the approvals go by mail.";

    extension(Site site)
    {
        /// <summary>A draft by a member of a company. Answers its id.</summary>
        public async Task<int> Write(Member author, Product product, string title = Title, string done = Done, string situation = Situation)
        {
            var story = await site.Story(product, title, done, situation);
            return await site.Do<CommunityDb, int>(db => db.Transact(async () =>
            {
                var by = await db.Members.SingleAsync(m => m.Id == author.Id);
                var company = await db.Organisations.SingleAsync(o => o.Id == by.OrganisationId);
                var showcase = new Showcase(by, company, story, new(), site.Clock.Now);
                db.Add(showcase);
                await db.SaveChangesAsync();
                return showcase.Id;
            }, default));
        }

        public async Task Rewrite(int showcaseId, Member by, Product product, string title = Title, string done = Done, string situation = Situation)
        {
            var story = await site.Story(product, title, done, situation);
            await site.Step(showcaseId, by, async (db, showcase, me) =>
            {
                var company = await db.Organisations.SingleAsync(o => o.Id == showcase.OrganisationId);
                var last = await db.Revisions.SingleAsync(r => r.PostId == showcaseId && r.Number == showcase.RevisionCount);
                showcase.Edit(me, company, story, null, null, last, material: last.Markdown != story.Done.Markdown || last.Title != title, new(), new(), site.Clock.Now);
            });
        }

        public Task Submit(int showcaseId, Member by) => site.Step(showcaseId, by, (showcase, me) => showcase.Submit(me, site.Clock.Now));

        public Task Agree(int showcaseId, Member by) => site.Step(showcaseId, by, (showcase, me) => showcase.Consent(me, site.Clock.Now));

        public Task Withdraw(int showcaseId, Member by) => site.Step(showcaseId, by, (showcase, me) => showcase.WithdrawConsent(me, null, site.Clock.Now));

        public Task Return(int showcaseId, Member by, string reason = "What did it cost?") => site.Step(showcaseId, by, (showcase, me) => showcase.Return(me, reason, new(), site.Clock.Now));

        public Task Publish(int showcaseId, Member by)
            => site.Step(showcaseId, by, async (db, showcase, me) => showcase.Publish(me, await db.Members.SingleAsync(m => m.Id == showcase.AuthorId), new(), site.Clock.Now));

        public Task Archive(int showcaseId, Member by, bool wanted = true) => site.Step(showcaseId, by, (showcase, me) => showcase.Archive(me, wanted, new(), site.Clock.Now));

        /// <summary>Written, submitted, agreed to and published. Answers its id.</summary>
        public async Task<int> Published(Member author, Member admin, Member vendor, Product product, string title = Title, string done = Done)
        {
            var id = await site.Write(author, product, title, done);
            await site.Submit(id, author);
            await site.Agree(id, admin);
            await site.Publish(id, vendor);
            return id;
        }

        public Task<Showcase> Showcase(int id) => site.Read(db => db.Showcases.AsNoTracking().SingleAsync(s => s.Id == id));

        private async Task<ShowcaseStory> Story(Product product, string title, string done, string situation)
            => new(title, situation, await site.Do<Writing, Wording>(writing => writing.Post(done, default)), [new(product.Id, null, null)], [new("Closing the month", "days", 5, 2)], []);

        private Task Step(int showcaseId, Member by, Action<Showcase, Member> act) => site.Step(showcaseId, by, (_, showcase, me) =>
        {
            act(showcase, me);
            return Task.CompletedTask;
        });

        private Task Step(int showcaseId, Member by, Func<CommunityDb, Showcase, Member, Task> act) => site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var showcase = await db.Showcases.Include(s => s.Text).Include(s => s.Uses).Include(s => s.Results).Include(s => s.Pictures).AsSplitQuery().SingleAsync(s => s.Id == showcaseId);
            await act(db, showcase, await db.Members.SingleAsync(m => m.Id == by.Id));
        }, default));
    }
}
