using Community.Web.Features.Questions;
using Community.Web.Features.Reviews;
using Community.Web.Features.Tags;

namespace Community.Web.Features.Posts;

/// <summary>A post is written anew by its author, or by a member trusted to edit. Every version is kept.</summary>
public sealed class EditPost(CommunityDb db, Writing writing, Filing filing, TextPolicy text, Admission admission, EditPolicy editing, MaterialPolicy materiality, PrivilegePolicy privileges, NewMemberPolicy newMembers, TimeProvider clock) : IUseCase
{
    /// <param name="form">For an answer only the body counts.</param>
    /// <param name="basis">The version of the text the editor began from; null does not check.</param>
    public async Task Run(int postId, int byId, QuestionForm form, string? summary, int? basis, CancellationToken ct)
    {
        var before = await db.Posts.Row(postId).Select(p => new { p.Text.Markdown, IsQuestion = p is Question, Title = p is Question ? ((Question)p).Title : null }).SingleOrDefaultAsync(ct)
            ?? throw new RuleBrokenException("post.unknown");
        var comment = text.Summary(summary);
        var title = before.IsQuestion ? text.Title(form.Title) : null;
        IReadOnlyList<string> names = before.IsQuestion ? filing.Names(form.Tags) : [];
        var wording = await writing.Post(form.Body, ct);
        var material = MaterialChange.Between(before.Title, title, writing.Visible(before.Markdown), wording.Visible, materiality);

        await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).Include(p => p.Text).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
            post.RequireMayEdit(by, privileges, now);
            wording.RequireFewLinks(by, newMembers);
            var last = await db.Revisions.SingleAsync(r => r.PostId == postId && r.Number == post.RevisionCount, ct);
            if (post is Answer answer)
            {
                answer.Edit(by, wording, comment, basis, last, material, editing, privileges, now);
                await admission.Again(answer, by, before.Markdown, "", wording, ct);
                return;
            }
            var question = post as Question ?? throw new RuleBrokenException("showcase.written-whole");
            await db.QuestionTags.Include(t => t.Tag).Where(t => t.QuestionId == postId).LoadAsync(ct);
            var tags = await filing.Tags(names, by, now, ct);
            var product = await filing.Product(form.ProductId, form.ModuleId, form.VersionId, ct);
            await filing.RequireTags(form.ProductId, [.. tags.Select(t => t.Name)], ct);
            question.Edit(by, title!, wording, tags, product, comment, basis, last, material, editing, privileges, now);
            await admission.Again(question, by, $"{before.Title}\n{before.Markdown}", title!, wording, ct);
        }, ct);
    }
}
