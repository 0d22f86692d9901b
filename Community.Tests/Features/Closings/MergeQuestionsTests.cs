using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Search;

namespace Community.Tests.Features.Closings;

/// <summary>Answers go where they belong, with all that they have.</summary>
public sealed class MergeQuestionsTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _other = null!, _ben = null!, _vera = null!, _moderator = null!;
    private int _source, _target, _answer, _staffAnswer;

    public async ValueTask InitializeAsync()
    {
        (_asker, _other, _ben) = (await _site.Member("ann"), await _site.Member("oz"), await _site.Member("ben", 1));
        (_vera, _moderator) = (await _site.Member("vera", 1, Roles.Vendor), await _site.Member("mo", roles: Roles.Moderator));
        _target = await _site.Ask(_other, "The question that was asked first", tags: "files sums");
        _source = await _site.Ask(_asker, tags: "files streams");
        _answer = await _site.Answer(_source, _ben, "A platypus reads it line by line, and so does anything else that lays eggs.");
        _staffAnswer = await _site.Answer(_source, _vera);
        await _site.Comment(_answer, _asker);
        await _site.Vote(_answer, _asker, VoteDirection.Up);
        await _site.Vote(_answer, _other, VoteDirection.Up);
        await _site.Vote(_staffAnswer, _ben, VoteDirection.Up);
    }

    [Fact]
    public async Task The_answers_move_with_their_votes_comments_points_and_ranks()
    {
        var before = await _site.Balances();
        Assert.Equal(2, await _site.MergeQuestions(_source, _target, _moderator));
        Assert.Equal(before, await _site.Balances());

        var page = await _site.Do<QuestionPageQuery, QuestionPage>(pages => pages.Find(_target, Reader.Anyone, default));
        Assert.Equal([_answer, _staffAnswer], page.Answers.Select(a => a.Id));
        Assert.Equal((2, 1), (page.Answers[0].Score, page.Answers[0].Comments.Count));
        var (source, target) = (await _site.Question(_source), await _site.Question(_target));
        Assert.Equal((0, false, null, _target, _target), (source.AnswerCount, source.IsAnswered, source.FirstAnswerAt, source.MergedIntoId, source.LeadsToId));
        Assert.Equal((2, true), (target.AnswerCount, target.IsAnswered));
        Assert.NotNull(target.FirstStaffAnswerAt);

        var rows = await _site.Rows(_ben);
        Assert.Equal(20, rows.Where(r => r.Key.Scope is BoardScope.Tag).Select(r => r.Value).Distinct().Single());
        var sums = await _site.Read(db => db.Tags.Where(t => t.Name == "sums").Select(t => t.Id).SingleAsync());
        var streams = await _site.Read(db => db.Tags.Where(t => t.Name == "streams").Select(t => t.Id).SingleAsync());
        Assert.Contains(rows.Keys, b => b.Scope is BoardScope.Tag && b.ScopeId == sums);
        Assert.DoesNotContain(rows.Keys, b => b.Scope is BoardScope.Tag && b.ScopeId == streams);
        Assert.Equal(_target, (await _site.Do<SearchPageQuery, SearchPage>(search => search.Find(Reader.Anyone, "platypus", null, default))).Rows.Single().Question.Id);
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Whoever_had_the_page_open_hears_of_the_answers_and_the_asker_of_the_original()
    {
        var sequence = (await _site.Question(_target)).Sequence;
        await _site.MergeQuestions(_source, _target, _moderator);
        var since = await _site.Do<ThreadSinceQuery, ThreadSince?>(threads => threads.Find(_target, sequence, Reader.Anyone, default));
        Assert.Equal([_target, _answer, _staffAnswer], since!.Posts.Select(p => p.Id).Order());
        Assert.Single(since.Comments);
        Assert.True(await _site.Read(db => db.PostFollows.AnyAsync(f => f.MemberId == _asker.Id && f.PostId == _target)));
        Assert.True(await _site.Read(db => db.Notifications.AnyAsync(n => n.MemberId == _asker.Id && n.Kind == NotificationKind.Duplicate)));
    }

    [Fact]
    public async Task What_the_asker_decided_is_withdrawn_first_and_what_is_merged_stays_so()
    {
        await _site.Accept(_source, _answer, _asker);
        Assert.Equal("question.merge-undecided", await Acting.Refused(() => _site.MergeQuestions(_source, _target, _moderator)));
        await _site.Accept(_source, null, _asker);
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.MergeQuestions(_source, _target, _vera)));
        Assert.Equal("question.merge-itself", await Acting.Refused(() => _site.MergeQuestions(_source, _source, _moderator)));
        await _site.MergeQuestions(_source, _target, _moderator);
        Assert.Equal("question.is-merged", await Acting.Refused(() => _site.Reopen(_source, _moderator)));
        Assert.Equal("question.is-merged", await Acting.Refused(() => _site.MergeQuestions(_source, _target, _moderator)));
        Assert.Equal("question.merge-into-duplicate", await Acting.Refused(() => _site.MergeQuestions(_target, _source, _moderator)));
        await _site.Accept(_target, _answer, _other);
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task An_answer_that_was_deleted_while_it_was_accepted_stays_behind_and_comes_back_there()
    {
        await _site.Accept(_source, _answer, _asker);
        await _site.Delete(_answer, _moderator);
        Assert.Equal(1, await _site.MergeQuestions(_source, _target, _moderator));
        Assert.Empty((await _site.Verify()).Findings);
        await _site.Undelete(_answer, _moderator);
        Assert.Equal(_source, await _site.Read(db => db.Answers.Where(a => a.Id == _answer).Select(a => a.RootId).SingleAsync()));
        Assert.Empty((await _site.Verify()).Findings);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
