namespace Community.Web.Features.Redactions;

/// <summary>A moderator destroys a file that a post shows, wherever it is shown: what was in it and what it was called. That it was done is logged, what it was is not.</summary>
public sealed class DestroyAttachment(CommunityDb db, IErasure erasure, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public async Task Run(int postId, int attachmentId, int byId, string? reason, CancellationToken ct)
    {
        var why = Redaction.ReasonOf(reason);
        var isDone = false;
        try
        {
            await db.Transact(() => Destroy(postId, attachmentId, byId, why, ct), ct);
            isDone = true;
        }
        finally
        {
            await erasure.End(isDone, CancellationToken.None);
        }
    }

    private async Task Destroy(int postId, int attachmentId, int byId, string reason, CancellationToken ct)
    {
        await erasure.Begin(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(Right.Redact, privileges, now);
        var post = Rule.Found(await db.Posts.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(p => p.Id == postId, ct), "post");
        var file = Rule.Found(await db.Attachments.SingleOrDefaultAsync(a => a.Id == attachmentId && db.AttachmentUses.Any(u => u.AttachmentId == a.Id && u.PostId == postId), ct), "attachment");
        if (file.RemovedAt is not null) return;
        await db.AttachmentChunks.Where(c => c.AttachmentId == attachmentId).ExecuteDeleteAsync(ct);
        file.Remove(now);
        post.AttachmentRemoved(by, reason, now);
    }
}
