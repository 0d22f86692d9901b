using Community.Web.Features.Conversions;
using Community.Web.Features.Posts;

namespace Community.Tests.Features.Conversions;

/// <summary>Answers that were remarks, and remarks that were answers.</summary>
public sealed class ConvertTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _ann = null!, _ben = null!, _cy = null!, _mo = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _cy, _mo) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"), await _site.Member("mo", 1, Roles.Moderator));
        _question = await _site.Ask(_ann);
        _answer = await _site.Answer(_question, _ben, "Which version of it do you have, and since when?");
    }

    private Task<int> ToComment(int target, Member? by = null, int? answer = null) => _site.Do<ConvertAnswer, int>(convert => convert.Run(answer ?? _answer, target, (by ?? _mo).Id, default));
    private Task<int> ToAnswer(int comment, Member? by = null) => _site.Do<ConvertComment, int>(convert => convert.Run(comment, (by ?? _mo).Id, default));

    [Fact]
    public async Task An_answer_becomes_a_comment_of_the_same_member_and_time_and_its_votes_are_taken_back()
    {
        await _site.Vote(_answer, _cy, VoteDirection.Up);
        Assert.Equal(11, await _site.Reputation(_ben));
        _site.Clock.Advance(TimeSpan.FromHours(1));
        var id = await ToComment(_question);
        var comment = await _site.Read(db => db.Comments.SingleAsync(c => c.Id == id));
        var answer = await _site.Read(db => db.Answers.SingleAsync(a => a.Id == _answer));
        Assert.Equal((_question, _ben.Id, answer.PostedAt), (comment.PostId, comment.AuthorId, comment.PostedAt));
        Assert.True(answer.IsDeleted);
        Assert.Equal(1, await _site.Reputation(_ben));
        Assert.Equal((0, 1), await _site.Read(db => db.Questions.Where(q => q.Id == _question).Select(q => ValueTuple.Create(q.AnswerCount, q.CommentCount)).SingleAsync()));
        Assert.EndsWith($"#comment-{id}", await _site.Do<PostPlaceQuery, string?>(places => places.Became(_answer, Reader.Anyone, default)), StringComparison.Ordinal);
        Assert.Empty((await _site.Verify()).Findings);

        await _site.Undelete(_answer, _mo);
        Assert.Equal(11, await _site.Reputation(_ben));
        Assert.Null(await _site.Do<PostPlaceQuery, string?>(places => places.Became(_answer, Reader.Anyone, default)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task What_is_accepted_won_a_bounty_or_is_too_long_stays_an_answer()
    {
        var elsewhere = await _site.Ask(_cy);
        var other = await _site.Answer(_question, _cy);
        Assert.Equal("answer.convert-target", await Acting.Refused(() => ToComment(elsewhere)));
        Assert.Equal("answer.convert-target", await Acting.Refused(() => ToComment(_answer)));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => ToComment(_question, _ann)));
        await _site.Accept(_question, _answer, _ann);
        Assert.Equal("answer.convert-accepted", await Acting.Refused(() => ToComment(_question)));
        await _site.Accept(_question, null, _ann);
        _site.Clock.Advance(TimeSpan.FromDays(3));
        await _site.OfferBounty(_question, _ann, 50);
        await _site.Award(_question, _answer, _ann);
        Assert.Equal("answer.convert-bounty", await Acting.Refused(() => ToComment(_question)));
        var tooLong = await _site.Answer(_question, _ben, new string('x', 1_500));
        Assert.Equal("comment.too-long", await Acting.Refused(() => ToComment(_question, answer: tooLong)));
        await ToComment(_answer, answer: other);
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task A_comment_becomes_an_answer_of_whoever_wrote_it()
    {
        var comment = await _site.Comment(_question, _cy, "Open it with a reader that takes a line at a time.");
        var at = await _site.Read(db => db.Comments.Where(c => c.Id == comment).Select(c => c.PostedAt).SingleAsync());
        _site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => ToAnswer(comment, _cy)));
        var id = await ToAnswer(comment);
        var answer = await _site.Read(db => db.Answers.SingleAsync(a => a.Id == id));
        Assert.Equal((_question, _cy.Id, at), (answer.RootId, answer.AuthorId, answer.PostedAt));
        Assert.NotNull(await _site.Read(db => db.Comments.Where(c => c.Id == comment).Select(c => c.DeletedAt).SingleAsync()));
        Assert.Equal((2, 0), await _site.Read(db => db.Questions.Where(q => q.Id == _question).Select(q => ValueTuple.Create(q.AnswerCount, q.CommentCount)).SingleAsync()));
        Assert.Equal($"{comment}", await _site.Read(db => db.Acts.Where(a => a.PostId == id && a.Kind == ActKind.Converted).Select(a => a.Before).SingleAsync()));
        Assert.Equal("comment.unknown", await Acting.Refused(() => ToAnswer(comment)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
