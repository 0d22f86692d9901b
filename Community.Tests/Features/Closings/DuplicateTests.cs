using Community.Web.Features.Proof;
using Community.Web.Features.Questions;

namespace Community.Tests.Features.Closings;

/// <summary>However many ask the same, all are led to the one question that has the answers.</summary>
public sealed class DuplicateTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private readonly List<int> _asked = [];
    private Member _moderator = null!, _ben = null!;

    public async ValueTask InitializeAsync()
    {
        (_moderator, _ben) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("ben"));
        for (var i = 0; i < 4; i++) _asked.Add(await _site.Ask(await _site.Member($"asker {i}", 1), $"The same problem for time {i}"));
    }

    private Task<Poll> Same(int duplicate, int original) => _site.Close(_asked[duplicate], _moderator, CloseReason.Duplicate, _asked[original]);

    private async Task<int?> End(int question) => (await _site.Question(_asked[question])).LeadsToId is { } id ? _asked.IndexOf(id) : null;

    private async Task Leads(params int?[] ends)
    {
        for (var i = 0; i < ends.Length; i++) Assert.Equal(ends[i], await End(i));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task A_chain_of_three_leads_to_the_end_in_whatever_order_it_came_about()
    {
        await Same(0, 1);
        await Leads(1, null, null, null);
        await Same(2, 3);
        await Same(1, 2);
        await Leads(3, 3, 3, null);
        var page = await _site.Do<QuestionPageQuery, QuestionPage>(pages => pages.Find(_asked[3], Reader.Anyone, default));
        Assert.Equal(_asked[..3], page.Duplicates.Select(d => d.Id).Order());

        await _site.Reopen(_asked[1], _moderator);
        await Leads(1, null, 3, null);
    }

    [Fact]
    public async Task No_question_is_its_own_original_in_however_many_steps()
    {
        await Same(0, 1);
        await Same(1, 2);
        Assert.Equal("question.duplicate-circle", await Acting.Refused(() => Same(2, 0)));
        Assert.Equal("question.duplicate-of-what", await Acting.Refused(() => Same(2, 2)));
        await Leads(2, 2, null, null);
    }

    [Fact]
    public async Task Two_who_make_each_others_question_the_duplicate_at_once_make_no_circle()
    {
        await Task.WhenAll(new (int Duplicate, int Original)[] { (0, 1), (1, 0) }.Select(pair => Task.Run(async () =>
        {
            try { await Same(pair.Duplicate, pair.Original); }
            catch (RuleBrokenException e) { Assert.Equal("question.duplicate-circle", e.Code); }
        })));
        Assert.Equal(1, await _site.Read(db => db.Questions.CountAsync(q => q.DuplicateOfId != null)));
    }

    [Fact]
    public async Task While_the_original_is_deleted_its_duplicates_lead_nowhere()
    {
        await Same(0, 1);
        await Same(1, 2);
        await _site.Delete(_asked[2], _moderator);
        await Leads(null, null, null, null);
        await _site.Undelete(_asked[2], _moderator);
        await Leads(2, 2, null, null);
        await _site.Delete(_asked[1], _moderator); // one in the middle still shows the way
        await Leads(2, 2, null, null);
    }

    [Fact]
    public async Task The_asker_follows_the_original_from_then_on_and_is_told()
    {
        await Same(1, 2);
        await Same(0, 1);
        var asker = await _site.Read(db => db.Questions.Where(q => q.Id == _asked[0]).Select(q => q.AuthorId).SingleAsync());
        Assert.Equal([_asked[2]], await _site.Read(db => db.PostFollows.Where(f => f.MemberId == asker).Select(f => f.PostId).ToListAsync()));
        Assert.Equal([NotificationKind.Duplicate], await _site.Read(db => db.Notifications.Where(n => n.MemberId == asker).Select(n => n.Kind).ToListAsync()));
        await _site.Answer(_asked[2], _ben);
        Assert.Equal(2, await _site.Read(db => db.Notifications.CountAsync(n => n.MemberId == asker)));
    }

    [Fact]
    public async Task A_vote_for_an_original_that_is_gone_does_not_count()
    {
        await _site.Close(_asked[0], _ben, CloseReason.Duplicate, _asked[1]);
        await _site.Delete(_asked[1], _moderator);
        Assert.Equal(1, (await _site.Close(_asked[0], await _site.Member("cy"), CloseReason.Duplicate, _asked[2])).Votes);
    }

    [Fact]
    public async Task Me_too_counts_for_the_duplicate_and_adds_up_at_the_original()
    {
        var cy = await _site.Member("cy", 1);
        Assert.Equal(1, await _site.MeToo(_asked[0], _ben));
        Assert.Equal(1, await _site.MeToo(_asked[0], _ben)); // a double click
        Assert.Equal(2, await _site.MeToo(_asked[0], cy));
        await _site.MeToo(_asked[2], cy);
        await Same(0, 1);
        await Same(1, 2);
        var page = await _site.Do<QuestionPageQuery, QuestionPage>(pages => pages.Find(_asked[2], Reader.Of(cy), default));
        Assert.Equal((1, 2, 2, true), (page.Head.Curation.MeToos, page.Head.Curation.MeToosElsewhere, page.Head.Curation.Duplicates, page.Head.Curation.IsMeToo));
        Assert.Equal(1, await _site.MeToo(_asked[0], cy, wanted: false));
        Assert.Equal("question.me-too-own", await Acting.Refused(async () => await _site.MeToo(await _site.Ask(cy), cy)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task What_drifted_is_found_and_made_right()
    {
        await Same(0, 1);
        await Same(1, 2);
        await _site.MeToo(_asked[3], _ben);
        await _site.Do<CommunityDb>(db => db.Questions.ExecuteUpdateAsync(set => set.SetProperty(q => q.LeadsToId, (int?)null).SetProperty(q => q.MeTooCount, 7)));
        Assert.Equal(["question.leads-to", "question.me-too-count"], (await _site.Verify()).Failed.Keys);
        await _site.Do<Recount, IReadOnlyDictionary<string, int>>(recount => recount.Run(_ => { }, default));
        await Leads(2, 2, null, null);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
