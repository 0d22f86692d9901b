namespace Community.Tests.Features.Badges;

public sealed class ShowcaseBadgeTests : Earning
{
    [Fact]
    public async Task A_published_showcase_makes_an_author_and_each_that_stands_out_is_one_more()
    {
        var (vera, erp, acme) = (await Site.Member("vera", roles: Roles.Vendor), await Site.Product("ERP", "1"), await Site.Company("Acme"));
        await Site.Employ(Ann, acme, admin: true);
        async Task<int> Submitted(string title)
        {
            var id = await Site.Write(Ann, erp, title);
            await Site.HandIn(id, Ann);
            await Site.Consent(id, Ann);
            return id;
        }
        var (first, second) = (await Submitted("Closing in two days"), await Submitted("Orders without paper"));
        await Earns(Ann, "showcase-author", () => Site.Show(first, vera));
        await DoesNotEarn(Ann, "showcase-author", () => Site.Show(second, vera));
        await Earns(Ann, "featured-showcase", () => Site.Feature(first, vera));
        await Earns(Ann, "featured-showcase", () => Site.Feature(second, vera));
        await Night();
        Assert.Equal((1, 2), (await Has(Ann, "showcase-author"), await Has(Ann, "featured-showcase")));
    }
}
