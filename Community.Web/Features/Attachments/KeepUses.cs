namespace Community.Web.Features.Attachments;

/// <summary>Keeps which posts show which attachments, and lets go, with a member who leaves, of the files that none shows.</summary>
public sealed class KeepUses(CommunityDb db, AttachmentUses uses, RemoveUnused unused) : IReaction
{
    public async Task React(IDomainEvent happened, CancellationToken ct)
    {
        switch (happened)
        {
            case QuestionAsked e: await Posted(e.Question, e.Wording, ct); break;
            case AnswerPosted e: await Posted(e.Answer, e.Wording, ct); break;
            case ShowcaseDrafted e: await uses.Weigh(e.Showcase.Id, ct); break;
            case ShowcaseRetold e: await uses.Weigh(e.Showcase.Id, ct); break;
            case PostEdited e: await uses.Weigh(e.Post.Id, ct); break;
            case EditSuggested e when Names(e.Suggestion.Markdown): await uses.Weigh(e.Post.Id, ct); break;
            case CommentPosted e when Names(e.Comment.Markdown): await uses.Weigh(e.Comment.PostId, e.Comment.Id, e.Comment.Markdown, ct); break;
            case AnswerConverted e when Names(e.Comment.Markdown): await uses.Weigh(e.Comment.PostId, e.Comment.Id, e.Comment.Markdown, ct); break;
            case PostRedacted e: await Redacted(e.Post.Id, ct); break;
            case MemberLeft e: await unused.Of(e.Member.Id, ct); break;
        }
    }

    private Task Posted(Post post, Wording wording, CancellationToken ct) => Names(wording.Markdown) ? uses.Weigh(post.Id, ct) : Task.CompletedTask;

    private async Task Redacted(int postId, CancellationToken ct)
    {
        await uses.Weigh(postId, ct);
        foreach (var id in await db.AttachmentUses.Where(u => u.PostId == postId && u.CommentId != 0).Select(u => u.CommentId).Distinct().ToListAsync(ct))
            await uses.Weigh(postId, id, await db.Comments.Where(c => c.Id == id).Select(c => c.Markdown).SingleAsync(ct), ct);
    }

    private static bool Names(string markdown) => Marks.TokensIn(markdown).Count > 0;
}
