using Community.Web.Features.Comments;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Tests.Live;

public sealed class WatchingTests : IAsyncLifetime
{
    private readonly Site _site = new Site().Listen();
    private Member _asker = null!, _answerer = null!, _voter = null!, _moderator = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _answerer, _voter) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("cy"));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        _question = await _site.Ask(_asker);
        _answer = await _site.Answer(_question, _answerer);
    }

    [Fact]
    public async Task Someone_who_is_not_signed_in_sees_a_vote_at_once()
    {
        await using var reader = await Watching(null);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        Assert.Equal($"ScoreChanged({_answer}, 1, 2)", $"{await reader.Next()}");
    }

    [Fact]
    public async Task Everything_that_happens_in_a_thread_is_told_in_its_order()
    {
        await using var reader = await Watching(null);
        var second = await _site.Answer(_question, _voter);
        var comment = await _site.Comment(_answer, _asker);
        await _site.Accept(_question, _answer, _asker);
        await _site.Accept(_question, second, _asker);
        await _site.Accept(_question, null, _asker);
        await _site.Do<EditPost>(edit => edit.Run(_answer, _answerer.Id, new(null, Some.Body + " Now it works.", null), null, null, default));
        await _site.Do<DeleteComment>(delete => delete.Run(comment, _asker.Id, default));
        await _site.Do<CloseQuestion>(close => close.Run(_question, _moderator.Id, CloseReason.NeedsFocus, null, default));
        await _site.Do<CloseQuestion>(close => close.Run(_question, _moderator.Id, null, null, default));
        await _site.Delete(second, _voter);
        await _site.Undelete(second, _voter);
        await _site.Vote(second, _asker, VoteDirection.Up);

        string[] expected =
        [
            $"AnswerPosted({_question}, {second}, \"cy\", 2)",
            $"CommentPosted({_answer}, {comment}, 3)",
            $"AnswerAccepted({_question}, {_answer}, 4)",
            $"AnswerAccepted({_question}, {second}, 6)",
            $"AnswerAccepted({_question}, null, 7)",
            $"AnswerEdited({_answer}, 8)",
            $"AnswerEdited({_answer}, 9)",
            $"QuestionClosed({_question}, \"NeedsFocus\", 10)",
            $"QuestionClosed({_question}, null, 11)",
            $"AnswerEdited({second}, 12)",
            $"AnswerEdited({second}, 13)",
            $"ScoreChanged({second}, 1, 14)",
        ];
        foreach (var one in expected) Assert.Equal(one, $"{await reader.Next()}");
    }

    [Fact]
    public async Task An_accepted_answer_that_a_moderator_deletes_is_not_shown_as_accepted_any_more()
    {
        await _site.Accept(_question, _answer, _asker);
        await using var reader = await Watching(null);
        await _site.Delete(_answer, _moderator);
        Assert.Equal([$"AnswerAccepted({_question}, null, 3)", $"AnswerEdited({_answer}, 3)"], (await Heard(reader, 2)).Order());
        await _site.Undelete(_answer, _moderator);
        Assert.Equal([$"AnswerAccepted({_question}, {_answer}, 4)", $"AnswerEdited({_answer}, 4)"], (await Heard(reader, 2)).Order());
    }

    [Fact]
    public async Task A_burst_of_votes_ends_on_every_screen_with_the_score_that_is_stored()
    {
        await using var reader = await Watching(null);
        List<Member> voters = [];
        for (var i = 0; i < 20; i++) voters.Add(await _site.Member($"voter {i}"));
        await Task.WhenAll(voters.Select(v => _site.Vote(_answer, v, VoteDirection.Up)));

        var (score, newest) = (0, 0);
        for (var i = 0; i < voters.Count; i++)
        {
            var told = await reader.Next();
            Assert.InRange(told.NumberAt(1), 1, voters.Count);
            Assert.Equal(told.NumberAt(1), told.NumberAt(2) - 1); // the score is the one of its sequence: both were read together
            if (told.NumberAt(2) > newest) (score, newest) = (told.NumberAt(1), told.NumberAt(2));
        }
        Assert.Equal(voters.Count, score);
    }

    [Fact]
    public async Task A_page_that_has_left_is_told_no_more()
    {
        await using var reader = await Watching(null);
        await reader.Call("LeaveQuestion", _question);
        await _site.Vote(_answer, _voter, VoteDirection.Up);
        await reader.Call("WatchQuestion", _question);
        await _site.Vote(_answer, _voter, null);
        Assert.Equal($"ScoreChanged({_answer}, 0, 3)", $"{await reader.Next()}");
    }

    [Fact]
    public async Task A_deleted_question_can_be_watched_by_its_author_and_moderators_alone()
    {
        var other = await _site.Ask(_asker, "How do I write a file line by line?");
        await _site.Delete(other, _asker);
        foreach (var (member, may) in ((Member?, bool)[])[(null, false), (_voter, false), (_asker, true), (_moderator, true)])
        {
            await using var reader = await LiveClient.Connect(_site, member);
            Assert.Equal(may, await reader.Call("WatchQuestion", other) is not null);
            Assert.Equal(may, await reader.Call("Since", other, 0) is not null);
        }
    }

    [Fact]
    public async Task Lists_hear_of_new_questions_all_of_them_or_those_of_a_tag()
    {
        await using var list = await LiveClient.Connect(_site);
        await using var tag = await LiveClient.Connect(_site);
        Assert.True((bool)(await list.Call("WatchFeed", "questions"))!);
        Assert.False((bool)(await list.Call("WatchFeed", "moderation"))!);
        Assert.True((bool)(await tag.Call("WatchTag", Some.Tags))!);
        Assert.False((bool)(await tag.Call("WatchTag", "no-such-tag"))!);

        var elsewhere = await _site.Ask(_asker, "How do I open a socket in plain code?", tags: "sockets");
        var here = await _site.Ask(_asker, "How do I write a file line by line?");
        Assert.Equal($"QuestionPosted(\"questions\", {elsewhere}, \"How do I open a socket in plain code?\", 0)", $"{await list.Next()}");
        Assert.Equal($"QuestionPosted(\"questions\", {here}, \"How do I write a file line by line?\", 0)", $"{await list.Next()}");
        Assert.Equal($"QuestionPosted(\"tag:files\", {here}, \"How do I write a file line by line?\", 0)", $"{await tag.Next()}");
    }

    private async Task<LiveClient> Watching(Member? member)
    {
        var reader = await LiveClient.Connect(_site, member);
        Assert.NotNull(await reader.Call("WatchQuestion", _question));
        return reader;
    }

    private static async Task<List<string>> Heard(LiveClient reader, int count)
    {
        List<string> heard = [];
        while (heard.Count < count) heard.Add($"{await reader.Next()}");
        return heard;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
