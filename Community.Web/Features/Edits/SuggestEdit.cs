using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Tags;

namespace Community.Web.Features.Edits;

/// <summary>A member who may not edit a post says how it would read better. Answers the suggestion's id.</summary>
public sealed class SuggestEdit(CommunityDb db, Writing writing, Filing filing, TextPolicy text, EditPolicy editing, NewMemberPolicy newMembers, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="form">For an answer only the body counts; the product of a question stays what it is.</param>
    /// <param name="basis">The version of the text it began from; null does not check.</param>
    public async Task<int> Run(int postId, int byId, QuestionForm form, string? summary, int? basis, CancellationToken ct)
    {
        var isQuestion = await db.Posts.Row(postId).Select(p => (bool?)(p is Question)).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("post.unknown");
        var comment = text.Summary(summary);
        var title = isQuestion ? text.Title(form.Title) : null;
        var tags = isQuestion ? string.Join(' ', filing.Names(form.Tags)) : null;
        var wording = await writing.Post(form.Body, ct);

        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).Include(p => p.Text).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
            wording.RequireFewLinks(by, newMembers);
            var suggestion = post.SuggestEdit(by, title, tags, wording, comment, basis, privileges, now);
            Rule.Require(!await db.SuggestedEdits.AnyAsync(s => s.PostId == postId && s.Closed == 0, ct), "edit.suggestion-waits");
            var question = post as Question;
            if (question is not null) await filing.RequireTags(question.ProductId, filing.Names(form.Tags), ct);
            Rule.Require(wording.Markdown != post.Text.Markdown || title != question?.Title || tags != question?.TagNames, "edit.nothing-changed");
            var limit = editing.OpenSuggestions;
            var taken = await db.Members.Where(m => m.Id == byId && m.OpenSuggestions < limit).ExecuteUpdateAsync(set => set.SetProperty(m => m.OpenSuggestions, m => m.OpenSuggestions + 1), ct);
            Rule.Require(taken == 1, "edit.too-many-suggestions", limit);
            db.Add(suggestion);
            await db.SaveChangesAsync(ct);
            post.Suggested(suggestion, by, now);
            return suggestion.Id;
        }, ct);
    }
}
