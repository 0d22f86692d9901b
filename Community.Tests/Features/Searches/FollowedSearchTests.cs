using Community.Web.Features.Notifications;
using Community.Web.Features.Searches;

namespace Community.Tests.Features.Searches;

/// <summary>What members keep of their searches, and what they are told of those they follow.</summary>
public sealed class FollowedSearchTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!;

    public async ValueTask InitializeAsync() => (_ann, _ben) = (await _site.Member("ann"), await _site.Member("ben"));
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task<int> Follow(Member member, string query)
    {
        var id = await _site.Do<KeepSearch, int>(keep => keep.Save(member.Id, null, query, default));
        await _site.Do<KeepSearch>(keep => keep.Follow(id, member.Id, true, default));
        return id;
    }

    /// <summary>What the job does, a while later.</summary>
    private async Task<int> Later()
    {
        _site.Clock.Advance(TimeSpan.FromMinutes(11));
        return await _site.Do<LookForNews, int>(look => look.Run(default));
    }

    private Task<List<SavedSearchRow>> Kept(Member member) => _site.Do<SavedSearchListQuery, List<SavedSearchRow>>(async q => [.. await q.List(Reader.Anyone, member.Id, default)]);

    [Fact]
    public async Task Who_follows_a_search_is_told_once_of_what_others_post_and_again_when_they_have_looked()
    {
        var search = await Follow(_ann, "库存结转");
        Assert.Equal(0, await Later());
        await _site.Ask(_ben, "How is a voucher reversed", "It is posted already, and nobody knows how it is reversed.");
        await _site.Ask(_ann, "年终库存结转报错", "我自己的问题：年终库存结转报错，应该怎么处理？");
        Assert.Equal(0, await Later());

        var first = await _site.Ask(_ben, "库存结转之后数量不对", "库存结转之后，仓库的数量和账面的数量不一致，怎么处理？");
        Assert.Equal(1, await Later());
        await _site.Ask(_ben, "库存结转能不能撤销", "库存结转做完以后发现凭证有问题，能不能撤销再做一次？");
        Assert.Equal(0, await Later()); // unread news is not repeated
        var news = await _site.Read(db => db.Notifications.AsNoTracking().SingleAsync(n => n.MemberId == _ann.Id && n.Kind == NotificationKind.SavedSearch));
        Assert.Equal((first, (int?)search), (news.PostId, news.ThingId));
        var inbox = await _site.Do<InboxPageQuery, InboxPage>(q => q.Find(Reader.Of(_ann), _ann.Id, null, default));
        Assert.Equal($"/search/saved/{search}", inbox.Rows.Single(r => r.Kind is NotificationKind.SavedSearch).Target);
        Assert.True(Assert.Single(await Kept(_ann)).HasNews);

        Assert.Equal("库存结转", await _site.Do<KeepSearch, string>(keep => keep.Open(search, _ann.Id, default)));
        Assert.False(Assert.Single(await Kept(_ann)).HasNews);
        Assert.Equal(0, await Later());
        await _site.Ask(_ben, "库存结转要多久", "我们有十万条库存，库存结转大概要运行多久？有没有人试过？");
        Assert.Equal(1, await Later());

        await _site.Do<KeepSearch>(keep => keep.Follow(search, _ann.Id, false, default));
        await _site.Ask(_ben, "库存结转的权限", "哪个角色可以做库存结转？在哪里分配这个权限？");
        Assert.Equal(0, await Later());
        Assert.Equal(1, Assert.Single(await Kept(_ann)).News);
        await _site.IsSound();
    }

    [Fact]
    public async Task A_search_is_looked_at_every_ten_minutes_and_by_one_node_alone()
    {
        await Follow(_ann, "voucher");
        await _site.Ask(_ben, "How is a voucher reversed");
        Assert.Equal(0, await _site.Do<LookForNews, int>(look => look.Run(default)));
        _site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _site.Do<LookForNews, int>(look => look.Run(default))))).Sum());
    }

    [Fact]
    public async Task Searches_are_kept_within_bounds_by_their_member_alone_and_go_with_them()
    {
        var id = await Follow(_ann, "voucher");
        Assert.Equal(id, await _site.Do<KeepSearch, int>(keep => keep.Save(_ann.Id, "again", " voucher ", default)));
        Assert.Equal("search.unknown", await Acting.Refused(() => _site.Do<KeepSearch>(keep => keep.Rename(id, _ben.Id, "mine", default))));
        Assert.Equal("search.unknown", await Acting.Refused(() => _site.Do<KeepSearch>(keep => keep.Delete(id, _ben.Id, default))));
        Assert.Equal("search.unknown", await Acting.Refused(() => _site.Do<KeepSearch>(keep => keep.Open(id, _ben.Id, default))));
        Assert.Equal("search.name", await Acting.Refused(() => _site.Do<KeepSearch>(keep => keep.Rename(id, _ann.Id, "  ", default))));
        Assert.Equal("search.query", await Acting.Refused(() => _site.Do<KeepSearch>(keep => keep.Save(_ann.Id, null, new string('x', 401), default))));
        Assert.Equal("search.cannot-follow", await Acting.Refused(() => Follow(_ann, "?!")));
        for (var i = 1; i < SavedSearch.MostFollowed; i++) await Follow(_ann, $"query {i}");
        Assert.Equal("search.too-many-followed", await Acting.Refused(() => Follow(_ann, "one more")));
        await _site.Do<CommunityDb>(db => db.Transact(() => { for (var i = 0; i < 28; i++) db.Add(new SavedSearch(_ann.Id, null, $"kept {i}", 0, _site.Clock.Now)); return Task.CompletedTask; }, default));
        Assert.Equal("search.too-many", await Acting.Refused(() => _site.Do<KeepSearch>(keep => keep.Save(_ann.Id, null, "the last", default))));

        await _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == _ann.Id)).Leave("former 1"), default));
        Assert.False(await _site.Read(db => db.SavedSearches.AnyAsync()));
        await _site.IsSound();
    }
}
