using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Tags;

namespace Community.Web.Features.Edits;

/// <summary>A suggested edit is approved, improved, rejected, or withdrawn by whoever made it.</summary>
public sealed class JudgeSuggestion(CommunityDb db, Writing writing, Filing filing, TextPolicy text, EditPolicy editing, MaterialPolicy materiality, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Where that decides it, the revision is made in the name of whoever suggested it.</summary>
    public async Task Approve(int suggestionId, int postId, int byId, CancellationToken ct)
    {
        var plan = await Plan(suggestionId, ct);
        await db.Transact(async () =>
        {
            var (suggestion, post, by) = await Load(suggestionId, postId, byId, ct);
            if (!suggestion.Approve(post, by, editing, privileges, Now)) return;
            var suggester = await db.Members.SingleAsync(m => m.Id == suggestion.ById, ct);
            await Edit(post, suggester, plan, null, suggestion.Comment, EditWay.Suggested, by, ct);
            await Accept(suggestion, post, by, suggester, ct);
        }, ct);
    }

    /// <summary>A reviewer saves something better still. What was suggested is a revision of its own, unless the post has changed since.</summary>
    /// <param name="basis">The version of the post's text on which the reviewer wrote.</param>
    public async Task Improve(int suggestionId, int postId, int byId, QuestionForm form, string? summary, int? basis, CancellationToken ct)
    {
        var suggested = await Plan(suggestionId, ct);
        var comment = text.Summary(summary);
        var better = new Planned(
            await writing.Post(form.Body, ct), suggested.Title is null ? null : text.Title(form.Title), suggested.Title is null ? [] : filing.Names(form.Tags), suggested.Before, suggested.TitleBefore);
        await db.Transact(async () =>
        {
            var (suggestion, post, by) = await Load(suggestionId, postId, byId, ct);
            suggestion.Improve(post, by, privileges, Now);
            Rule.Require(basis is null || basis == post.Text.Version, "edit.someone-was-faster");
            var suggester = await db.Members.SingleAsync(m => m.Id == suggestion.ById, ct);
            if (suggestion.Basis == post.Text.Version) await Edit(post, suggester, suggested, null, suggestion.Comment, EditWay.Suggested, by, ct);
            await Edit(post, by, better, form, comment, EditWay.Typed, by, ct);
            await Accept(suggestion, post, by, suggester, ct);
        }, ct);
    }

    public Task Reject(int suggestionId, int postId, int byId, string? reason, CancellationToken ct) => db.Transact(async () =>
    {
        var (suggestion, post, by) = await Load(suggestionId, postId, byId, ct);
        suggestion.Reject(post, by, reason, editing, privileges, Now);
    }, ct);

    public Task Withdraw(int suggestionId, int postId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var (suggestion, post, by) = await Load(suggestionId, postId, byId, ct);
        suggestion.Withdraw(post, by, Now);
    }, ct);

    /// <summary>Words ready to be a revision, and what they replace.</summary>
    private sealed record Planned(Wording Wording, string? Title, IReadOnlyList<string> Tags, string Before, string? TitleBefore);

    private async Task<Planned> Plan(int suggestionId, CancellationToken ct)
    {
        var s = await (from x in db.SuggestedEdits
                       join p in db.Posts.Everything() on x.PostId equals p.Id
                       where x.Id == suggestionId
                       select new { x.Markdown, x.Title, x.Tags, Before = p.Text.Markdown, TitleBefore = p is Question ? ((Question)p).Title : null }).AsNoTracking().SingleOrDefaultAsync(ct)
            ?? throw new RuleBrokenException("suggestion.unknown");
        return new(await writing.Kept(s.Markdown, ct), s.Title, s.Tags?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [], s.Before, s.TitleBefore);
    }

    private async Task<(SuggestedEdit Suggestion, Post Post, Member By)> Load(int suggestionId, int postId, int byId, CancellationToken ct)
    {
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var suggestion = Rule.Found(await db.SuggestedEdits.Include(s => s.Votes).SingleOrDefaultAsync(s => s.Id == suggestionId && s.PostId == postId, ct), "suggestion");
        // Whoever suggested it may withdraw it, also when the post has gone from their eyes.
        var posts = suggestion.ById == byId ? db.Posts.Row(suggestion.PostId) : db.Posts.VisibleTo(Reader.Of(by));
        var post = Rule.Found(await posts.Include(p => p.Text).SingleOrDefaultAsync(p => p.Id == suggestion.PostId, ct), "post");
        return (suggestion, post, by);
    }

    /// <param name="form">Null leaves the question with its product.</param>
    /// <param name="approver">Whose right it takes to make tags that are not there yet.</param>
    private async Task Edit(Post post, Member author, Planned plan, QuestionForm? form, string? comment, EditWay way, Member approver, CancellationToken ct)
    {
        var now = Now;
        var last = post.Revisions.SingleOrDefault(r => r.Number == post.RevisionCount) ?? await db.Revisions.SingleAsync(r => r.PostId == post.Id && r.Number == post.RevisionCount, ct);
        var material = MaterialChange.Between(plan.TitleBefore, plan.Title, writing.Visible(plan.Before), plan.Wording.Visible, materiality);
        if (post is Answer answer)
        {
            answer.Edit(author, plan.Wording, comment, null, last, material, editing, privileges, now, way);
            return;
        }
        var question = (Question)post;
        await db.QuestionTags.Include(t => t.Tag).Where(t => t.QuestionId == post.Id).LoadAsync(ct);
        var tags = await filing.Tags(plan.Tags, approver, now, ct);
        var product = form is null ? await filing.Product(question.ProductId, question.ModuleId, question.VersionId, ct) : await filing.Product(form.ProductId, form.ModuleId, form.VersionId, ct);
        if (form is not null) await filing.RequireTags(form.ProductId, [.. tags.Select(t => t.Name)], ct); // what was suggested was asked for one then
        question.Edit(author, plan.Title!, plan.Wording, tags, product, comment, null, last, material, editing, privileges, now, way);
        // New tags are rows before the next edit of the same question asks for them.
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Colleagues do not pay each other, and what one member is ever paid has an end: one guarded update, exact whatever races.</summary>
    private async Task Accept(SuggestedEdit suggestion, Post post, Member by, Member suggester, CancellationToken ct)
    {
        List<int> judges = [by.Id, post.AuthorId, .. suggestion.Votes.Where(v => v.Approves).Select(v => v.ReviewerId)];
        var areStrangers = suggester.OrganisationId is not { } organisation || !await db.Members.AnyAsync(m => judges.Contains(m.Id) && m.OrganisationId == organisation, ct);
        var most = editing.PaidSuggestions;
        var pays = areStrangers && await db.Members.Where(m => m.Id == suggester.Id && m.PaidSuggestions < most).ExecuteUpdateAsync(set => set.SetProperty(m => m.PaidSuggestions, m => m.PaidSuggestions + 1), ct) == 1;
        suggestion.Accept(post, by, pays, Now);
    }
}
