namespace Community.Web.Features.Origins;

/// <summary>Where an imported post comes from, so that pages can say so.</summary>
/// <param name="Url">The original; null where the source's name is not that of a site.</param>
/// <param name="Licence">As its source names it: CC BY-SA 4.0.</param>
public sealed record Origin(string Source, string? Url, string Licence);

public sealed class OriginQuery(CommunityDb db) : IUseCase
{
    /// <summary>The origins of those of these posts that came with an import.</summary>
    public async Task<IReadOnlyDictionary<int, Origin>> Find(IReadOnlyList<int> postIds, CancellationToken ct)
        => (await db.ExternalIds.AsNoTracking().Where(k => k.Kind == ImportedKind.Post && postIds.Contains(k.LocalId))
            .Join(db.Posts.Everything(), k => k.LocalId, p => p.Id, (k, p) => new { k.LocalId, k.Source, k.Key, k.Licence, IsQuestion = p.RootId == null }).ToListAsync(ct))
            .ToDictionary(k => k.LocalId, k => new Origin(k.Source, Url(k.Source, k.Key, k.IsQuestion), k.Licence ?? "CC BY-SA"));

    private static string? Url(string source, string key, bool isQuestion)
        => source.Contains('.') && Uri.CheckHostName(source) is UriHostNameType.Dns ? $"https://{source}/{(isQuestion ? "q" : "a")}/{key}" : null;
}
