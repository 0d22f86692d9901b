namespace Community.Web.Features.Saves;

/// <summary>A list as its owner describes it.</summary>
public sealed record ListForm(string? Name, string? About, bool IsPublic);

/// <summary>Members make lists of posts, describe them, and let go of them.</summary>
public sealed class KeepList(CommunityDb db, ListPolicy policy, ListWords words, TimeProvider clock) : IUseCase
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Answers the list's id.</summary>
    public Task<int> Make(int memberId, ListForm form, CancellationToken ct) => db.Transact(async () =>
    {
        var list = new PostList(await Owner(memberId, ct), form.Name, form.About, form.IsPublic, await db.PostLists.CountAsync(l => l.OwnerId == memberId, ct), policy, words, Now);
        db.Add(list);
        await db.SaveChangesAsync(ct);
        return list.Id;
    }, ct);

    public Task Describe(int listId, int memberId, ListForm form, CancellationToken ct) => db.Transact(async () =>
    {
        var list = await db.OwnList(listId, memberId, ct);
        var entries = await db.ListEntries.AsNoTracking().Where(e => e.ListId == listId && e.Note != null).ToListAsync(ct);
        list.Describe(await Owner(memberId, ct), form.Name, form.About, form.IsPublic, entries, words, Now);
    }, ct);

    /// <summary>What was in it stays saved.</summary>
    public Task Drop(int listId, int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        var list = await db.OwnList(listId, memberId, ct);
        list.RequireOwn(await Owner(memberId, ct));
        await db.ListEntries.Where(e => e.ListId == listId).ExecuteDeleteAsync(ct);
        db.Remove(list);
    }, ct);

    private Task<Member> Owner(int memberId, CancellationToken ct) => db.Members.SingleAsync(m => m.Id == memberId, ct);
}

/// <summary>Where lists are reached: who may not read one is told that there is none.</summary>
internal static class ListDoors
{
    public static IQueryable<PostList> ReadableTo(this IQueryable<PostList> lists, int? memberId) => lists.Where(l => l.IsPublic || l.OwnerId == memberId);

    /// <summary>To be changed by its owner; that it is theirs, the list itself sees to.</summary>
    public static async Task<PostList> OwnList(this CommunityDb db, int listId, int memberId, CancellationToken ct)
        => Rule.Found(await db.PostLists.ReadableTo(memberId).SingleOrDefaultAsync(l => l.Id == listId, ct), "list");
}
