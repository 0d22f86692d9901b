using Community.Web.Features.Questions;
using Community.Web.Features.Saves;

namespace Community.Tests.Features.Saves;

/// <summary>Members put together what they keep, in an order of their own, and find again what they looked at.</summary>
public sealed class ListTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = { ["Lists:PerMember"] = "3", ["Lists:Entries"] = "4", ["Lists:Seen"] = "3" } };
    private Member _ann = null!, _ben = null!, _moderator = null!;
    private int _one, _two, _three;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _moderator) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("mo", roles: Roles.Moderator));
        (_one, _two, _three) = (await _site.Ask(_ben, "How do otters sleep at night?"), await _site.Ask(_ben, "How do badgers sleep by day?"), await _site.Ask(_ben, "How do herons sleep at all?"));
    }

    private Task<int> Make(string? name = "Sleep", bool isPublic = false, Member? by = null) => _site.Do<KeepList, int>(keep => keep.Make((by ?? _ann).Id, new(name, null, isPublic), default));

    private Task<int> Put(int post, params int[] lists) => _site.Do<PutInLists, int>(put => put.Run(post, _ann.Id, new([], lists, null), default));

    private async Task<int> Filled(bool isPublic = false)
    {
        var list = await Make(isPublic: isPublic);
        foreach (var post in (int[])[_one, _two, _three]) await Put(post, list);
        return list;
    }

    private async Task<int[]> Order(int list, Member? reader = null)
        => [.. (await _site.Do<ListPageQuery, ListPage>(q => q.Find(list, reader is null ? Reader.Anyone : Reader.Of(reader), default))).Lines.Select(l => l.Id)];

    private Task Move(int list, int post, int place, int? edition = null) => _site.Do<OrderList>(async order
        => await order.Move(list, post, _ann.Id, _ => place, edition ?? await Edition(list), default));

    private Task<int> Edition(int list) => _site.Read(db => db.PostLists.Where(l => l.Id == list).Select(l => l.Edition).SingleAsync());

    private Task<bool> IsSaved(int post) => _site.Read(db => db.PostSaves.AnyAsync(s => s.PostId == post && s.MemberId == _ann.Id));

    [Fact]
    public async Task What_is_put_into_a_list_is_saved_and_stays_saved_when_it_is_taken_out()
    {
        var list = await Filled();
        Assert.Equal([_one, _two, _three], await Order(list, _ann));
        Assert.True(await IsSaved(_one));
        Assert.Equal(0, await _site.Do<PutInLists, int>(put => put.Run(_one, _ann.Id, new([list], [], null), default)));
        Assert.Equal([_two, _three], await Order(list, _ann));
        Assert.True(await IsSaved(_one));
        Assert.Equal(1, await _site.Do<PutInLists, int>(put => put.Run(_one, _ann.Id, new([], [], "Water"), default)));
        Assert.Equal(["Sleep", "Water"], await _site.Read(db => db.PostLists.OrderBy(l => l.Id).Select(l => l.Name).ToListAsync()));
    }

    [Fact]
    public async Task What_stands_in_lists_is_let_go_of_only_by_who_means_it()
    {
        var list = await Filled();
        Assert.Equal("list.has-saved", await Acting.Refused(() => _site.Do<SavePost>(save => save.Run(_one, _ann.Id, false, default))));
        Assert.Equal(0, await _site.Do<SavePost, int>(save => save.Forget(_one, _ann.Id, default)));
        Assert.False(await IsSaved(_one));
        Assert.Equal([_two, _three], await Order(list, _ann));
    }

    [Fact]
    public async Task Posts_are_moved_among_those_their_owner_sees_and_two_windows_do_not_undo_each_other()
    {
        var list = await Filled();
        var edition = await Edition(list);
        await Move(list, _three, 1, edition);
        Assert.Equal([_three, _one, _two], await Order(list, _ann));
        Assert.Equal("list.someone-was-faster", await Acting.Refused(() => Move(list, _two, 1, edition)));
        await _site.Delete(_one, _moderator);
        await Move(list, _two, 1);
        Assert.Equal([_two, _three], await Order(list, _ann));
        await _site.Undelete(_one, _moderator);
        await Move(list, _two, 99);
        Assert.Equal(_two, (await Order(list, _ann))[^1]);
        await Move(list, _two, 2);
        Assert.Equal(_two, (await Order(list, _ann))[1]);
    }

    [Fact]
    public async Task A_private_list_is_there_for_nobody_else_and_a_public_one_is_changed_by_nobody_else()
    {
        var list = await Filled();
        foreach (var other in (Member?[])[null, _ben, _moderator]) Assert.Equal("list.unknown", await Acting.Refused(() => Order(list, other)));
        Assert.Equal("list.unknown", await Acting.Refused(() => _site.Do<KeepList>(keep => keep.Drop(list, _ben.Id, default))));
        await _site.Do<KeepList>(keep => keep.Describe(list, _ann.Id, new("Sleep", "of animals", true), default));
        Assert.Equal([_one, _two, _three], await Order(list));
        Assert.Equal("list.change-not-yours", await Acting.Refused(() => _site.Do<KeepList>(keep => keep.Drop(list, _moderator.Id, default))));
        Assert.Equal("list.change-not-yours", await Acting.Refused(() => _site.Do<OrderList>(order => order.Take(list, _one, _ben.Id, default))));
        await _site.Delete(_two, _ben);
        Assert.Equal([_one, _three], await Order(list));
        Assert.Equal([_one, _two, _three], await Order(list, _moderator));
    }

    [Fact]
    public async Task What_everyone_reads_at_once_holds_none_of_the_words_that_are_looked_at_first()
    {
        Assert.Equal("list.needs-other-words", await Acting.Refused(() => Make("online casino", isPublic: true)));
        var list = await Make("online casino");
        await Put(_one, list);
        await _site.Do<OrderList>(order => order.Write(list, _one, _ann.Id, "加 微 信", null, 0, default));
        Assert.Equal("list.needs-other-words", await Acting.Refused(() => _site.Do<KeepList>(keep => keep.Describe(list, _ann.Id, new("Sleep", null, true), default))));
    }

    [Fact]
    public async Task Lists_have_their_bounds()
    {
        foreach (var (name, code) in (IEnumerable<(string?, string)>)[(" ", "list.no-name"), (new('字', 81), "list.name-too-long")]) Assert.Equal(code, await Acting.Refused(() => Make(name)));
        var list = await Filled();
        await Put(await _site.Ask(_ben, "How do whales sleep down there?"), list);
        var more = await _site.Ask(_ben, "How do swifts sleep up there?");
        Assert.Equal("list.full", await Acting.Refused(() => Put(more, list)));
        await Make();
        await Make();
        Assert.Equal("list.too-many", await Acting.Refused(() => Make()));
        await _site.Do<KeepList>(keep => keep.Drop(list, _ann.Id, default));
        Assert.Equal(0, await _site.Read(db => db.ListEntries.CountAsync()));
        Assert.True(await IsSaved(_one));
    }

    [Fact]
    public async Task What_a_member_looked_at_last_comes_first_and_the_oldest_goes()
    {
        var four = await _site.Ask(_ben, "How do whales sleep down there?");
        foreach (var post in (int[])[_one, _two, _three, four, _two]) await Look(post);
        Assert.Equal([_two, four, _three], await Seen());
        await Look(_three);
        Assert.Equal([_three, _two, four], await Seen());
        await _site.Delete(four, _moderator);
        Assert.Equal([_three, _two], await Seen());

        _site.Services.GetRequiredService<CountViews>().Seen(_one, _ann.Id, null, null);
        await _site.Do<ClearSeen>(clear => clear.Run(_ann.Id, default));
        await _site.Do<WriteViews>(write => write.Run(default));
        Assert.Empty(await Seen());
    }

    private async Task Look(int post)
    {
        _site.Clock.Advance(TimeSpan.FromSeconds(1));
        _site.Services.GetRequiredService<CountViews>().Seen(post, _ann.Id, null, null);
        await _site.Do<WriteViews>(write => write.Run(default));
    }

    private async Task<int[]> Seen() => [.. (await _site.Do<SeenListQuery, IReadOnlyList<QuestionRow>>(q => q.List(Reader.Of(_ann), _ann.Id, default))).Select(q => q.Id)];

    [Fact]
    public async Task A_question_that_was_solved_before_it_was_asked_is_counted_once_and_told_to_staff()
    {
        Task<string> Solved(Member by) => _site.Do<SolveBeforeAsking, string>(solve => solve.Run(_one, by.Id, "  How do\nI sleep? ", default));
        Assert.Equal("question.solved-own", await Acting.Refused(() => Solved(_ben)));
        foreach (var by in (Member[])[_ann, _ann, _moderator]) Assert.StartsWith($"/questions/{_one}/", await Solved(by), StringComparison.Ordinal);
        Assert.Equal("How do I sleep?", await _site.Read(db => db.Deflections.Where(d => d.MemberId == _ann.Id).Select(d => d.Typed).SingleAsync()));

        Task<int> Told(Member? reader) => _site.Do<QuestionPageQuery, int>(async q => (await q.Find(_one, reader is null ? Reader.Anyone : Reader.Of(reader), default)).Head.SolvedBefore);
        var vendor = await _site.Member("vera", roles: Roles.Vendor);
        foreach (var (reader, count) in (IEnumerable<(Member?, int)>)[(null, 0), (_ben, 0), (vendor, 2), (_moderator, 2)]) Assert.Equal(count, await Told(reader));

        await _site.Delete(_one, _ben);
        Assert.Equal("question.unknown", await Acting.Refused(() => Solved(vendor)));
    }

    [Fact]
    public async Task Whoever_leaves_takes_their_lists_along_and_leaves_what_counted()
    {
        await Filled(isPublic: true);
        await _site.Do<SolveBeforeAsking>(solve => solve.Run(_one, _ann.Id, "How do I sleep?", default));
        await Look(_one);
        await _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == _ann.Id)).Leave("Gone 1"), default));
        Assert.Equal((0, 0, 0), await _site.Read(async db => (await db.PostLists.CountAsync(), await db.ListEntries.CountAsync(), await db.SeenPosts.CountAsync())));
        Assert.Equal("", await _site.Read(db => db.Deflections.Select(d => d.Typed).SingleAsync()));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
