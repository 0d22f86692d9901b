using Community.Web.Features.Edits;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Reviews;

namespace Community.Tests.Features.Edits;

/// <summary>Edits that others suggest, and what becomes of them.</summary>
public sealed class SuggestionTests : IAsyncLifetime
{
    private const string Better = Some.Body + " And it has a gigabyte, so that this takes for ever.";
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _ann = null!, _newcomer = null!, _one = null!, _two = null!, _mo = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _newcomer) = (await _site.Member("ann", 1), await _site.Member("newcomer", 1));
        (_one, _two, _mo) = (await _site.Member("one", 200), await _site.Member("two", 200), await _site.Member("mo", 1, Roles.Moderator));
        _question = await _site.Ask(_ann);
    }

    private Task<int> Suggest(Member by, string body = Better, string title = Some.Title, string tags = Some.Tags, int? post = null, int? basis = null)
        => _site.Do<SuggestEdit, int>(suggest => suggest.Run(post ?? _question, by.Id, new(title, body, tags), "more of it", basis, default));

    private Task Judge(Func<JudgeSuggestion, Task> how) => _site.Do(how);
    private Task Approve(int id, Member by, int? post = null) => Judge(j => j.Approve(id, post ?? _question, by.Id, default));
    private Task Reject(int id, Member by, string? reason = "Not what was meant.") => Judge(j => j.Reject(id, _question, by.Id, reason, default));
    private Task<SuggestedEdit> Read(int id) => _site.Read(db => db.SuggestedEdits.AsNoTracking().Include(s => s.Votes).SingleAsync(s => s.Id == id));
    private Task<bool> Waits() => _site.Read(db => db.ReviewItems.AnyAsync(i => i.PostId == _question && i.Queue == ReviewQueue.SuggestedEdits && i.IsOpen));

    [Fact]
    public async Task Two_reviewers_make_it_a_revision_in_the_name_of_whoever_suggested_it_who_gets_two()
    {
        var id = await Suggest(_newcomer, title: "How do I read a big file line by line?", tags: "files io");
        Assert.True(await Waits());
        await Approve(id, _one);
        Assert.Equal(1, await _site.Read(db => db.Revisions.CountAsync()));
        Assert.True(await Waits());
        await Approve(id, _two);
        Assert.False(await Waits());

        var question = await _site.Read(db => db.Questions.Include(q => q.Text).SingleAsync());
        Assert.Equal(("How do I read a big file line by line?", "files io", Better), (question.Title, question.TagNames, question.Text.Markdown));
        Assert.Equal(_newcomer.Id, await _site.Read(db => db.Revisions.Where(r => r.Number == 2).Select(r => r.AuthorId).SingleAsync()));
        Assert.Equal([_one.Id, _two.Id], await _site.Read(db => db.Acts.Where(a => a.Kind == ActKind.EditApproved).OrderBy(a => a.Id).Select(a => a.ById).ToListAsync()));
        Assert.Equal(3, await _site.Reputation(_newcomer));
        Assert.Equal([2], await _site.Ledger(_newcomer));
        var news = await _site.Read(db => db.Notifications.Where(n => n.Kind != NotificationKind.Badge).OrderBy(n => n.Id).Select(n => new { n.MemberId, n.Kind }).ToListAsync());
        Assert.Equal([(_ann.Id, NotificationKind.EditSuggested), (_newcomer.Id, NotificationKind.EditApproved)], news.Select(n => (n.MemberId, n.Kind)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task The_author_or_a_moderator_decides_alone()
    {
        await Approve(await Suggest(_newcomer), _ann);
        Assert.Equal(2, await _site.Read(db => db.Revisions.CountAsync()));
        await Approve(await Suggest(_newcomer, Some.Body), _mo);
        Assert.Equal(3, await _site.Read(db => db.Revisions.CountAsync()));
        Assert.Equal([2, 2], await _site.Ledger(_newcomer));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Two_reject_it_with_a_reason_that_is_told_and_nothing_changes()
    {
        var id = await Suggest(_newcomer);
        Assert.Equal("edit.reason", await Acting.Refused(() => Reject(id, _one, " ")));
        await Reject(id, _one);
        await Approve(id, await _site.Member("three", 200)); // one for it, one against it
        Assert.True((await Read(id)).IsOpen);
        await Reject(id, _two, "It says nothing new.");
        var rejected = await Read(id);
        Assert.Equal((SuggestionEnd.Rejected, "It says nothing new.", id), (rejected.End, rejected.Reason, rejected.Closed));
        Assert.Equal(1, await _site.Read(db => db.Revisions.CountAsync()));
        Assert.Equal(NotificationKind.EditRejected, await _site.Read(db => db.Notifications.Where(n => n.MemberId == _newcomer.Id && n.Kind != NotificationKind.Badge).Select(n => n.Kind).SingleAsync()));
        Assert.Equal("edit.suggestion-decided", await Acting.Refused(() => Approve(id, _mo)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Nobody_judges_their_own_nor_twice_nor_without_the_right()
    {
        var id = await Suggest(_one);
        Assert.Equal("edit.own-suggestion", await Acting.Refused(() => Approve(id, _one)));
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => Approve(id, _newcomer)));
        await Approve(id, _two);
        await Approve(id, _two); // a double click
        Assert.Equal("edit.judged-already", await Acting.Refused(() => Reject(id, _two)));
        Assert.True((await Read(id)).IsOpen);
        Assert.Equal("suggestion.unknown", await Acting.Refused(() => Approve(99, _mo)));
        Assert.Equal("suggestion.unknown", await Acting.Refused(() => Approve(id, _mo, 99)));
    }

    [Fact]
    public async Task One_waits_per_post_and_five_per_member()
    {
        await Suggest(_newcomer);
        Assert.Equal("edit.suggestion-waits", await Acting.Refused(() => Suggest(_two)));
        var second = await _site.Ask(_ann, title: $"{Some.Title} again");
        await Suggest(_newcomer, post: second);
        for (var i = 0; i < 3; i++) await Suggest(_newcomer, post: await _site.Ask(_ann, title: $"{Some.Title} {i}"));
        var sixth = await _site.Ask(_ann, title: $"{Some.Title} 6");
        Assert.Equal("edit.too-many-suggestions", await Acting.Refused(() => Suggest(_newcomer, post: sixth)));
        await Judge(j => j.Withdraw(1, _question, _newcomer.Id, default));
        Assert.Equal(SuggestionEnd.Withdrawn, (await Read(1)).End);
        Assert.False(await Waits());
        await Suggest(_newcomer, post: sixth);
        Assert.Equal("edit.nothing-changed", await Acting.Refused(() => Suggest(_newcomer, Some.Body)));
        Assert.Equal("edit.withdraw-not-yours", await Acting.Refused(() => Judge(j => j.Withdraw(2, second, _two.Id, default))));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Of_many_at_once_one_waits()
    {
        var members = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => _site.Member($"racer {i}", 1)));
        var outcomes = await Task.WhenAll(members.Select(async m =>
        {
            try
            {
                await Suggest(m, $"{Better} {m.Id}");
                return "";
            }
            catch (RuleBrokenException e)
            {
                return e.Code;
            }
        }));
        Assert.Equal(1, outcomes.Count(o => o == ""));
        Assert.Equal(5, outcomes.Count(o => o == "edit.suggestion-waits"));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Two_who_approve_at_the_same_moment_are_two()
    {
        var id = await Suggest(_newcomer);
        await Task.WhenAll(Approve(id, _one), Approve(id, _two));
        Assert.Equal(SuggestionEnd.Approved, (await Read(id)).End);
        Assert.Equal(2, await _site.Read(db => db.Revisions.CountAsync()));
        Assert.Equal([2], await _site.Ledger(_newcomer));
    }

    [Fact]
    public async Task Where_the_post_has_changed_since_it_is_improved_and_not_approved()
    {
        var id = await Suggest(_newcomer);
        await _site.Do<EditPost>(edit => edit.Run(_question, _ann.Id, new(Some.Title, Some.Body + " Please.", Some.Tags), null, null, default));
        Assert.Equal("edit.basis-moved", await Acting.Refused(() => Approve(id, _mo)));
        await Judge(j => j.Improve(id, _question, _one.Id, new(Some.Title, Better + " Please.", Some.Tags), "both", 2, default));
        var improved = await Read(id);
        Assert.Equal((SuggestionEnd.Approved, true), (improved.End, improved.Pays));
        Assert.Equal(Better + " Please.", await _site.Read(db => db.Posts.Row(_question).Select(p => p.Text.Markdown).SingleAsync()));
        Assert.Equal([_ann.Id, _one.Id], await _site.Read(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.AuthorId).ToListAsync()));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task What_is_improved_at_once_is_two_revisions_each_in_its_own_name()
    {
        var id = await Suggest(_newcomer, tags: "files io");
        Assert.Equal("suggestion.unknown", await Acting.Refused(() => Judge(j => j.Improve(id, 99, _one.Id, new(Some.Title, Better, "files"), null, null, default))));
        await Judge(j => j.Improve(id, _question, _one.Id, new(Some.Title, Better + " Still.", "files io 库存"), "more", 1, default));
        Assert.Equal([(_ann.Id, Some.Body, Some.Tags), (_newcomer.Id, Better, "files io"), (_one.Id, Better + " Still.", "files io 库存")],
            (await _site.Read(db => db.Revisions.OrderBy(r => r.Number).ToListAsync())).Select(r => (r.AuthorId, r.Markdown, r.Tags!)));
        Assert.Equal(3, (await Read(id)).RevisionNumber);
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Colleagues_and_whoever_was_paid_for_enough_get_nothing()
    {
        await _site.Company("Huaxin", isVerified: false, _newcomer, _one);
        var id = await Suggest(_newcomer);
        await Approve(id, _one);
        await Approve(id, _two);
        Assert.Equal((SuggestionEnd.Approved, false), ((await Read(id)).End, (await Read(id)).Pays));
        Assert.Empty(await _site.Ledger(_newcomer));

        await _site.Do<CommunityDb>(db => db.Transact(() => db.Members.Where(m => m.Id == _newcomer.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.PaidSuggestions, 499)), default));
        await Approve(await Suggest(_newcomer, Some.Body), _mo);
        await Approve(await Suggest(_newcomer), _mo);
        Assert.Equal([2], await _site.Ledger(_newcomer));
        Assert.Equal(500, await _site.Read(db => db.Members.Where(m => m.Id == _newcomer.Id).Select(m => m.PaidSuggestions).SingleAsync()));
    }

    [Fact]
    public async Task A_deleted_post_lets_go_of_it_and_a_locked_one_takes_none()
    {
        var id = await Suggest(_newcomer);
        await _site.Delete(_question, _mo);
        Assert.Equal(SuggestionEnd.Moot, (await Read(id)).End);
        Assert.Equal(0, await _site.Read(db => db.Members.Where(m => m.Id == _newcomer.Id).Select(m => m.OpenSuggestions).SingleAsync()));
        await _site.Undelete(_question, _mo);
        await _site.Do<CommunityDb>(db => db.Transact(() => db.Posts.Row(_question).ExecuteUpdateAsync(set => set.SetProperty(p => p.LockedAt, _site.Clock.Now)), default));
        Assert.Equal("post.locked", await Acting.Refused(() => Suggest(_newcomer)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task The_queue_shows_it_to_those_who_may_judge_and_have_not()
    {
        var id = await Suggest(_newcomer);
        Task<object?> Shown(Member to) => _site.Do<SuggestionDetail, object?>(detail => detail.Find(_question, Reader.Of(to), default));
        Assert.Equal(id, Assert.IsType<SuggestionPage>(await Shown(_one)).Id);
        Assert.Null(await Shown(_newcomer));
        await Approve(id, _one);
        Assert.Null(await Shown(_one));
        await Approve(id, _two);
        Assert.Null(await Shown(_mo));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
