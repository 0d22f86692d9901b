namespace Community.Tests.Features.Badges;

public sealed class OfficialPickTests : Earning
{
    [Fact]
    public async Task An_official_answer_from_outside_the_vendor_is_an_official_pick()
    {
        var erp = await Site.Product("ERP", "1");
        var vera = await Site.Member("vera", roles: Roles.Vendor);
        var question = await Site.AskAbout(erp, Ann);
        await Earns(Ben, "official-pick", async () => await Site.Pin(question, await Site.Answer(question, Ben), vera, erp));
        await DoesNotEarn(vera, "official-pick", async () => await Site.Pin(question, await Site.Answer(question, vera), vera, erp));
        await Night();
        Assert.Equal((1, 0), (await Has(Ben, "official-pick"), await Has(vera, "official-pick")));
    }
}
