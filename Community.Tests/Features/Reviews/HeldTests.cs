using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Reviews;

/// <summary>Posts that wait for somebody's judgement: nothing is refused silently, and nothing of it counts before.</summary>
public sealed class HeldTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = new() { ["SensitiveWords:English"] = "casino, buy followers", ["SensitiveWords:Chinese"] = "代开发票、加微信" } };
    private Member _asker = null!, _author = null!, _moderator = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _moderator) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("mo", roles: Roles.Moderator));
        _question = await _site.Ask(_asker);
    }

    [Theory]
    [InlineData("We sell what you want: the best casino in town, come and see.", true)]
    [InlineData("The best C A S I N O in town, come and see what is new.", true)]
    [InlineData("The best ｃａｓｉｎｏ in town, come and see what is new.", true)]
    [InlineData("The best ca**si**no in town, come and see what is new.", true)]
    [InlineData("Here you buy   followers cheaply, as many as you want.", true)]
    [InlineData("The casinos of Macao use our ERP for their bookkeeping.", false)]
    [InlineData("We buy what our followers want, and book it afterwards.", false)]
    [InlineData("长期代开发票，价格优惠，欢迎联系。", true)]
    [InlineData("长期 代 开 发 票 ，价格优惠，欢迎联系。", true)]
    [InlineData("长期代·开*发-票，价格优惠，欢迎联系。", true)]
    [InlineData("有问题请加微 信联系我，谢谢大家。", true)]
    [InlineData("如何在系统里开具增值税发票？代码里怎么写？", false)]
    public async Task Words_to_be_looked_at_are_found_however_they_are_spaced(string body, bool isHeld)
    {
        var answer = await _site.Answer(_question, _author, body);
        Assert.Equal(isHeld, (await _site.Post(answer)).IsHeld);
        Assert.Equal(isHeld ? [answer] : [], await _site.Waiting(ReviewQueue.Held));
        Assert.Equal(isHeld ? 0 : 1, await _site.Read(db => db.Questions.Select(q => q.AnswerCount).SingleAsync()));
        await _site.IsSound();
    }

    [Fact]
    public async Task A_held_answer_is_told_to_its_author_alone_and_to_everyone_once_it_is_released()
    {
        var answer = await _site.Answer(_question, _author, "The best casino in town, @ann, come and see.");
        Assert.Empty(await _site.Told(_asker));
        using var own = new Browser(_site, "en", _author);
        using var other = new Browser(_site, "en", _asker);
        Assert.NotNull((await own.Open($"/q/{_question}")).Document.QuerySelector($"#answer-{answer} [data-held]"));
        Assert.Null((await other.Open($"/q/{_question}")).Document.QuerySelector($"#answer-{answer}"));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Release(answer, _asker)));

        await _site.Release(answer, _moderator);
        Assert.NotNull((await other.Open($"/q/{_question}")).Document.QuerySelector($"#answer-{answer}"));
        Assert.Equal([NotificationKind.Answer], await _site.Told(_asker));
        Assert.Equal([NotificationKind.Held, NotificationKind.Released], await _site.Told(_author));
        Assert.Empty(await _site.Waiting(ReviewQueue.Held));
        Assert.Equal("review.settled-already", await Acting.Refused(() => _site.Release(answer, _moderator)));
        await _site.IsSound();
    }

    [Fact]
    public async Task A_held_question_is_in_no_list_and_no_count_until_it_is_released()
    {
        var question = await _site.Ask(_author, "Where is the best casino here?", tags: "travel");
        Assert.False(await _site.IsListed(question));
        Assert.Equal(0, await Under());
        await _site.Do<EditPost>(edit => edit.Run(question, _author.Id, new QuestionForm("Where is the best casino here?", Some.Body, "travel leisure"), null, null, default));
        Assert.Equal(0, await Under());
        await _site.Answer(question, _author); // adds what they have found out meanwhile
        await _site.IsSound();
        await _site.Release(question, _moderator);
        Assert.Equal(1, await Under());
        Assert.True(await _site.IsListed(question));
        Assert.Equal(2, await _site.Read(db => db.Posts.ListedFor(Reader.Anyone).CountAsync(p => p.Id == question || p.RootId == question)));
        await _site.IsSound();

        Task<int> Under() => _site.Read(db => db.Tags.Where(t => t.Name == "travel").Select(t => t.QuestionCount).SingleAsync());
    }

    [Fact]
    public async Task An_edit_that_brings_such_words_hides_the_post_and_what_was_looked_at_is_not_held_again()
    {
        var answer = await _site.Answer(_question, _author);
        await Edit("Now with a casino in it, which nobody has looked at.");
        Assert.Equal(HoldCause.Edit, (await _site.Post(answer)).HeldFor);
        await _site.IsSound();
        await _site.Release(answer, _moderator);
        await Edit("Now with a casino in it, which a moderator has looked at.");
        Assert.True(await _site.IsListed(answer));
        await _site.IsSound();

        Task Edit(string body) => _site.Do<EditPost>(edit => edit.Run(answer, _author.Id, new(null, body, null), null, null, default));
    }

    [Fact]
    public async Task Held_posts_that_are_deleted_or_refused_leave_every_figure_right()
    {
        var (mine, refused, kept) = (await _site.Answer(_question, _author, "The best casino in town."), await _site.Answer(_question, _author, "Another casino in town."), await _site.Ask(_author, "A casino to be removed?"));
        await _site.Delete(mine, _author);
        await _site.IsSound();
        await _site.Undelete(mine, _moderator);
        Assert.True(await _site.IsListed(mine));
        await _site.Do<Web.Features.Reviews.JudgeHeld>(held => held.Refuse(refused, _moderator.Id, "Advertising.", default));
        Assert.Contains(NotificationKind.PostRemoved, await _site.Told(_author));
        await _site.Delete(kept, _moderator);
        Assert.Empty(await _site.Waiting(ReviewQueue.Held));
        await _site.IsSound();
    }

    [Fact]
    public async Task Who_deletes_a_post_that_waits_and_brings_it_back_has_not_reviewed_it()
    {
        var answer = await _site.Answer(_question, _author, "The best casino in town.");
        var flagged = await _site.Answer(_question, _author);
        for (var i = 0; i < 3; i++) await _site.Flag(flagged, await _site.Member($"flagger {i}"));
        foreach (var post in (int[])[answer, flagged])
        {
            await _site.Delete(post, _author);
            await _site.Undelete(post, _author);
            Assert.False(await _site.IsListed(post));
            await _site.IsSound();
        }
        Assert.Equal([answer, flagged], await _site.Waiting(ReviewQueue.Held));
        await _site.Release(flagged, _moderator);
        Assert.True(await _site.IsListed(flagged));
        await _site.IsSound();
    }

    [Fact]
    public async Task A_comment_with_such_words_is_asked_for_others_and_staff_may_quote_them()
    {
        Assert.Equal("comment.needs-other-words", await Acting.Refused(() => _site.Comment(_question, _author, "Try the casino instead.")));
        await _site.Comment(_question, _moderator, "We do not want casino advertising here.");
        Assert.True(await _site.IsListed(await _site.Answer(_question, _moderator, "The word casino waits for a review here.")));
    }

    [Fact]
    public async Task Newcomers_posts_appear_at_once_and_are_looked_at_and_only_the_first_three()
    {
        var newcomer = await _site.Member("new", 1);
        List<int> posts = [];
        for (var i = 0; i < 4; i++) posts.Add(await _site.Answer(_question, newcomer));
        Assert.All(posts, post => Assert.True(_site.IsListed(post).Result));
        Assert.Equal(posts[..3], await _site.Waiting(ReviewQueue.FirstPosts));
        await _site.Answer(_question, await _site.Member("known", 10));
        Assert.Equal(3, (await _site.Waiting(ReviewQueue.FirstPosts)).Count);
    }

    [Fact]
    public async Task A_site_can_hold_first_posts_until_they_are_looked_at()
    {
        await using var site = new Site { Settings = new() { ["Reviews:HoldFirstPosts"] = "true" } };
        var (newcomer, moderator) = (await site.Member("new", 1), await site.Member("mo", roles: Roles.Moderator));
        var question = await site.Ask(newcomer);
        Assert.False(await site.IsListed(question));
        Assert.Equal([question], await site.Waiting(ReviewQueue.Held));
        await site.Release(question, moderator);
        Assert.True(await site.IsListed(question));
        await site.IsSound();
    }

    [Fact]
    public async Task Late_answers_by_members_of_little_reputation_are_looked_at()
    {
        var (little, much) = (await _site.Member("little", 49), await _site.Member("much", 50));
        Assert.Empty(await _site.Waiting(ReviewQueue.LateAnswers));
        await _site.Answer(_question, little);
        _site.Clock.Advance(TimeSpan.FromDays(61));
        var late = await _site.Answer(_question, little);
        await _site.Answer(_question, much);
        Assert.Equal([late], await _site.Waiting(ReviewQueue.LateAnswers));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
