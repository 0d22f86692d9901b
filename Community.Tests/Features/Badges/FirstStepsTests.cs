namespace Community.Tests.Features.Badges;

/// <summary>What everyone does once, and what much of it brings.</summary>
public sealed class FirstStepsTests : Earning
{
    [Fact]
    public async Task A_first_question_that_is_upvoted_makes_a_student()
    {
        var question = await Site.Ask(Ann);
        await Site.Vote(question, Cy, VoteDirection.Down);
        await DoesNotEarn(Ann, "student", () => Site.Vote(question, Ben, VoteDirection.Up));
        await Earns(Ann, "student", () => Site.Vote(question, Mo, VoteDirection.Up));
        await DoesNotEarn(Ann, "student", async () => await Raise(await Site.Ask(Ann, "A second one, if I may"), 0, 1));
    }

    [Fact]
    public async Task A_first_answer_that_is_upvoted_makes_a_teacher()
    {
        var answer = await Site.Answer(await Site.Ask(Ann), Ben);
        Assert.Equal(0, await Has(Ben, "teacher"));
        await Earns(Ben, "teacher", () => Site.Vote(answer, Cy, VoteDirection.Up));
    }

    [Fact]
    public async Task Who_accepts_is_a_scholar_and_who_has_staff_accept_is_not()
    {
        var question = await Site.Ask(Ann);
        var answer = await Site.Answer(question, Ben);
        WaitDays(8);
        await DoesNotEarn(Ann, "scholar", () => Site.Accept(question, answer, Mo));
        await Site.Accept(question, null, Ann);
        await Earns(Ann, "scholar", () => Site.Accept(question, answer, Ann));
    }

    [Fact]
    public async Task The_first_vote_up_and_the_first_vote_down_are_noticed()
    {
        var question = await Site.Ask(Ann);
        await Earns(Ben, "supporter", () => Site.Vote(question, Ben, VoteDirection.Up));
        Assert.Equal(0, await Has(Ben, "critic"));
        await Earns(Cy, "critic", () => Site.Vote(question, Cy, VoteDirection.Down));
        Assert.Equal(0, await Has(Cy, "supporter"));
    }

    [Fact]
    public async Task The_first_edit_makes_an_editor()
    {
        var question = await Site.Ask(Ann);
        await DoesNotEarn(Ann, "editor", () => Edit(question, Ann, Some.Body + " At once, so it is no edit."));
        await Earns(Ben, "editor", () => Edit(question, Ben, Some.Body + " With a better word."));
    }

    [Fact]
    public async Task Ten_comments_make_a_commentator()
    {
        var question = await Site.Ask(Ann);
        for (var i = 1; i <= 9; i++) await Site.Comment(question, Ben, $"Comment number {i}");
        Assert.Equal(0, await Has(Ben, "commentator"));
        await Earns(Ben, "commentator", () => Site.Comment(question, Ben, "Comment number 10"));
    }

    [Fact]
    public async Task Who_says_something_about_themselves_is_an_autobiographer()
    {
        await DoesNotEarn(Ann, "autobiographer", () => Describe(Ann, "  "));
        await Earns(Ann, "autobiographer", () => Describe(Ann, "I keep the **books** of three companies."));
        Assert.Contains("<strong>books</strong>", await Site.Read(db => db.Members.Where(m => m.Id == Ann.Id).Select(m => m.AboutHtml).SingleAsync()), StringComparison.Ordinal);
        Assert.Equal("member.about-too-long", await Acting.Refused(() => Describe(Ann, new('x', 3_001))));
    }
}
