namespace Community.Web.Features.Attachments;

/// <summary>An attachment that its reader may see.</summary>
public sealed record AttachmentFile(int Id, string Name, AttachmentKind Kind, long Size, DateTime UploadedAt);

/// <summary>
/// Finds an attachment for whoever asks for it. They see it when they see a post that shows it, or a remark on one; before that its owner does,
/// and moderators always. What only deleted posts show is gone.
/// </summary>
public sealed class AttachmentFileQuery(CommunityDb db) : IUseCase
{
    internal sealed record Row(AttachmentFile File, bool IsRemoved, bool IsSeen, bool IsGone);

    public async Task<AttachmentFile> Find(string token, Reader reader, CancellationToken ct)
    {
        var row = await Rows(db, token, reader).SingleOrDefaultAsync(ct);
        if (row is null || (!row.IsRemoved && !row.IsSeen && !row.IsGone)) throw new RuleBrokenException("attachment.unknown");
        Rule.Require(!row.IsRemoved && row.IsSeen, "attachment.gone");
        return row.File;
    }

    /// <summary>What is in it, read piece by piece as it is sent.</summary>
    public Stream Open(AttachmentFile file) => new ChunkStream(db, file.Id, file.Size);

    /// <summary>One statement decides.</summary>
    internal static IQueryable<Row> Rows(CommunityDb db, string token, Reader reader)
    {
        var posts = db.Posts.VisibleTo(reader);
        var showcases = db.Showcases.VisibleTo(reader);
        var comments = db.Comments.VisibleTo(reader);
        var (gone, goneComments) = (db.Posts.GoneFor(reader), db.Comments.GoneFor(reader));
        var (me, isModerator) = (reader.MemberId, reader.IsModerator);
        return db.Attachments.Where(a => a.Token == token).Select(a => new Row(
            new(a.Id, a.Name, a.Kind, a.Size, a.UploadedAt),
            a.RemovedAt != null,
            isModerator || a.OwnerId == me || db.AttachmentUses.Any(u => u.AttachmentId == a.Id
                && (posts.Any(p => p.Id == u.PostId) || showcases.Any(s => s.Id == u.PostId)) && (u.CommentId == 0 || comments.Any(c => c.Id == u.CommentId))),
            db.AttachmentUses.Any(u => u.AttachmentId == a.Id && (gone.Any(p => p.Id == u.PostId) || goneComments.Any(c => c.Id == u.CommentId)))));
    }
}
