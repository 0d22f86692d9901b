namespace Community.Web.Features.Saves;

/// <summary>What stands in a list: in which order, with which notes.</summary>
public sealed class OrderList(CommunityDb db, ListWords words, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="place">Tells the new place from the present one; the first is 1. Both count what the owner sees.</param>
    public Task Move(int listId, int postId, int memberId, Func<int, int> place, int edition, CancellationToken ct) => db.Transact(async () =>
    {
        var (list, owner, entries) = await Load(listId, memberId, ct);
        var seen = await Seen(listId, owner, ct);
        var present = entries.Where(e => seen.Contains(e.PostId)).ToList().FindIndex(e => e.PostId == postId) + 1;
        list.Move(owner, entries, seen, postId, place(present), edition, Now);
    }, ct);

    /// <summary>What is said of a post, and its place, if that is to be another.</summary>
    public Task Write(int listId, int postId, int memberId, string? note, int? place, int edition, CancellationToken ct) => db.Transact(async () =>
    {
        var (list, owner, entries) = await Load(listId, memberId, ct);
        list.Remark(owner, Rule.Found(entries.Find(e => e.PostId == postId), "post"), note, words, Now);
        if (place is { } to) list.Move(owner, entries, await Seen(listId, owner, ct), postId, to, edition, Now);
    }, ct);

    /// <summary>It stays saved. Asking for what has gone already changes nothing.</summary>
    public Task Take(int listId, int postId, int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var (list, owner, entries) = await Load(listId, memberId, ct);
        list.RequireOwn(owner);
        if (entries.Find(e => e.PostId == postId) is not { } entry) return;
        list.Take(owner, Now);
        db.Remove(entry);
    }, ct);

    private Task<HashSet<int>> Seen(int listId, Member owner, CancellationToken ct)
        => db.Heads.VisibleTo(Reader.Of(owner)).Where(h => db.ListEntries.Any(e => e.ListId == listId && e.PostId == h.Id)).Select(h => h.Id).ToHashSetAsync(ct);

    private async Task<(PostList List, Member Owner, List<ListEntry> Entries)> Load(int listId, int memberId, CancellationToken ct) => (
        await db.OwnList(listId, memberId, ct),
        await db.Members.SingleAsync(m => m.Id == memberId, ct),
        await db.ListEntries.Where(e => e.ListId == listId).OrderBy(e => e.Position).ThenBy(e => e.PostId).ToListAsync(ct));
}
