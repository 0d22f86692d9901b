using Community.Web.Markdown;

namespace Community.Web.Features.Links;

/// <summary>
/// Keeps which threads name which others, as the texts stand that are there now. What an import brought stays: its texts name
/// the addresses of where they come from.
/// </summary>
public sealed class KeepLinks(CommunityDb db, ThreadLinks threads, LinkedPosts linked, TimeProvider clock) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionAsked e => IfNamed(e.Wording.Html, e.Question.Id, ct),
        AnswerPosted e => IfNamed(e.Wording.Html, e.Question.Id, ct),
        ShowcaseDrafted e => IfNamed(e.Wording.Html, e.Showcase.Id, ct),
        CommentPosted e => IfNamed(e.Wording.Html, e.Head.Id, ct),
        CommentDeleted e => IfNamed(e.Comment.Html, e.Post.HeadId, ct),
        PostEdited e => Keep(e.Post.HeadId, ct),
        PostRedacted e => Keep(e.Post.HeadId, ct),
        PostHeld { Post: Answer answer } => Keep(answer.HeadId, ct),
        PostReleased { Post: Answer answer } => Keep(answer.HeadId, ct),
        PostDeleted { Post: Answer answer } => Keep(answer.HeadId, ct),
        PostUndeleted { Post: Answer answer } => Keep(answer.HeadId, ct),
        QuestionsMerged e => Merged(e, ct),
        _ => Task.CompletedTask,
    };

    private Task IfNamed(string html, int headId, CancellationToken ct) => linked.In(html).Any() ? Keep(headId, ct) : Task.CompletedTask;

    private async Task Merged(QuestionsMerged e, CancellationToken ct)
    {
        await Keep(e.Source.Id, ct);
        await Keep(e.Target.Id, ct);
    }

    private async Task Keep(int headId, CancellationToken ct)
    {
        var wanted = await threads.Of(headId, ct);
        var present = await db.PostLinks.Where(l => l.PostId == headId && l.Kind == PostLinkKind.Linked).ToListAsync(ct);
        // Several things may have happened to a thread at once: what is added already is not in the database yet.
        var known = db.PostLinks.Local.Where(l => l.PostId == headId && l.Kind == PostLinkKind.Linked).Select(l => l.RelatedId).ToList();
        db.AddRange(wanted.Except(known).Select(id => new PostLink(headId, id, PostLinkKind.Linked, clock.GetUtcNow().UtcDateTime)));
        List<PostLink> over = [.. present.Where(l => !wanted.Contains(l.RelatedId))];
        if (over.Count > 0) db.RemoveRange(over.Except(await Brought(headId, ct)));
    }

    /// <summary>As old as it was there, and so older than the import.</summary>
    private Task<List<PostLink>> Brought(int headId, CancellationToken ct) => Brought(db, headId).ToListAsync(ct);

    internal static IQueryable<PostLink> Brought(CommunityDb db, int headId) => db.PostLinks.Where(l => l.PostId == headId && l.Kind == PostLinkKind.Linked
        && db.ExternalIds.Any(i => i.Kind == ImportedKind.Post && i.LocalId == headId && db.ImportRuns.Any(r => r.Id == i.RunId && l.At < r.StartedAt)));
}
