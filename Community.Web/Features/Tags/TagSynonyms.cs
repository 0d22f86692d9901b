namespace Community.Web.Features.Tags;

/// <summary>The names that mean a tag beside its own.</summary>
public sealed class TagSynonymsQuery(CommunityDb db) : IUseCase
{
    public async Task<IReadOnlyList<string>> List(int tagId, CancellationToken ct) => await Of(tagId).ToListAsync(ct);

    internal IQueryable<string> Of(int tagId) => db.Tags.Where(t => t.SynonymOfId == tagId).OrderBy(t => t.Name).Select(t => t.Name);
}
