using Community.Web.Features.Follows;
using Community.Web.Features.Products;
using Community.Web.Features.Tags;

namespace Community.Web.Cli.Demo;

/// <summary>What the demo's members say about tags: what some are for, which names mean the same, one name that is voted on, and what one product requires.</summary>
internal static class DemoTags
{
    internal sealed record Described(string Tag, string Excerpt, string Wiki);

    public static async Task Keep(DemoActs acts, CancellationToken ct)
    {
        var moderator = await acts.Do<CommunityDb, int>(db => db.Members.Where(m => m.Kind == MemberKind.Person && m.Roles == Roles.Moderator).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(ct));
        var vendor = await acts.Do<CommunityDb, int>(db => db.Members.Where(m => m.Kind == MemberKind.Person && m.Roles == Roles.Vendor).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync(ct));
        var reader = await acts.Do<CommunityDb, int>(db => db.Members.Where(m => m.Kind == MemberKind.Person && m.Roles == Roles.None && m.SuspendedUntil == null).OrderByDescending(m => m.Reputation).Select(m => m.Id).FirstAsync(ct));
        var there = (await acts.Do<CommunityDb, List<string>>(db => db.Tags.Where(t => t.QuestionCount > 0 && t.SynonymOfId == null).Select(t => t.Name).ToListAsync(ct))).ToHashSet();

        foreach (var (i, one) in DemoTexts.TagWikis().Where(t => there.Contains(t.Tag)).Index())
        {
            await acts.Do<DescribeTag>(describe => describe.Run(one.Tag, vendor, one.Excerpt, i % 2 == 0 ? one.Wiki.Split("\n\n")[0] : null, null, null, ct));
            await acts.Do<DescribeTag>(describe => describe.Run(one.Tag, moderator, one.Excerpt, one.Wiki, "补充说明", null, ct));
        }
        foreach (var (name, tag) in ((string, string)[])[("先进先出", "fifo"), ("后进先出", "lifo"), ("e-invoice", "电子发票"), ("promise", "promises"), ("await", "async-await")])
            if (there.Contains(tag) && !there.Contains(name)) await acts.Do<MergeTags>(merge => merge.Run(name, tag, moderator, null, ct));
        if (there.Contains("权限"))
        {
            var proposal = await acts.Do<KeepSynonyms, int>(keep => keep.Propose("角色权限", "权限", vendor, ct));
            await acts.Do<KeepSynonyms>(keep => keep.Vote(proposal, moderator, isFor: true, ct));
        }
        string[] wanted = [.. ((string[])["fifo", "库存", "采购", "成本核算", "工程变更", "标准成本"]).Where(there.Contains)];
        await acts.Do<RequireTags>(require => require.Run("supply-chain", string.Join(' ', wanted), vendor, null, ct));
        if (there.Contains("hoisting")) await acts.Do<Follow>(follow => follow.Ignore("hoisting", reader, true, ct));
    }
}
