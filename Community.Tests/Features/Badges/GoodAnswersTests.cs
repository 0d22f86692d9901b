namespace Community.Tests.Features.Badges;

/// <summary>Answers that did more than answer.</summary>
public sealed class GoodAnswersTests : Earning
{
    private int _question;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _question = await Site.Ask(Ann);
    }

    [Fact]
    public async Task Whose_answer_to_their_own_question_others_like_is_a_self_learner()
    {
        var answer = await Site.Answer(_question, Ann);
        await DoesNotEarn(Ann, "self-learner", () => Raise(answer, 0, 2));
        await Earns(Ann, "self-learner", () => Raise(answer, 2, 3));
        await DoesNotEarn(Ben, "self-learner", async () => await Raise(await Site.Answer(_question, Ben), 0, 3));
    }

    [Fact]
    public async Task The_first_answer_accepted_and_at_ten_is_enlightened()
    {
        var (first, second) = (await Site.Answer(_question, Ben), await Site.Answer(_question, Cy));
        await Raise(second, 0, 10);
        await DoesNotEarn(Cy, "enlightened", () => Site.Accept(_question, second, Ann));
        await Raise(first, 0, 9);
        await Site.Accept(_question, first, Ann);
        await Earns(Ben, "enlightened", () => Raise(first, 9, 10));
    }

    [Fact]
    public async Task The_accept_may_be_what_enlightens()
    {
        var answer = await Site.Answer(_question, Ben);
        await Raise(answer, 0, 10);
        await Earns(Ben, "enlightened", () => Site.Accept(_question, answer, Ann));
    }

    [Fact]
    public async Task Accepted_at_forty_is_a_guru()
    {
        var answer = await Site.Answer(_question, Ben);
        await Raise(answer, 0, 39);
        await Site.Accept(_question, answer, Ann);
        await Earns(Ben, "guru", () => Raise(answer, 39, 40));
    }

    [Fact]
    public async Task An_answer_to_what_was_long_forgotten_is_a_necromancers()
    {
        WaitDays(59);
        var early = await Site.Answer(_question, Ben);
        WaitDays(1.1);
        var late = await Site.Answer(_question, Cy);
        await DoesNotEarn(Ben, "necromancer", () => Raise(early, 0, 5));
        await DoesNotEarn(Cy, "necromancer", () => Raise(late, 0, 4));
        await Earns(Cy, "necromancer", () => Raise(late, 4, 5));
    }

    [Fact]
    public async Task The_first_answer_after_a_month_is_a_revival()
    {
        var other = await Site.Ask(Ann, "How do I write a file line by line?");
        WaitDays(29);
        var early = await Site.Answer(other, Ben);
        WaitDays(1.1);
        var (first, second) = (await Site.Answer(_question, Ben), await Site.Answer(_question, Cy));
        await DoesNotEarn(Ben, "revival", () => Raise(early, 0, 2));
        await DoesNotEarn(Cy, "revival", () => Raise(second, 0, 2));
        await DoesNotEarn(Ben, "revival", () => Raise(first, 0, 1));
        await Earns(Ben, "revival", () => Raise(first, 1, 2));
    }

    [Fact]
    public async Task Who_is_liked_more_than_twice_as_much_as_the_accepted_answer_is_a_populist()
    {
        var (accepted, liked) = (await Site.Answer(_question, Ben), await Site.Answer(_question, Cy));
        await Site.Accept(_question, accepted, Ann);
        await Raise(accepted, 0, 10);
        await DoesNotEarn(Cy, "populist", () => Raise(liked, 0, 20));
        await Earns(Cy, "populist", () => Raise(liked, 20, 21));
    }

    [Fact]
    public async Task A_question_that_nobody_found_in_a_week_is_tumbleweed()
    {
        await Site.Comment(_question, Ben);
        await Site.Ask(Cy, "Does anybody know about this one at all?");
        WaitDays(6.9);
        await DoesNotEarn(Cy, "tumbleweed", Night);
        WaitDays(0.2);
        await Earns(Cy, "tumbleweed", Night);
        Assert.Equal(0, await Has(Ann, "tumbleweed"));
    }

    [Fact]
    public async Task The_first_to_help_with_a_new_version_is_its_pioneer()
    {
        var today = DateOnly.FromDateTime(Site.Clock.Now);
        var product = new Product("ERP", "erp");
        product.AddVersion("10", today.AddDays(-1), null);
        await Site.Do<CommunityDb>(db => db.Transact(() => { db.Add(product); return Task.CompletedTask; }, default));
        async Task<int> Ask(string title) => await Site.Do<Community.Web.Features.Questions.AskQuestion, int>(ask => ask.Run(Ann.Id, new(title, Some.Body, Some.Tags, product.Id, null, product.Versions[0].Id), default));
        var (fresh, stale) = (await Ask("Where is the new ledger view?"), await Ask("Where is the old ledger view?"));

        var (first, second, other) = (await Site.Answer(fresh, Ben), await Site.Answer(fresh, Cy), await Site.Answer(_question, Ben));
        await DoesNotEarn(Cy, "version-pioneer", () => Raise(second, 0, 1));
        await DoesNotEarn(Ben, "version-pioneer", () => Raise(other, 0, 1));
        await Earns(Ben, "version-pioneer", () => Raise(first, 0, 1));
        WaitDays(30);
        var late = await Site.Answer(stale, Cy);
        await DoesNotEarn(Cy, "version-pioneer", () => Raise(late, 0, 1));
    }
}
