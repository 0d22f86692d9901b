using Community.Web.Features.Ledger;
using Community.Web.Features.Members;
using Community.Web.Features.Moderation;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Moderation;

public sealed class LogTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!, _moderator = null!, _operator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Member("ann", 50), await _site.Member("ben", 2000));
        (_moderator, _operator) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("olga", roles: Roles.Operator));
        _question = await _site.Ask(_ann);
        _answer = await _site.Answer(_question, _ben);
    }

    private async Task<LoggedAct> Last(Member? reader = null) => (await _site.Log(reader ?? _moderator)).Rows[0];

    [Fact]
    public async Task It_tells_each_act_who_did_it_to_whom_why_and_what_was_before_and_after()
    {
        await _site.Do<CloseQuestion>(close => close.Run(_question, _moderator.Id, CloseReason.OffTopic, null, default));
        Assert.Equivalent(new { Kind = ActKind.Closed, ByName = "mo", Title = Some.Title, ConcernsName = "ann", Reason = "OffTopic" }, await Last());
        await _site.Do<CloseQuestion>(close => close.Run(_question, _moderator.Id, null, null, default));
        Assert.Equivalent(new { Kind = ActKind.Reopened, Before = "OffTopic" }, await Last());

        await _site.Do<Web.Features.Posts.DeletePost>(delete => delete.Run(_answer, _moderator.Id, "An advert.", default));
        Assert.Equivalent(new { Kind = ActKind.Deleted, PostId = (int?)_answer, ConcernsName = "ben", Reason = "An advert." }, await Last());
        await _site.Undelete(_answer, _moderator);
        Assert.Equal(ActKind.Undeleted, (await Last()).Kind);

        var comment = await _site.Comment(_question, _ben);
        await _site.Do<Web.Features.Comments.DeleteComment>(delete => delete.Run(comment, _moderator.Id, default));
        Assert.Equivalent(new { Kind = ActKind.CommentDeleted, ConcernsName = "ben", Before = $"{comment}" }, await Last());

        var until = await _site.Suspend(_ann, _moderator, 3, SuspensionReason.VotePattern, "All for one.");
        Assert.Equivalent(new { Kind = ActKind.Suspended, ConcernsName = "ann", Reason = "VotePattern: All for one.", Before = (string?)null, After = $"{until:yyyy-MM-dd HH:mm}Z" }, await Last());
        await _site.Lift(_ann, _moderator, "Explained.");
        Assert.Equivalent(new { Kind = ActKind.SuspensionLifted, Reason = "Explained.", Before = $"{until:yyyy-MM-dd HH:mm}Z" }, await Last());

        await _site.Write(_ann, _moderator, "What only the two of us read.");
        var message = await Last();
        Assert.Equivalent(new { Kind = ActKind.MessageSent, ConcernsName = "ann", Reason = (string?)null, Before = (string?)null, After = (string?)null }, message);

        await _site.Do<AdjustBalance>(adjust => adjust.Run(_ann.Id, _operator.Id, 10, -5, "Lost in a crash.", default));
        Assert.Equivalent(new { Kind = ActKind.BalanceAdjusted, ByName = "olga", Reason = "Lost in a crash.", Before = "50 / 49", After = "60 / 44" }, await Last());
        await _site.Do<AppointMember>(appoint => appoint.Run(_ben.Id, Roles.Vendor | Roles.Moderator, default));
        Assert.Equivalent(new { Kind = ActKind.Appointed, ByHouse = true, ConcernsName = "ben", Before = "None", After = "Moderator, Vendor" }, await Last());
    }

    [Fact]
    public async Task What_people_do_to_their_own_is_not_in_it()
    {
        var comment = await _site.Comment(_question, _ben);
        await _site.Do<Web.Features.Comments.DeleteComment>(delete => delete.Run(comment, _ben.Id, default));
        await _site.Delete(_answer, _ben);
        await _site.Undelete(_answer, _ben);
        await _site.Accept(_question, _answer, _ann);
        Assert.Empty((await _site.Log(_moderator)).Rows);
    }

    [Fact]
    public async Task It_is_asked_by_actor_kind_member_post_and_day_and_read_page_by_page()
    {
        for (var i = 0; i < 55; i++) await _site.Write(_ann, i % 2 == 0 ? _moderator : _operator, $"Message number {i} to you.");
        await _site.Delete(_answer, _moderator);
        var first = await _site.Log(_moderator);
        var second = await _site.Log(_moderator, after: first.After);
        Assert.Equal((50, 6, null), (first.Rows.Count, second.Rows.Count, second.After));
        Assert.Empty(first.Rows.Select(r => r.Id).Intersect(second.Rows.Select(r => r.Id)));

        Assert.Equal(27, await Count(new(By: "OLGA")));
        Assert.Equal(1, await Count(new(Kind: ActKind.Deleted)));
        Assert.Equal(1, await Count(new(Member: "ben")));
        Assert.Equal(1, await Count(new(Post: _answer)));
        var today = DateOnly.FromDateTime(_site.Clock.Now);
        Assert.Equal(0, await Count(new(To: today.AddDays(-1))));
        Assert.Equal(1, await Count(new(Kind: ActKind.Deleted, From: today, To: today)));

        async Task<int> Count(LogFilter filter) => (await _site.Log(_moderator, filter)).Rows.Count;
    }

    [Fact]
    public async Task Members_with_the_privilege_read_what_happens_to_posts_and_not_what_is_done_to_people()
    {
        await _site.Suspend(_ann, _moderator);
        await _site.Write(_ann, _moderator);
        await _site.Do<CloseQuestion>(close => close.Run(_question, _moderator.Id, CloseReason.OffTopic, null, default));
        Assert.Equal([ActKind.Closed], (await _site.Log(_ben)).Rows.Select(r => r.Kind));
        Assert.Equal(3, (await _site.Log(_moderator)).Rows.Count);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
