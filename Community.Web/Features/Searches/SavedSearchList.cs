using Community.Web.Features.Search;

namespace Community.Web.Features.Searches;

/// <summary>A search that a member keeps.</summary>
/// <param name="HasNews">Is followed, and what it found was told and not looked at yet.</param>
public sealed record SavedSearchRow(int Id, string Name, string Query, DateTime SavedAt, bool IsFollowed, DateTime LookedAt, bool HasNews)
{
    /// <summary>Leads to what it finds now, the newest first.</summary>
    public string Address => $"/search/saved/{Id}";

    /// <summary>What came since the member looked; null where that is told otherwise, or was not counted.</summary>
    public int? News { get; init; }

    /// <summary>There are more than were counted.</summary>
    public bool HasMore => News > SavedSearchListQuery.MostNews;
}

public sealed class SavedSearchListQuery(CommunityDb db, SearchPageQuery searches) : IUseCase
{
    public const int MostNews = 20;

    /// <summary>Each asks the search once: only so many, the latest.</summary>
    private const int MostCounted = 20;

    public async Task<IReadOnlyList<SavedSearchRow>> List(Reader reader, int memberId, CancellationToken ct)
    {
        var rows = await Rows(memberId).ToListAsync(ct);
        var counted = 0;
        for (var i = 0; i < rows.Count && counted < MostCounted; i++)
        {
            if (rows[i].IsFollowed) continue;
            rows[i] = rows[i] with { News = (await searches.Since(reader, rows[i].Query, rows[i].LookedAt, MostNews + 1, ct)).Count };
            counted++;
        }
        return rows;
    }

    internal IQueryable<SavedSearchRow> Rows(int memberId) => db.SavedSearches.AsNoTracking().Where(s => s.MemberId == memberId).OrderByDescending(s => s.SavedAt).ThenByDescending(s => s.Id)
        .Select(s => new SavedSearchRow(s.Id, s.Name, s.Query, s.SavedAt, s.IsFollowed, s.LookedAt,
            s.IsFollowed && db.Notifications.Any(n => n.MemberId == memberId && n.ReadAt == null && n.Kind == NotificationKind.SavedSearch && n.ThingId == s.Id)));
}
