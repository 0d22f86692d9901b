using Community.Web.Features.Faq;
using Community.Web.Features.Origins;
using Community.Web.Features.Posts;

namespace Community.Web.Features.Redactions;

/// <summary>
/// A moderator destroys a password, a number, a name in everything that is kept of a post: all revisions, the text, the title, suggestions, drafts,
/// what was noted of it, the books made from it, the search index, and its comments where wanted. That it was done is logged, what it was is not.
/// </summary>
public sealed class RedactPost(CommunityDb db, Writing writing, ImportTexts texts, RedactFaq faq, IErasure erasure, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <summary>Answers in how many places it stood.</summary>
    public async Task<int> Run(int postId, int byId, string? text, string? reason, bool inComments, CancellationToken ct)
    {
        var by = await db.Members.AsNoTracking().SingleAsync(m => m.Id == byId, ct);
        var rehearsal = new Redaction(by, text, reason, privileges, clock.GetUtcNow().UtcDateTime);
        // Rendered before the gate is taken; what was changed meanwhile is refused.
        var before = await db.Posts.VisibleTo(Reader.Of(by)).Where(p => p.Id == postId).Select(p => new { p.Text.Markdown }).SingleOrDefaultAsync(ct) ?? throw new RuleBrokenException("post.unknown");
        var html = await Html(rehearsal.Of(before.Markdown), ct);
        var remarks = inComments ? await Remarks(postId, rehearsal, ct) : [];
        var entries = await faq.Rehearse(postId, rehearsal, ct);
        var isDone = false;
        try
        {
            var count = await db.Transact(() => Destroy(postId, byId, text, reason, before.Markdown, html, remarks, entries, ct), ct);
            isDone = true;
            return count;
        }
        finally
        {
            await erasure.End(isDone, CancellationToken.None);
        }
    }

    private async Task<int> Destroy(int postId, int byId, string? text, string? reason, string markdown, string html, Dictionary<int, (string Markdown, string Html)> remarks, IReadOnlyList<(int Id, string Print, string Html)> entries, CancellationToken ct)
    {
        await erasure.Begin(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var redaction = new Redaction(by, text, reason, privileges, now);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).Include(p => p.Text).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        Rule.Require(post.Text.Markdown == markdown, "edit.someone-was-faster");
        if (post is Showcase showcase) await LoadParts(showcase, ct);
        post.Redact(redaction, await db.Revisions.Where(r => r.PostId == postId).ToListAsync(ct), html);
        foreach (var suggestion in await db.SuggestedEdits.Where(s => s.PostId == postId).ToListAsync(ct)) suggestion.Redact(redaction);
        List<int> ids = [.. remarks.Keys];
        foreach (var comment in await db.Comments.Where(c => ids.Contains(c.Id)).ToListAsync(ct))
        {
            Rule.Require(comment.Markdown == remarks[comment.Id].Markdown, "edit.someone-was-faster");
            comment.Redact(redaction, remarks[comment.Id].Html);
        }
        await faq.Destroy(entries, redaction, ct);
        post.Redacted(redaction, by, now);
        await db.SaveChangesAsync(ct); // the thread is indexed anew with it
        await InNotes(postId, post.HeadId, redaction.Text, ct);
        await erasure.ForgetWords(ct);
        return redaction.Count;
    }

    private async Task LoadParts(Showcase showcase, CancellationToken ct)
    {
        await db.Entry(showcase).Collection(s => s.Results).LoadAsync(ct);
        await db.Entry(showcase).Collection(s => s.Pictures).LoadAsync(ct);
    }

    /// <summary>What others wrote about the post and have not sent, and the words beside what was done to it.</summary>
    private async Task InNotes(int postId, int headId, string text, CancellationToken ct)
    {
        await db.Drafts.Where(d => (d.Kind == DraftKind.Edit && d.TargetId == postId) || (d.Kind == DraftKind.Answer && d.TargetId == headId)).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Title, d => d.Title!.Replace(text, Redaction.Mark))
            .SetProperty(d => d.Body, d => d.Body!.Replace(text, Redaction.Mark))
            .SetProperty(d => d.Comment, d => d.Comment!.Replace(text, Redaction.Mark)), ct);
        await db.Drafts.Where(d => d.Kind == DraftKind.Showcase && d.TargetId == postId).ExecuteDeleteAsync(ct); // in its packed fields nothing is found
        await db.Acts.Where(a => a.PostId == postId).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.Reason, a => a.Reason!.Replace(text, Redaction.Mark))
            .SetProperty(a => a.Before, a => a.Before!.Replace(text, Redaction.Mark))
            .SetProperty(a => a.After, a => a.After!.Replace(text, Redaction.Mark)), ct);
        await db.Set<SuggestionVote>().Where(v => db.SuggestedEdits.Any(s => s.Id == v.SuggestionId && s.PostId == postId))
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Reason, v => v.Reason!.Replace(text, Redaction.Mark)), ct);
    }

    /// <summary>Comments in which it stands, deleted ones too, as they look without it.</summary>
    private async Task<Dictionary<int, (string Markdown, string Html)>> Remarks(int postId, Redaction rehearsal, CancellationToken ct)
    {
        Dictionary<int, (string, string)> remarks = [];
        foreach (var c in await db.Comments.AsNoTracking().Where(c => c.PostId == postId).Select(c => new { c.Id, c.Markdown }).ToListAsync(ct))
            if (c.Markdown.Contains(rehearsal.Text, StringComparison.Ordinal))
                remarks[c.Id] = (c.Markdown, (await writing.KeptComment(rehearsal.Of(c.Markdown), ct)).Html);
        return remarks;
    }

    private async Task<string> Html(string markdown, CancellationToken ct)
    {
        try
        {
            return (await writing.Kept(markdown, ct)).Html;
        }
        catch (RuleBrokenException)
        {
            return texts.PostHtml(markdown, $"p{Guid.NewGuid():n}"[..9]); // from elsewhere, and longer than what is written here may be
        }
    }
}
