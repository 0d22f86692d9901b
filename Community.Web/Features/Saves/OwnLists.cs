namespace Community.Web.Features.Saves;

/// <summary>One of a member's lists.</summary>
/// <param name="Has">The post that was asked about stands in it.</param>
public sealed record OwnList(int Id, string Name, bool IsPublic, int Count, DateTime ChangedAt, bool Has)
{
    public string Address => ListAddress.Of(Id, Name);
}

/// <summary>Where a list is read.</summary>
public static class ListAddress
{
    public static string Of(int id, string name) => $"/saved/{id}/{Uri.EscapeDataString(Slug.Of(name))}";
}

/// <summary>A post that is about to be put into lists.</summary>
public sealed record ListedPost(int Id, string Title, bool IsShowcase, bool IsSaved)
{
    public string Address => Posts.HeadAddress.Of(IsShowcase, Id, Title);
}

/// <summary>A member's lists, the one changed last first. All of them: the policy says how many there can be.</summary>
public sealed class OwnListsQuery(CommunityDb db) : IUseCase
{
    /// <param name="publicOnly">Those that everyone may read.</param>
    public Task<List<OwnList>> List(int ownerId, bool publicOnly, CancellationToken ct) => Lists(ownerId, publicOnly, 0).ToListAsync(ct);

    /// <summary>With what each of them says of the post.</summary>
    public Task<List<OwnList>> Around(int postId, int ownerId, CancellationToken ct) => Lists(ownerId, false, postId).ToListAsync(ct);

    public async Task<ListedPost> Post(int id, Reader reader, CancellationToken ct) => Rule.Found(await One(id, reader).SingleOrDefaultAsync(ct), "post");

    internal IQueryable<OwnList> Lists(int ownerId, bool publicOnly, int postId)
        => from l in db.PostLists.AsNoTracking()
           where l.OwnerId == ownerId && (!publicOnly || l.IsPublic)
           orderby l.ChangedAt descending, l.Id descending
           select new OwnList(l.Id, l.Name, l.IsPublic, db.ListEntries.Count(e => e.ListId == l.Id), l.ChangedAt, db.ListEntries.Any(e => e.ListId == l.Id && e.PostId == postId));

    internal IQueryable<ListedPost> One(int id, Reader reader)
        => db.Heads.VisibleTo(reader).AsNoTracking().Where(h => h.Id == id).Select(h => new ListedPost(h.Id, h.Title, h is Showcase, db.PostSaves.Any(s => s.PostId == h.Id && s.MemberId == reader.MemberId)));
}
