namespace Community.Tests.Features.Officials;

/// <summary>Where an official answer stands on the page, for whom.</summary>
public sealed class OfficialOrderTests : Vendor
{
    private Task<IEnumerable<int>> Order(Member? reader = null) => Ids(Site.Read(Question, reader));

    private static async Task<IEnumerable<int>> Ids(Task<Web.Features.Questions.QuestionPage> page) => (await page).Answers.Select(a => a.Id);

    [Fact]
    public async Task What_is_official_for_the_readers_version_stands_before_the_accepted_answer_and_what_is_not_is_ranked_by_votes()
    {
        await Site.Accept(Question, CysAnswer, Asker);
        var best = await Site.Answer(Question, await Site.Member("dee"));
        foreach (var voter in (Member[])[Mo, Vera, Viktor]) await Site.Vote(best, voter, VoteDirection.Up);
        Assert.Equal([CysAnswer, best, BensAnswer], await Order());

        await Site.Pin(Question, BensAnswer, Vera, Erp, "16.1", "16.2");
        await Site.Use(Asker, Erp, "16.2");
        await Site.Use(Cy, Erp, "17.0");
        Assert.Equal([BensAnswer, CysAnswer, best], await Order(Asker)); // yes
        Assert.Equal([BensAnswer, CysAnswer, best], await Order(Mo)); // unknown counts as valid
        Assert.Equal([BensAnswer, CysAnswer, best], await Order()); // visitors have no version
        Assert.Equal([CysAnswer, best, BensAnswer], await Order(Cy)); // no
        foreach (var (reader, applies) in ((Member?, Applies)[])[(Asker, Applies.Yes), (Cy, Applies.No), (Mo, Applies.Unknown), (null, Applies.Unknown)])
            Assert.Equal(applies, (await Site.Read(Question, reader)).Officials.Current.Single().Applies);

        await Site.Use(Cy, Erp, null);
        Assert.Equal([BensAnswer, CysAnswer, best], await Order(Cy));
    }

    [Fact]
    public async Task A_version_of_one_product_says_nothing_about_what_is_official_for_another()
    {
        var crm = await Site.Product("CRM", "1", "2");
        await Site.Pin(Question, BensAnswer, Vera, Erp, to: "16.0");
        await Site.Pin(Question, CysAnswer, Vera, crm, from: "2");
        await Site.Use(Asker, crm, "1");
        var page = await Site.Read(Question, Asker);
        Assert.Equal([(BensAnswer, Applies.Unknown), (CysAnswer, Applies.No)], page.Officials.Current.OrderBy(o => o.AnswerId).Select(o => (o.AnswerId, o.Applies)));
        Assert.Equal(BensAnswer, page.Answers[0].Id);
    }

    [Fact]
    public async Task A_deleted_answer_is_not_ranked_as_official()
    {
        await Site.Pin(Question, CysAnswer, Vera, Erp);
        Assert.Equal(CysAnswer, (await Order()).First());
        await Site.Delete(CysAnswer, Mo);
        Assert.Equal(BensAnswer, (await Order(Mo)).First());
    }
}
