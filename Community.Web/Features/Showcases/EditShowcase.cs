using Community.Web.Features.Posts;
using Community.Web.Features.Reviews;

namespace Community.Web.Features.Showcases;

/// <summary>A showcase is written anew. Every version is kept.</summary>
public sealed class EditShowcase(CommunityDb db, TellStory stories, Writing writing, TextPolicy text, Admission admission, EditPolicy editing, MaterialPolicy materiality, PrivilegePolicy privileges, NewMemberPolicy newMembers, TimeProvider clock) : IUseCase
{
    /// <param name="basis">The version of the text the editor began from; null does not check.</param>
    /// <param name="submit">It goes to the vendor at once.</param>
    public async Task Run(int id, int byId, ShowcaseForm form, string? summary, int? basis, bool submit, CancellationToken ct)
    {
        var before = await db.Showcases.Row(id).Select(s => new { s.Title, s.Text.Markdown }).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("showcase.unknown");
        var comment = text.Summary(summary);
        var told = await stories.Read(form, ct);
        var isOther = MaterialChange.Between(before.Title, told.Title, writing.Visible(before.Markdown), told.Done.Visible, materiality);
        await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var showcase = Rule.Found(await db.Showcases.VisibleTo(Reader.Of(by)).Include(s => s.Text).Include(s => s.Uses).Include(s => s.Results).Include(s => s.Pictures).AsSplitQuery()
                .SingleOrDefaultAsync(s => s.Id == id, ct), "showcase");
            showcase.RequireMayEdit(by, privileges, now);
            told.Done.RequireFewLinks(by, newMembers);
            var company = await db.Organisations.SingleAsync(o => o.Id == showcase.OrganisationId, ct);
            var last = await db.Revisions.SingleAsync(r => r.PostId == id && r.Number == showcase.RevisionCount, ct);
            var story = await stories.Tell(told, byId, id, ct);
            // Other figures, other products or another situation tell another story.
            showcase.Edit(by, company, story, comment, basis, last, isOther || story.Facts != last.Facts, editing, privileges, now);
            await admission.Again(showcase, by, $"{before.Title}\n{before.Markdown}\n{last.Facts}", told.Heading, told.Done, ct);
            if (submit) showcase.Submit(by, now);
        }, ct);
    }
}
