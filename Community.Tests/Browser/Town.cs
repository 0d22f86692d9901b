using Community.Web.Features.Follows;
using Community.Web.Features.Questions;

namespace Community.Tests.Browsing;

/// <summary>A small community in which every page has something to show: both languages, long and short, solved, closed, deleted, waiting.</summary>
public sealed class Town(Site site)
{
    private const string Rich = """
        在 10.0.44 上做年终结转时，**暂估入库**的库存成本没有结转，报错 `U8-1234`。已经试过：

        1. 重新计算库存
        2. 关闭并重新打开会计期间

        ```sql
        SELECT item, SUM(quantity) AS quantity, SUM(cost_amount) AS cost FROM inventory_transactions WHERE closing_date IS NULL GROUP BY item HAVING SUM(quantity) <> 0;
        ```

        | 仓库 | 数量 | 成本 |
        |:-----|-----:|-----:|
        | 上海一号仓 | 1,204 | 88,310.00 |
        | 广州 | 87 | 4,020.50 |

        > 手册第 12 章说暂估会自动冲回。

        > [!WARNING]
        > 生产库上请先备份。
        """;

    public Member Asker { get; private set; } = null!;
    public Member Expert { get; private set; } = null!;
    public Member Newcomer { get; private set; } = null!;
    public Member Moderator { get; private set; } = null!;
    public Member Operator { get; private set; } = null!;
    public Member Vendor { get; private set; } = null!;
    public int Solved { get; private set; }
    public int Waiting { get; private set; }
    public int Closed { get; private set; }

    /// <summary>A question of the expert's own, which they may edit.</summary>
    public int Own { get; private set; }

    public async Task<Town> Settle()
    {
        (Asker, Expert, Newcomer) = (await site.Member("王小明", 42), await site.Member("Oliver Grant", 2_618), await site.Member("谢晨", 1));
        Operator = await site.Member("秦岚", 640, Roles.Operator);
        (Moderator, Vendor) = (await site.Member("周敏", 5_120, Roles.Moderator), await site.Member("陈思远", 812, Roles.Vendor));
        Solved = await site.Ask(Asker, "年终结转库存时，暂估入库的成本为什么没有结转？", Rich, "库存 成本核算 year-end");
        var answer = await site.Answer(Solved, Expert, "先在“库存关闭”里选择包含暂估，再运行一次结转：\n\n```csharp\nvar closing = new InventoryClosing(asOf: new DateOnly(2025, 12, 31)) { IncludesEstimates = true };\nawait closing.Run();\n```\n\n之后成本就对了。");
        var second = await site.Answer(Solved, Vendor, "补充一点：10.0.44 起这个选项默认打开，升级后不再需要手工选择。");
        for (var i = 0; i < 7; i++) await site.Comment(answer, i % 2 == 0 ? Asker : Vendor, $"第 {i + 1} 次核对：上海一号仓的成本一致了，谢谢。");
        await site.Comment(Solved, Expert, "Which patch level are you on?");
        foreach (var voter in (Member[])[Asker, Moderator, Vendor]) await site.Vote(answer, voter, VoteDirection.Up);
        foreach (var voter in (Member[])[Expert, Moderator, Vendor]) await site.Vote(Solved, voter, VoteDirection.Up);
        await site.Vote(second, Moderator, VoteDirection.Down);
        await site.Flag(second, Expert, FlagKind.NeedsAttention, "10.0.44 的说法和手册不一致，请核实。");
        await site.Accept(Solved, answer, Asker);

        Waiting = await site.Ask(Newcomer, "审批人休假时，工作流能自动转给代理人吗？", "代理人已经在系统里设置好了，但是单据还是停在原来的审批人那里。", "工作流 权限");
        await site.Ask(Newcomer, "库存重新计算一般需要多长时间？", "大约有四十万条库存交易，想在月末之前安排好时间窗口。", "库存");
        Own = await site.Ask(Expert, "How do I call a platform script from an external scheduler?", "The scheduler runs on another server and signs in with a service account. What is the supported way?", "scripting");
        await site.Answer(Own, Asker, "We use the integration endpoint with a technical user; it takes the script's name and answers its result.");
        Closed = await site.Ask(Newcomer, "暂估入库没有结转怎么办", "和标题一样，年终结转之后成本不对。", "库存");
        await site.Do<CloseQuestion>(close => close.Run(Closed, Moderator.Id, CloseReason.Duplicate, Solved, default));
        for (var i = 0; i < 8; i++) await site.Ask(i % 2 == 0 ? Asker : Expert, $"如何在月结之后补录上个月的费用报销单？（第 {i + 1} 种情况）", "会计期间已经关闭，但是有几张报销单漏录了。需要重新打开期间吗？", "总账 月结");
        await site.Do<Follow>(follow => follow.Tag("工作流", Asker.Id, true, default));
        site.Clock.Advance(TimeSpan.FromHours(49));
        await site.OfferBounty(Waiting, Expert, 150);
        await site.Thank(answer, Asker, 20);
        await site.CheckIn(Expert);
        return this;
    }
}
