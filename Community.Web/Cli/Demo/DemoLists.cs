using Community.Web.Features.Comments;
using Community.Web.Features.Links;
using Community.Web.Features.Questions;
using Community.Web.Features.Saves;

namespace Community.Web.Cli.Demo;

/// <summary>What members put together of what is there, what they found instead of asking, and what is like what.</summary>
internal static class DemoLists
{
    private const int Related = 3; // rounds: the site itself finds the others

    private static readonly (string Name, string About, string Tag, bool IsChinese)[] Lists =
    [
        ("年终结账必看", "年终结账前后最常遇到的问题，按处理顺序排列。", "年终结算", true),
        ("成本核算入门", "给刚接手成本模块的同事，先看这几条。", "成本核算", true),
        ("Strings for our print forms", "What we looked up while scripting our print forms.", "strings", false),
    ];

    public static async Task Fill(DemoActs acts, CancellationToken ct)
    {
        var keepers = await acts.Do<CommunityDb, List<Keeper>>(db => db.Members.Where(m => m.Kind == MemberKind.Person && m.Roles == Roles.None && m.SuspendedUntil == null)
            .OrderByDescending(m => m.Reputation).Take(20).Select(m => new Keeper(m.Id, m.Language == "en")).ToListAsync(ct));
        foreach (var (i, (name, about, tag, isChinese)) in Lists.Index())
        {
            var keeper = keepers.Where(k => k.IsEnglish != isChinese).ElementAtOrDefault(i) ?? keepers[i];
            var posts = await Best(acts, tag, isChinese, ct);
            var list = await acts.Do<KeepList, int>(keep => keep.Make(keeper.Id, new(name, about, IsPublic: i != 1), ct));
            foreach (var post in posts) await acts.Do<PutInLists>(put => put.Run(post, keeper.Id, new([], [list], null), ct));
            if (posts.Count > 1) await acts.Do<AddComment>(add => add.Run(posts[1], keeper.Id, isChinese ? $"可以先看 #{posts[0]}，原因是一样的。" : $"See #{posts[0]} first, the reason is the same.", null, ct));
            if (posts.Count > 0) await acts.Do<OrderList>(order => order.Write(list, posts[0], keeper.Id, isChinese ? "先看这条，答案里的检查步骤很全。" : "Start here: the steps in the answer are complete.", null, 0, ct));
        }
        var solved = await acts.Do<CommunityDb, List<Solved>>(db => db.Questions.ListedFor(Reader.Anyone).Where(q => q.AcceptedId != null).OrderByDescending(q => q.Views).Take(12).Select(q => new Solved(q.Id, q.AuthorId, q.Title)).ToListAsync(ct));
        foreach (var (i, (id, author, title)) in solved.Index())
            foreach (var keeper in keepers.Skip(i % 5).Where(k => k.Id != author).Take(1 + (i % 3)))
                await acts.Do<SolveBeforeAsking>(solve => solve.Run(id, keeper.Id, title, ct));
        int? next = null;
        for (var round = 0; round < Related; round++) next = await acts.Do<RelateQuestions, int?>(relate => relate.Run(next, ct));
    }

    private sealed record Keeper(int Id, bool IsEnglish);

    private sealed record Solved(int Id, int AuthorId, string Title);

    /// <summary>Of the tag, or of everything where it has too few.</summary>
    private static async Task<List<int>> Best(DemoActs acts, string tag, bool isChinese, CancellationToken ct)
    {
        var found = await acts.Do<CommunityDb, List<Solved>>(db => db.Questions.ListedFor(Reader.Anyone).Where(q => q.AcceptedId != null)
            .OrderByDescending(q => (" " + q.TagNames + " ").Contains(" " + tag + " ")).ThenByDescending(q => q.Score).Take(60).Select(q => new Solved(q.Id, q.AuthorId, q.Title)).ToListAsync(ct));
        return [.. found.Where(q => q.Title.Any(c => c > 0x2E80) == isChinese).Take(5).Select(q => q.Id)];
    }
}
