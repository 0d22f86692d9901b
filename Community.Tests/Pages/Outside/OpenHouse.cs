using Community.Web.Features.Questions;
using Community.Web.Features.Tags;

namespace Community.Tests.Pages.Outside;

/// <summary>A small community with everything that search engines should find, and everything that they should not.</summary>
public sealed class OpenHouse : IAsyncLifetime
{
    public const string Hostile = "</script><script>alert(1)</script><!-- \"'& ]]> 库存😀";

    public Site Site { get; } = new() { With = Statements.Counted };
    public Member Ann { get; private set; } = null!;
    public Member Hacker { get; private set; } = null!;
    public Member Spammer { get; private set; } = null!;
    public Member Silent { get; private set; } = null!;
    public Member Moderator { get; private set; } = null!;
    public Member Operator { get; private set; } = null!;
    public Organisation Company { get; private set; } = null!;
    public Product Product { get; private set; } = null!;
    public int Solved { get; private set; }
    public int Accepted { get; private set; }
    public int Plain { get; private set; }
    public int Deleted { get; private set; }
    public int Held { get; private set; }
    public int Merged { get; private set; }
    public int Duplicate { get; private set; }
    public int Showcase { get; private set; }

    public async ValueTask InitializeAsync()
    {
        (Ann, Hacker, Spammer, Silent) = (await Site.Member("王小明"), await Site.Member($"Eve {Hostile}"), await Site.Member("Sam"), await Site.Member("Sid"));
        (Moderator, Operator) = (await Site.Member("mo", roles: Roles.Moderator), await Site.Member("ola", roles: Roles.Operator));
        var vendor = await Site.Member("vera", roles: Roles.Vendor);
        Company = await Site.Company("Northwind");
        Product = await Site.Product("Suite", "1.0");
        await Site.Employ(Ann, Company, admin: true);

        Solved = await Site.Ask(Hacker, $"Hostile {Hostile}", $"{Some.Body} {Hostile}\n\n```\n{Hostile}\n```", "库存 year-end");
        Accepted = await Site.Answer(Solved, Ann, $"先重新计算库存，再结转。{Hostile}");
        var second = await Site.Answer(Solved, vendor, "From 10.0.44 on this is the default, and nothing has to be chosen.");
        for (var i = 0; i < 11; i++) await Site.Answer(Solved, Spammer, $"Number {i}: {string.Join(' ', Enumerable.Repeat("turn it off and on again.", 20))}");
        await Site.Vote(second, Ann, VoteDirection.Down);
        await Site.Accept(Solved, Accepted, Hacker);
        Plain = await Site.AskAbout(Product, Ann, title: "审批人休假时，工作流能自动转给代理人吗？");
        Showcase = await Site.Published(Ann, Ann, vendor, Product, $"How we close {Hostile}");

        Deleted = await Site.Ask(Ann, "A question that is deleted again", tags: "gone");
        await Site.Delete(Deleted, Ann);
        Held = await Site.Ask(Ann, "A question that waits to be looked at");
        await Site.Read(db => db.Questions.Where(q => q.Id == Held).ExecuteUpdateAsync(set => set.SetProperty(q => q.IsHeld, true).SetProperty(q => q.HeldFor, HoldCause.Flags)));
        (Duplicate, Merged) = (await Site.Ask(Ann, "The same as another question"), await Site.Ask(Ann, "Once more the same as another question"));
        foreach (var id in (int[])[Duplicate, Merged]) await Site.Do<CloseQuestion>(close => close.Run(id, Moderator.Id, CloseReason.Duplicate, Plain, default));
        await Site.MergeQuestions(Merged, Plain, Moderator);
        await Site.Do<MergeTags, int>(merge => merge.Run("yearend", "year-end", Moderator.Id, null, default));
        await Site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == Spammer.Id)).Suspend(Site.Clock.Now.AddDays(30), "He sells things."), default));
        var former = await Site.Company("Southwind");
        await Site.Merge(former, Company);
        await Site.Company("Nobody's", isVerified: false);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
