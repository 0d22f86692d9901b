namespace Community.Tests.Features.Badges;

/// <summary>What it brings to give points away.</summary>
public sealed class GivingBadgesTests : Earning
{
    [Fact]
    public async Task A_first_bounty_on_ones_own_question_makes_a_promoter_and_awarding_it_a_benefactor()
    {
        var question = await Site.Ask(Ann);
        var answer = await Site.Answer(question, Ben);
        WaitDays(3);
        await Earns(Ann, "promoter", () => Site.OfferBounty(question, Ann, 50));
        Assert.Equal((0, 0), (await Has(Ann, "investor"), await Has(Ann, "benefactor")));
        await Earns(Ann, "benefactor", () => Site.Award(question, answer, Ann));
        Assert.Equal(0, await Has(Ann, "altruist"));
    }

    [Fact]
    public async Task A_first_bounty_on_anothers_question_makes_an_investor_and_awarding_it_an_altruist()
    {
        var question = await Site.Ask(Ann);
        var answer = await Site.Answer(question, Ben);
        WaitDays(3);
        await Earns(Cy, "investor", () => Site.OfferBounty(question, Cy, 50));
        Assert.Equal((0, 0), (await Has(Cy, "promoter"), await Has(Cy, "altruist")));
        await Earns(Cy, "altruist", () => Site.Award(question, answer, Cy));
        Assert.Equal(0, await Has(Cy, "benefactor"));
    }

    [Fact]
    public async Task A_bounty_that_time_decides_makes_nobody_an_altruist()
    {
        var question = await Site.Ask(Ann);
        WaitDays(3);
        await Site.OfferBounty(question, Cy, 50);
        await Raise(await Site.Answer(question, Ben), 0, 3);
        WaitDays(9);
        await DoesNotEarn(Cy, "altruist", () => Site.Do<Web.Features.Bounties.SettleBounties, int>(settle => settle.Run(default)));
    }
}
