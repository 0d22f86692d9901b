namespace Community.Tests.Features;

public sealed class DeletePostTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _author = null!, _moderator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _author, _moderator) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("mo", roles: Roles.Moderator));
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _author);
    }

    private async Task Upvote(int post, int times)
    {
        for (var i = 0; i < times; i++) await _site.Vote(post, await _site.Member($"fan {Guid.NewGuid():n}"[..12]), VoteDirection.Up);
    }

    [Fact]
    public async Task Deleting_a_post_takes_back_what_it_earned_and_undeleting_restores_it_to_the_digit()
    {
        await Upvote(_answer, 21);
        await _site.Vote(_answer, _moderator, VoteDirection.Down);
        await _site.Accept(_question, _answer, _asker);
        var (author, asker, moderator) = (await _site.Reputation(_author), await _site.Reputation(_asker), await _site.Reputation(_moderator));
        Assert.Equal((1 + 200 - 2 + 15, 1002, 999), (author, asker, moderator));

        await _site.Delete(_answer, _moderator);
        Assert.Equal((1, 1000, 1000), (await _site.Reputation(_author), await _site.Reputation(_asker), await _site.Reputation(_moderator)));
        Assert.Null(await _site.Read(db => db.Questions.Select(q => q.AcceptedId).SingleAsync()));

        await _site.Undelete(_answer, _moderator);
        Assert.Equal((author, asker, moderator), (await _site.Reputation(_author), await _site.Reputation(_asker), await _site.Reputation(_moderator)));
        Assert.Equal(_answer, await _site.Read(db => db.Questions.Select(q => q.AcceptedId).SingleAsync()));
    }

    [Fact]
    public async Task The_room_that_a_deletion_frees_may_be_earned_anew_and_restoring_is_not_capped()
    {
        await Upvote(_answer, 20);
        var other = await _site.Answer(await _site.Ask(_asker), _author);
        await Upvote(other, 1);
        Assert.Equal(201, await _site.Reputation(_author));

        await _site.Delete(_answer, _moderator);
        await Upvote(other, 3);
        Assert.Equal(31, await _site.Reputation(_author));

        await _site.Undelete(_answer, _moderator);
        Assert.Equal(231, await _site.Reputation(_author));
        Assert.Equal(30, await _site.Read(db => db.MemberDays.Where(d => d.MemberId == _author.Id).SumAsync(d => d.Capped)));
    }

    [Fact]
    public async Task A_post_that_served_well_for_two_months_keeps_its_rewards()
    {
        await Upvote(_answer, 3);
        await _site.Accept(_question, _answer, _asker);
        _site.Clock.Advance(TimeSpan.FromDays(61));
        await _site.Delete(_answer, _moderator);
        Assert.Equal(1 + 30 + 15, await _site.Reputation(_author));
        await _site.Undelete(_answer, _moderator);
        Assert.Equal(1 + 30 + 15, await _site.Reputation(_author));
        Assert.Equal(1002, await _site.Reputation(_asker));
    }

    [Fact]
    public async Task An_accept_does_not_come_back_when_another_was_given_meanwhile()
    {
        await _site.Accept(_question, _answer, _asker);
        await _site.Delete(_answer, _moderator);
        var other = await _site.Member("cy", 1);
        await _site.Accept(_question, await _site.Answer(_question, other), _asker);
        await _site.Undelete(_answer, _moderator);
        Assert.Equal((1, 16, 1002), (await _site.Reputation(_author), await _site.Reputation(other), await _site.Reputation(_asker)));
    }

    [Fact]
    public async Task Kept_rewards_of_an_accept_go_when_the_answer_comes_back_without_it()
    {
        await Upvote(_answer, 3);
        await _site.Accept(_question, _answer, _asker);
        _site.Clock.Advance(TimeSpan.FromDays(61));
        await _site.Delete(_answer, _moderator);
        await _site.Accept(_question, await _site.Answer(_question, await _site.Member("cy", 1)), _asker);
        await _site.Undelete(_answer, _moderator);
        Assert.Equal(1 + 30, await _site.Reputation(_author));
        Assert.Equal(1002, await _site.Reputation(_asker));
    }

    [Fact]
    public async Task Deleting_a_question_hides_its_answers_and_takes_nothing_from_their_authors()
    {
        await Upvote(_answer, 1);
        await _site.Delete(_question, _moderator);
        Assert.Equal(11, await _site.Reputation(_author));
        Assert.Empty(await _site.Read(db => db.Posts.VisibleTo(Reader.Anyone).Select(p => p.Id).ToListAsync()));
        Assert.Equal(0, await _site.Read(db => db.Tags.Select(t => t.QuestionCount).SingleAsync()));
        await _site.Undelete(_question, _moderator);
        Assert.Equal([_question, _answer], await _site.Read(db => db.Posts.VisibleTo(Reader.Anyone).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync()));
        Assert.Equal(1, await _site.Read(db => db.Tags.Select(t => t.QuestionCount).SingleAsync()));
    }

    [Fact]
    public async Task Authors_delete_their_own_answer_but_not_the_accepted_one_and_not_those_of_others()
    {
        Assert.Equal("post.delete-not-yours", await Acting.Refused(() => _site.Delete(_answer, _asker)));
        await _site.Accept(_question, _answer, _asker);
        Assert.Equal("answer.delete-accepted", await Acting.Refused(() => _site.Delete(_answer, _author)));
        await _site.Accept(_question, null, _asker);
        await _site.Delete(_answer, _author);
        Assert.Equal(0, await _site.Read(db => db.Questions.Select(q => q.AnswerCount).SingleAsync()));
        await _site.Undelete(_answer, _author);
        Assert.Equal(1, await _site.Read(db => db.Questions.Select(q => q.AnswerCount).SingleAsync()));
    }

    [Fact]
    public async Task Askers_delete_their_question_only_while_nobody_has_helped()
    {
        await Upvote(_answer, 1);
        Assert.Equal("question.delete-has-answers", await Acting.Refused(() => _site.Delete(_question, _asker)));
        var lonely = await _site.Ask(_asker);
        await _site.Delete(lonely, _asker);
        await _site.Undelete(lonely, _asker);
    }

    [Fact]
    public async Task What_a_moderator_deleted_its_author_does_not_undelete()
    {
        await _site.Delete(_answer, _moderator);
        Assert.Equal("post.undelete-not-yours", await Acting.Refused(() => _site.Undelete(_answer, _author)));
    }

    [Fact]
    public async Task Nobody_votes_on_comments_on_or_edits_what_is_deleted()
    {
        await _site.Delete(_answer, _moderator);
        Assert.Equal("post.deleted", await Acting.Refused(() => _site.Vote(_answer, _moderator, VoteDirection.Up)));
        Assert.Equal("post.deleted", await Acting.Refused(() => _site.Comment(_answer, _moderator)));
        Assert.Equal("post.unknown", await Acting.Refused(() => _site.Vote(_answer, _asker, VoteDirection.Up)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
