using Community.Web.Features.Searches;

namespace Community.Web.Cli.Demo;

/// <summary>What some of the demo's people keep of their searches, and follow.</summary>
internal static class DemoSearches
{
    private static readonly (string Who, string Name, string Query, bool IsFollowed)[] Kept =
    [
        ("member", "年终结转", "库存 结转", true),
        ("member", "凭证冲销", "凭证 冲销", false),
        ("member", "MRP 运算", "MRP", false),
        ("vendor", "报错", "报错", true),
        ("oliver", "Costing", "weighted average cost", true),
        ("oliver", "Year end", "year end closing", false),
    ];

    public static async Task Keep(DemoActs acts, CancellationToken ct)
    {
        var ids = await acts.Do<CommunityDb, Dictionary<string, int>>(db => db.Users.AsNoTracking().Where(a => a.Email != null).ToDictionaryAsync(a => a.Email!, a => a.MemberId, ct));
        foreach (var (who, name, query, isFollowed) in Kept)
        {
            if (!ids.TryGetValue($"{who}{DemoTexts.Domain}", out var member)) continue;
            var id = await acts.Do<KeepSearch, int>(keep => keep.Save(member, name, query, ct));
            if (isFollowed) await acts.Do<KeepSearch>(keep => keep.Follow(id, member, true, ct));
        }
    }
}
