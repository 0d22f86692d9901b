using Community.Web.Features.Limits;
using Community.Web.Features.Posts;

namespace Community.Web.Features.Showcases;

/// <summary>One of a verified company's people writes how it works. Answers the showcase's id.</summary>
public sealed class WriteShowcase(CommunityDb db, TellStory stories, Pace pace, SameText same, Once once, NewMemberPolicy newMembers, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="submit">It goes to the vendor at once.</param>
    public async Task<int> Run(int authorId, ShowcaseForm form, bool submit, CancellationToken ct)
    {
        var told = await stories.Read(form, ct);
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var all = $"{told.Heading}\n{told.Done.Markdown}";
            if (await once.Made(authorId, OnceKind.Showcase, form.Once, all, ct) is { } made) return made;
            var author = await db.Members.SingleAsync(m => m.Id == authorId, ct);
            author.Require(Right.WriteShowcase, privileges, now);
            var company = await db.Organisations.SingleOrDefaultAsync(o => o.Id == author.OrganisationId && o.IsVerified, ct) ?? throw new RuleBrokenException("showcase.no-company");
            await same.RequireNew(authorId, told.Done, now, ct);
            await pace.Take(author, OnceKind.Showcase, now, ct);
            var showcase = new Showcase(author, company, await stories.Tell(told, authorId, null, ct), newMembers, now);
            db.Add(showcase);
            await db.SaveChangesAsync(ct);
            if (submit) showcase.Submit(author, now);
            same.Remember(authorId, told.Done, now, showcase.Id, null);
            once.Remember(authorId, OnceKind.Showcase, form.Once, all, showcase.Id, now);
            return showcase.Id;
        }, ct);
    }
}
