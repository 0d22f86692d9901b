using Community.Web.Features.Search;

namespace Community.Web.Features.Searches;

/// <summary>
/// Looks at the searches that are followed, those that waited longest first, and has their members told once of what is new and not their
/// own. Whoever has not read the last news of a search is not told of it again.
/// </summary>
public sealed class LookForNews(CommunityDb db, SearchPageQuery searches, TimeProvider clock) : IUseCase
{
    private const int AtATime = 50, MostFound = 20;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);

    /// <summary>What is posted just now may be committed a moment after it was looked for: so much is looked at twice, and told once.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(30);

    internal sealed record Due(int Id, int MemberId, string Query, DateTime LookedAt, int? LastTold);

    /// <summary>Answers how many members were told.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var told = 0;
        foreach (var search in await Waiting(now - Rest).Take(AtATime).ToListAsync(ct))
        {
            var reader = Reader.Of(await db.Members.AsNoTracking().SingleAsync(m => m.Id == search.MemberId, ct));
            var ids = await searches.Since(reader, search.Query, search.LookedAt - Overlap, MostFound, ct);
            if (await Tell(search, reader, [.. ids.Where(id => id > (search.LastTold ?? 0))], now, ct)) told++;
            ct.ThrowIfCancellationRequested();
        }
        return told;
    }

    private Task<bool> Tell(Due due, Reader reader, List<int> ids, DateTime now, CancellationToken ct) => db.Transact(async () =>
    {
        // Where another node was faster, or the member let it go meanwhile, there is nothing to do.
        var mine = await db.SavedSearches.Where(s => s.Id == due.Id && s.IsFollowed && s.LookedAt == due.LookedAt).ExecuteUpdateAsync(set => set.SetProperty(s => s.LookedAt, now), ct);
        if (mine == 0 || ids.Count == 0) return false;
        if (await db.Notifications.AnyAsync(n => n.MemberId == due.MemberId && n.ReadAt == null && n.Kind == NotificationKind.SavedSearch && n.ThingId == due.Id, ct)) return false;
        var newest = await db.Posts.ListedFor(reader).Where(p => ids.Contains(p.Id) && p.AuthorId != due.MemberId).OrderByDescending(p => p.Id).FirstOrDefaultAsync(ct);
        if (newest is null) return false;
        (await db.SavedSearches.SingleAsync(s => s.Id == due.Id, ct)).Find(newest);
        return true;
    }, ct);

    /// <param name="isFollowed">Asked for as a value, so that every engine looks it up in the index.</param>
    internal IQueryable<Due> Waiting(DateTime before, bool isFollowed = true) => db.SavedSearches.AsNoTracking().Where(s => s.IsFollowed == isFollowed && s.LookedAt <= before).OrderBy(s => s.LookedAt)
        .Select(s => new Due(s.Id, s.MemberId, s.Query, s.LookedAt,
            db.Notifications.Where(n => n.MemberId == s.MemberId && n.Kind == NotificationKind.SavedSearch && n.ThingId == s.Id).Max(n => n.PostId)));
}
