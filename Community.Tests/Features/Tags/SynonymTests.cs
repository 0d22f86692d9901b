using Community.Web.Features.Follows;
using Community.Web.Features.Moderation;
using Community.Web.Features.Products;
using Community.Web.Features.Tags;

namespace Community.Tests.Features.Tags;

/// <summary>Members agree on which names mean the same.</summary>
public sealed class SynonymTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!, _cy = null!, _dan = null!, _eve = null!, _newcomer = null!, _moderator = null!;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _cy) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("cy"));
        (_dan, _eve, _newcomer) = (await _site.Member("dan"), await _site.Member("eve"), await _site.Member("new", 1));
        _moderator = await _site.Member("mo", roles: Roles.Moderator);
        await _site.Ask(_ann, "A question under the good name", tags: "javascript");
        await _site.Ask(_ann, "A question under the short name", tags: "js");
    }

    private Task<int> Propose(Member by, string name = "js", string tag = "javascript") => _site.Do<KeepSynonyms, int>(keep => keep.Propose(name, tag, by.Id, default));

    private Task Vote(int proposal, Member by, bool isFor = true) => _site.Do<KeepSynonyms>(keep => keep.Vote(proposal, by.Id, isFor, default));

    private Task<SynonymProposal> Read(int id) => _site.Read(db => db.SynonymProposals.AsNoTracking().SingleAsync(p => p.Id == id));

    [Fact]
    public async Task The_fourth_vote_for_it_makes_the_name_a_synonym_and_tells_who_proposed_it()
    {
        var proposal = await Propose(_ann);
        await Vote(proposal, _ben);
        await Vote(proposal, _cy);
        await Vote(proposal, _dan, isFor: false);
        await Vote(proposal, _dan, isFor: false); // said already
        Assert.Equal((2, null), ((await Read(proposal)).Score, (await Read(proposal)).Outcome));
        await Vote(proposal, _dan);
        var decided = await Read(proposal);
        Assert.Equal((4, SynonymOutcome.Approved, SystemMember.Community), (decided.Score, decided.Outcome, decided.DecidedById));
        Assert.Equal(["javascript", "javascript"], await _site.Read(db => db.Questions.Select(q => q.TagNames).ToListAsync()));
        Assert.Contains(NotificationKind.SynonymDecided, await _site.Told(_ann));
        Assert.Equal("synonym.decided", await Acting.Refused(() => Vote(proposal, _eve)));
        var log = (await _site.Do<ModeratorsLogQuery, ModeratorsLog>(q => q.List(Reader.Of(_moderator), new(), null, default))).Rows;
        Assert.Equal([ActKind.SynonymDecided, ActKind.TagsMerged], log.Select(a => a.Kind).OrderByDescending(k => k));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Votes_that_come_at_once_decide_once()
    {
        var proposal = await Propose(_ann);
        await Vote(proposal, _ben);
        var outcomes = await Task.WhenAll(((Member[])[_cy, _dan, _eve]).Select(m => Task.Run(async () => await Record.ExceptionAsync(() => Vote(proposal, m)))));
        Assert.All(outcomes, e => Assert.True(e is null or RuleBrokenException { Code: "synonym.decided" }, $"{e}"));
        Assert.Single(outcomes, e => e is not null);
        Assert.Equal((4, SynonymOutcome.Approved), ((await Read(proposal)).Score, (await Read(proposal)).Outcome));
        Assert.Equal(1, await _site.Read(db => db.Acts.CountAsync(a => a.Kind == ActKind.SynonymDecided)));
        Assert.Equal(1, await _site.Read(db => db.Acts.CountAsync(a => a.Kind == ActKind.TagsMerged)));
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task Two_below_nothing_reject_it_and_the_name_may_be_proposed_again()
    {
        var proposal = await Propose(_ann);
        foreach (var member in (Member[])[_ben, _cy, _dan]) await Vote(proposal, member, isFor: false);
        Assert.Equal((-2, SynonymOutcome.Rejected), ((await Read(proposal)).Score, (await Read(proposal)).Outcome));
        Assert.Equal(1, await _site.Read(db => db.Tags.CountAsync(t => t.Name == "js" && t.SynonymOfId == null)));
        var again = await Propose(_ben);
        Assert.Equal("synonym.open-already", await Acting.Refused(() => Propose(_cy)));
        Assert.Equal("synonym.not-yours", await Acting.Refused(() => _site.Do<KeepSynonyms>(keep => keep.Withdraw(again, _ann.Id, default))));
        await _site.Do<KeepSynonyms>(keep => keep.Withdraw(again, _ben.Id, default));
        Assert.Equal(SynonymOutcome.Withdrawn, (await Read(again)).Outcome);
        Assert.DoesNotContain(NotificationKind.SynonymDecided, await _site.Told(_ben));
    }

    [Fact]
    public async Task Who_lacks_the_right_neither_proposes_nor_votes_and_nobody_votes_twice_for_their_own()
    {
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => Propose(_newcomer)));
        Assert.Equal("tag.means-itself", await Acting.Refused(() => Propose(_ann, "javascript")));
        var proposal = await Propose(_ann);
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => Vote(proposal, _newcomer)));
        Assert.Equal("synonym.own-vote", await Acting.Refused(() => Vote(proposal, _ann)));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Do<KeepSynonyms>(keep => keep.Decide(proposal, _ben.Id, true, default))));
        Assert.Equal(1, (await Read(proposal)).Score);
    }

    [Fact]
    public async Task A_moderator_who_merges_decides_what_was_proposed_of_it()
    {
        await _site.Ask(_ann, "A question under the third name", tags: "ecmascript");
        var (same, other) = (await Propose(_ann), await Propose(_ben, "vanilla-js", "js"));
        await _site.MergeTags("js", "javascript", _moderator);
        Assert.Equal(SynonymOutcome.Approved, (await Read(same)).Outcome);
        var javascript = await _site.Read(db => db.Tags.Where(t => t.Name == "javascript").Select(t => t.Id).SingleAsync());
        Assert.Equal((javascript, null), ((await Read(other)).TargetId, (await Read(other)).Outcome));
        await _site.Do<KeepSynonyms>(keep => keep.Decide(other, _moderator.Id, true, default));
        await _site.Ask(_ann, "A question under the newest name", tags: "vanilla-js");
        Assert.Equal(3, await _site.Read(db => db.QuestionTags.CountAsync(t => t.TagId == javascript)));
    }

    [Fact]
    public async Task What_members_ignore_and_products_require_comes_along_when_tags_merge()
    {
        var (suite, vendor) = (await _site.Product("Suite", "1"), await _site.Member("vi", roles: Roles.Vendor));
        await _site.Do<RequireTags>(require => require.Run(suite.Slug, "js", vendor.Id, null, default));
        await _site.Do<Follow>(follow => follow.Ignore("js", _ann.Id, true, default));
        await _site.Do<Follow>(follow => follow.Ignore("js", _ben.Id, true, default));
        await _site.Do<Follow>(follow => follow.Tag("javascript", _ben.Id, true, default));
        await _site.MergeTags("js", "javascript", _moderator);
        Assert.Equal([(_ann.Id, "javascript")], (await _site.Read(db => db.TagIgnores.Select(i => new { i.MemberId, Tag = db.Tags.First(t => t.Id == i.TagId).Name }).ToListAsync())).Select(i => (i.MemberId, i.Tag)));
        Assert.Equal(["javascript"], await _site.Do<RequiredTagsQuery, IReadOnlyList<string>>(q => q.Names(suite.Id, default)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
