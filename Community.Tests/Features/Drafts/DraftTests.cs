using Community.Web.Features.Answers;
using Community.Web.Features.Drafts;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Drafts;

/// <summary>What a member has begun is kept until it is posted, discarded, or nobody comes back.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = new() { ["Drafts:MostPerMember"] = "3" } };
    private Member _ann = null!, _ben = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Member("ann"), await _site.Member("ben"));
        _question = await _site.Ask(_ben);
    }

    private Task<DraftMark> Save(Member by, DraftKind kind, int target, string body, int from = 0, Guid? once = null)
        => _site.Do<SaveDraft, DraftMark>(save => save.Run(by.Id, kind, target, new(null, body, null), new(from, Once: once), default));

    private Task<KeptDraft?> Find(Member member, DraftKind kind, int target) => _site.Do<KeptDraftQuery, KeptDraft?>(drafts => drafts.Find(member.Id, kind, target, default));

    private Task<int> Count() => _site.Read(db => db.Drafts.CountAsync());

    [Fact]
    public async Task It_is_found_again_as_it_was_typed_and_by_nobody_else()
    {
        var typed = new DraftForm(" Half a ti", "\n  body\u0301 of 草稿 ", "a, b,", 7, 8, 9, "why", 3);
        var mark = await _site.Do<SaveDraft, DraftMark>(save => save.Run(_ann.Id, DraftKind.Ask, 0, typed, new(0), default));
        var kept = await Find(_ann, DraftKind.Ask, 0);
        Assert.Equal((typed, mark.Version, mark.SavedAt), (kept!.Form, kept.Version, kept.SavedAt));
        Assert.Equal(1, mark.Version);
        Assert.Null(await Find(_ben, DraftKind.Ask, 0));
    }

    [Fact]
    public async Task The_question_that_it_becomes_takes_it_along()
    {
        await Save(_ann, DraftKind.Ask, 0, "begun");
        await Save(_ben, DraftKind.Ask, 0, "begun by ben");
        await _site.Ask(_ann);
        Assert.Null(await Find(_ann, DraftKind.Ask, 0));
        Assert.NotNull(await Find(_ben, DraftKind.Ask, 0));
    }

    [Fact]
    public async Task The_answer_that_it_becomes_takes_it_along_and_no_other_post_does()
    {
        var other = await _site.Ask(_ben);
        await Save(_ann, DraftKind.Answer, _question, "begun");
        await Save(_ann, DraftKind.Answer, other, "begun there");
        await _site.Comment(_question, _ann);
        await _site.Ask(_ann);
        Assert.Equal(2, await Count());
        await _site.Answer(_question, _ann);
        Assert.Null(await Find(_ann, DraftKind.Answer, _question));
        Assert.NotNull(await Find(_ann, DraftKind.Answer, other));
    }

    [Fact]
    public async Task The_edit_that_it_becomes_takes_it_along()
    {
        await Save(_ben, DraftKind.Edit, _question, "begun");
        await _site.Do<EditPost>(edit => edit.Run(_question, _ben.Id, new(Some.Title, Some.Body + " More.", Some.Tags), null, null, default));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task A_post_that_is_refused_leaves_it_where_it_is()
    {
        await Save(_ann, DraftKind.Ask, 0, "begun");
        await Assert.ThrowsAsync<RuleBrokenException>(() => _site.Ask(_ann, title: "no"));
        Assert.NotNull(await Find(_ann, DraftKind.Ask, 0));
    }

    [Fact]
    public async Task A_saving_that_comes_after_the_post_does_not_bring_it_back()
    {
        var token = Guid.NewGuid();
        var asked = new QuestionForm(Some.Title, Some.Body, Some.Tags, Once: token);
        await _site.Do<AskQuestion, int>(ask => ask.Run(_ann.Id, asked, default));
        await _site.Do<AnswerQuestion, int>(answer => answer.Run(_question, _ann.Id, Some.Body, token, default));
        Assert.Equal("draft.posted-already", await Acting.Refused(() => Save(_ann, DraftKind.Ask, 0, Some.Body, once: token)));
        Assert.Equal("draft.posted-already", await Acting.Refused(() => Save(_ann, DraftKind.Answer, _question, Some.Body, once: token)));

        await Save(_ann, DraftKind.Ask, 0, "begun");
        await _site.Ask(_ann);
        Assert.Equal("draft.changed-elsewhere", await Acting.Refused(() => Save(_ann, DraftKind.Ask, 0, "begun, and late", from: 1)));
        Assert.Equal(0, await Count());
    }

    [Fact]
    public async Task Of_two_devices_the_newer_stands_and_the_older_is_told()
    {
        await Save(_ann, DraftKind.Ask, 0, "on the phone");
        await Save(_ann, DraftKind.Ask, 0, "on the phone, then at the desk", from: 1);
        Assert.Equal("draft.changed-elsewhere", await Acting.Refused(() => Save(_ann, DraftKind.Ask, 0, "on the phone, later", from: 1)));
        Assert.Equal("draft.changed-elsewhere", await Acting.Refused(() => Save(_ann, DraftKind.Ask, 0, "", from: 1)));
        Assert.Equal("on the phone, then at the desk", (await Find(_ann, DraftKind.Ask, 0))!.Form.Body);
    }

    [Fact]
    public async Task Of_many_who_begin_at_once_one_is_kept_and_the_others_are_told()
    {
        var saved = await Task.WhenAll(Enumerable.Range(0, 16).Select(async i =>
        {
            try
            {
                await Save(_ann, DraftKind.Ask, 0, $"device {i}");
                return $"device {i}";
            }
            catch (RuleBrokenException e) when (e.Code == "draft.changed-elsewhere")
            {
                return null;
            }
        }));
        Assert.Equal((await Find(_ann, DraftKind.Ask, 0))!.Form.Body, Assert.Single(saved, s => s is not null));
    }

    [Fact]
    public async Task Nothing_is_kept_of_a_form_that_was_emptied()
    {
        Assert.Equal(0, (await Save(_ann, DraftKind.Answer, _question, " \n ")).Version);
        await Save(_ann, DraftKind.Answer, _question, "begun");
        Assert.Equal(0, (await Save(_ann, DraftKind.Answer, _question, "", from: 1)).Version);
        Assert.Equal(0, await Count());
        Assert.Equal(1, (await Save(_ann, DraftKind.Answer, _question, "begun again")).Version);
    }

    [Fact]
    public async Task A_draft_too_many_is_refused_and_none_makes_room_for_it()
    {
        await Save(_ann, DraftKind.Ask, 0, "one");
        await Save(_ann, DraftKind.Answer, _question, "two");
        await Save(_ann, DraftKind.Edit, _question, "three");
        var fourth = await _site.Ask(_ben);
        Assert.Equal("draft.too-many", await Acting.Refused(() => Save(_ann, DraftKind.Answer, fourth, "four")));
        await Save(_ann, DraftKind.Ask, 0, "one and a half", from: 1);
        await Save(_ben, DraftKind.Answer, fourth, "ben's own");
        await _site.Do<DiscardDraft>(discard => discard.Run(_ann.Id, DraftKind.Ask, 0, default));
        await Save(_ann, DraftKind.Answer, fourth, "four");
    }

    [Fact]
    public async Task It_is_begun_only_on_what_its_member_can_see()
    {
        await _site.Delete(_question, _ben);
        Assert.Equal("post.unknown", await Acting.Refused(() => Save(_ann, DraftKind.Answer, _question, "begun")));
        Assert.Equal("post.unknown", await Acting.Refused(() => Save(_ann, DraftKind.Edit, 4711, "begun")));
        Assert.Equal("post.unknown", await Acting.Refused(() => Save(_ann, DraftKind.Ask, 1, "begun")));
    }

    [Fact]
    public async Task It_is_kept_for_thirty_days_after_the_last_word()
    {
        await Save(_ann, DraftKind.Ask, 0, "old");
        _site.Clock.Advance(TimeSpan.FromDays(20));
        await Save(_ann, DraftKind.Answer, _question, "newer");
        _site.Clock.Advance(TimeSpan.FromDays(9));
        await _site.Do<ForgetDrafts>(forget => forget.Run(default));
        Assert.Equal(2, await Count());
        _site.Clock.Advance(TimeSpan.FromDays(2));
        await _site.Do<ForgetDrafts>(forget => forget.Run(default));
        Assert.Null(await Find(_ann, DraftKind.Ask, 0));
        Assert.NotNull(await Find(_ann, DraftKind.Answer, _question));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
