namespace Community.Web.Features.Posts;

/// <summary>Every version of a post, the newest first.</summary>
public sealed record RevisionsPage(PostPlace Place, IReadOnlyList<RevisionView> Revisions);

/// <summary>How a post read after one edit. Imported ones may lack a title even on questions.</summary>
public sealed record RevisionView(int Number, int AuthorId, string AuthorName, MemberKind AuthorKind, DateTime At, string? Title, string? Tags, string Markdown, string? Comment);

public sealed class RevisionsPageQuery(CommunityDb db, PostPlaceQuery places) : IUseCase
{
    public async Task<RevisionsPage> Find(int postId, Reader reader, CancellationToken ct)
    {
        var place = await places.Find(postId, reader, ct);
        var revisions = await (
            from r in db.Revisions
            join m in db.Members on r.AuthorId equals m.Id
            where r.PostId == postId
            orderby r.Number descending
            select new RevisionView(r.Number, m.Id, m.Name, m.Kind, r.At, r.Title, r.Tags, r.Markdown, r.Comment)).AsNoTracking().ToListAsync(ct);
        return new(place, revisions);
    }
}
