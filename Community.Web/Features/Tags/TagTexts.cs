namespace Community.Web.Features.Tags;

/// <summary>A tag's texts as they stand now, for writing them anew.</summary>
/// <param name="Basis">The newest revision, 0 for none: so that nobody's work is overwritten unseen.</param>
/// <param name="Means">The tag that this one is a synonym of.</param>
public sealed record TagTexts(int Id, string Name, string? Excerpt, string? Wiki, int Basis, string? Means)
{
    /// <summary>Who wrote last, and when; null where nobody has.</summary>
    public string? LastEditor { get; init; }
    public DateTime? LastEditedAt { get; init; }
}

public sealed class TagTextsQuery(CommunityDb db) : IUseCase
{
    /// <summary>Refuses with <c>tag.unknown</c>.</summary>
    public async Task<TagTexts> Find(string name, CancellationToken ct) => Rule.Found(await One(name.Trim().ToLowerInvariant()).SingleOrDefaultAsync(ct), "tag");

    internal IQueryable<TagTexts> One(string name)
        => from t in db.Tags.AsNoTracking()
           where t.Name == name
           let basis = db.TagRevisions.Where(r => r.TagId == t.Id).Max(r => (int?)r.Id)
           join last in db.TagRevisions on basis equals last.Id into revisions
           from r in revisions.DefaultIfEmpty()
           select new TagTexts(t.Id, t.Name, t.Excerpt, t.WikiMarkdown, basis ?? 0, db.Tags.Where(o => o.Id == t.SynonymOfId).Select(o => o.Name).FirstOrDefault())
           {
               LastEditor = db.Members.Where(m => m.Id == r.AuthorId).Select(m => m.Name).FirstOrDefault(),
               LastEditedAt = r.At,
           };
}
