namespace Community.Web.Features.Posts;

/// <summary>How everything in a thread stands that changed after a sequence; what did not change is left out.</summary>
/// <param name="Sequence">The thread's present sequence: what to ask from next time.</param>
/// <param name="Closed">Why the question is closed; null while it is open.</param>
public sealed record ThreadSince(int Sequence, int? AcceptedId, string? Closed, IReadOnlyList<PostSince> Posts, IReadOnlyList<CommentSince> Comments);

/// <param name="Deleted">Gone, for this reader: only the id is told then.</param>
public sealed record PostSince(int Id, string Kind, int Score, bool Deleted, DateTime? EditedAt, int Sequence);

public sealed record CommentSince(int Id, int PostId, bool Deleted, int Sequence);

/// <summary>Answers what a page missed while it was away, from the database alone.</summary>
public sealed class ThreadSinceQuery(CommunityDb db) : IUseCase
{
    /// <summary>The thread's present sequence; null when it is not for this reader.</summary>
    public Task<int?> Sequence(int rootId, Reader reader, CancellationToken ct)
        => db.Heads.VisibleTo(reader).Where(q => q.Id == rootId).Select(q => (int?)q.Sequence).SingleOrDefaultAsync(ct);

    /// <summary>Null when the thread is not (or no longer) for this reader.</summary>
    public async Task<ThreadSince?> Find(int rootId, int sequence, Reader reader, CancellationToken ct)
    {
        // the head first: what is committed after this line is told twice, never not at all
        var head = await db.Heads.VisibleTo(reader).Where(q => q.Id == rootId)
            .Select(q => new { q.Sequence, ((Question)q).AcceptedId, ((Question)q).CloseReason }).SingleOrDefaultAsync(ct);
        if (head is null) return null;

        var standing = await db.Posts.VisibleTo(reader).Where(p => (p.Id == rootId || p.RootId == rootId) && p.Stamp > sequence)
            .Select(p => new PostSince(p.Id, p is Showcase ? nameof(Showcase) : p.RootId == null ? nameof(Question) : nameof(Answer), p.Score, p.DeletedAt != null, p.EditedAt, p.Stamp)).ToListAsync(ct);
        var gone = await db.Posts.GoneFor(reader).Where(p => p.RootId == rootId && p.Stamp > sequence)
            .Select(p => new PostSince(p.Id, nameof(Answer), 0, true, null, p.Stamp)).ToListAsync(ct);

        var readable = db.Posts.VisibleTo(reader).Where(p => p.Id == rootId || p.RootId == rootId).Select(p => p.Id);
        var comments = await db.Comments.VisibleTo(reader).Where(c => c.RootId == rootId && c.Stamp > sequence && readable.Contains(c.PostId))
            .Select(c => new CommentSince(c.Id, c.PostId, false, c.Stamp)).ToListAsync(ct);
        var removed = await db.Comments.GoneFor(reader).Where(c => c.RootId == rootId && c.Stamp > sequence && readable.Contains(c.PostId))
            .Select(c => new CommentSince(c.Id, c.PostId, true, c.Stamp)).ToListAsync(ct);

        return new(head.Sequence, head.AcceptedId, head.CloseReason?.ToString(),
            [.. standing.Concat(gone).OrderBy(p => p.Sequence)], [.. comments.Concat(removed).OrderBy(c => c.Sequence)]);
    }
}
