using Community.Web.Features.Search;

namespace Community.Web.Features.Searches;

/// <summary>A member keeps a search, names it, follows it, lets it go. Nobody else sees it.</summary>
public sealed class KeepSearch(CommunityDb db, SearchPageQuery searches, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Saving what is kept already changes nothing. Answers its id.</summary>
    public Task<int> Save(int memberId, string? name, string? query, CancellationToken ct) => db.Transact(async () =>
    {
        var own = await Own(memberId).Select(s => new { s.Id, s.Query }).ToListAsync(ct);
        if (own.Find(s => s.Query == query?.Trim()) is { } same) return same.Id;
        var search = new SavedSearch(memberId, name, query, own.Count, Now);
        db.Add(search);
        await db.SaveChangesAsync(ct);
        return search.Id;
    }, ct);

    public Task Rename(int id, int memberId, string? name, CancellationToken ct) => db.Transact(async () => (await One(id, memberId, ct)).Rename(name), ct);

    public Task Follow(int id, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var search = await One(id, memberId, ct);
        var reader = Reader.Of(await db.Members.SingleAsync(m => m.Id == memberId, ct));
        search.Follow(wanted, await Own(memberId).CountAsync(s => s.IsFollowed, ct), await searches.Understands(reader, search.Query, ct), Now);
    }, ct);

    public Task Delete(int id, int memberId, CancellationToken ct) => db.Transact(async () => db.Remove(await One(id, memberId, ct)), ct);

    /// <summary>The member looks at what it finds now: what was told of it is read. Answers the query.</summary>
    public Task<string> Open(int id, int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var (search, now) = (await One(id, memberId, ct), Now);
        search.Open(now);
        var read = await db.Notifications.Where(n => n.MemberId == memberId && n.ReadAt == null && n.Kind == NotificationKind.SavedSearch && n.ThingId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, now), ct);
        if (read > 0) await db.Members.Where(m => m.Id == memberId).ExecuteUpdateAsync(set => set.SetProperty(m => m.Unread, m => m.Unread - read), ct);
        return search.Query;
    }, ct);

    private IQueryable<SavedSearch> Own(int memberId) => db.SavedSearches.Where(s => s.MemberId == memberId);

    private async Task<SavedSearch> One(int id, int memberId, CancellationToken ct) => Rule.Found(await Own(memberId).SingleOrDefaultAsync(s => s.Id == id, ct), "search");
}
