using Community.Web.Features.Posts;
using Community.Web.Features.Tags;

namespace Community.Web.Features.Revisions;

/// <summary>A post reads again as one of its older revisions: as a new revision, so that nothing is lost.</summary>
public sealed class RollBack(CommunityDb db, Writing writing, Filing filing, EditPolicy editing, MaterialPolicy materiality, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="basis">The version of the text that was seen; null does not check.</param>
    public async Task Run(int postId, int byId, int number, int? basis, CancellationToken ct)
    {
        var older = await db.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.PostId == postId && r.Number == number, ct) ?? throw new RuleBrokenException("revision.unknown");
        var present = await db.Posts.Row(postId).Select(p => new { p.Text.Markdown, Title = p is Question ? ((Question)p).Title : null }).SingleAsync(ct);
        var wording = await writing.Kept(older.Markdown, ct);
        var material = MaterialChange.Between(present.Title, older.Title ?? present.Title, writing.Visible(present.Markdown), wording.Visible, materiality);
        await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).Include(p => p.Text).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
            post.RequireMayEdit(by, privileges, now);
            Rule.Require(number < post.RevisionCount, "post.roll-back-to-itself");
            var last = await db.Revisions.SingleAsync(r => r.PostId == postId && r.Number == post.RevisionCount, ct);
            if (post is Answer answer)
            {
                answer.Edit(by, wording, null, basis, last, material, editing, privileges, now, EditWay.BackTo(number));
                return;
            }
            var question = post as Question ?? throw new RuleBrokenException("showcase.written-whole");
            await db.QuestionTags.Include(t => t.Tag).Where(t => t.QuestionId == postId).LoadAsync(ct);
            // Older revisions of other places may have no title, and tags that are called otherwise now.
            var names = older.Tags?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } had ? had : question.TagNames.Split(' ');
            var tags = await filing.Tags(names, by, now, ct);
            var product = await filing.Product(question.ProductId, question.ModuleId, question.VersionId, ct);
            question.Edit(by, older.Title ?? question.Title, wording, tags, product, null, basis, last, material, editing, privileges, now, EditWay.BackTo(number));
        }, ct);
    }
}
