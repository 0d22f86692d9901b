using Community.Web.Features.Proof;
using Community.Web.Features.Reviews;

namespace Community.Tests.Features.Reviews;

/// <summary>One thing at a time, each to one member, and nobody judges their own.</summary>
public sealed class QueueTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted };
    private Member _newcomer = null!, _ann = null!, _ben = null!, _moderator = null!;
    private int _first, _second;

    public async ValueTask InitializeAsync()
    {
        (_newcomer, _ann, _ben, _moderator) = (await _site.Member("new", 1), await _site.Member("ann", 100), await _site.Member("ben", 100), await _site.Member("mo", roles: Roles.Moderator));
        (_first, _second) = (await _site.Ask(_newcomer), await _site.Ask(_newcomer, "Another first question?"));
    }

    private async Task<int?> Next(Member member) => (await _site.Claim(ReviewQueue.FirstPosts, member))?.PostId;

    [Fact]
    public async Task Reviewers_who_come_at_once_are_never_given_the_same()
    {
        List<Member> reviewers = [];
        for (var i = 0; i < 12; i++) reviewers.Add(await _site.Member($"reviewer {i}", 100));
        var given = await Task.WhenAll(reviewers.Select(r => Task.Run(() => Next(r))));
        Assert.Equal([_first, _second], given.Where(g => g is not null).Select(g => g!.Value).Order());
    }

    [Fact]
    public async Task What_somebody_looks_at_is_theirs_for_ten_minutes()
    {
        Assert.Equal(_first, await Next(_ann));
        Assert.Equal(_first, await Next(_ann));
        Assert.Equal(_second, await Next(_ben));
        Assert.Null(await Next(_moderator));
        _site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(_first, await Next(_moderator));
    }

    [Fact]
    public async Task What_is_skipped_goes_to_others_and_does_not_come_back()
    {
        await _site.Skip(ReviewQueue.FirstPosts, (await Next(_ann))!.Value, _ann);
        Assert.Equal(_second, await Next(_ann));
        Assert.Equal(_first, await Next(_ben));
        await _site.Skip(ReviewQueue.FirstPosts, _second, _ann);
        await _site.Skip(ReviewQueue.FirstPosts, _second, _ann);
        Assert.Null(await Next(_ann));
        Assert.Equal(_first, (await _site.Claim(ReviewQueue.FirstPosts, _ben, _first))?.PostId);
    }

    [Fact]
    public async Task Two_members_settle_a_post_and_one_of_staff_does()
    {
        await _site.Approve(ReviewQueue.FirstPosts, _first, _ann);
        Assert.Equal([_first, _second], await _site.Waiting(ReviewQueue.FirstPosts));
        Assert.Equal("review.judged-already", await Acting.Refused(() => _site.Approve(ReviewQueue.FirstPosts, _first, _ann)));
        Assert.Equal(_second, await Next(_ann));
        await _site.Approve(ReviewQueue.FirstPosts, _first, _ben);
        Assert.Equal([_second], await _site.Waiting(ReviewQueue.FirstPosts));
        await _site.Approve(ReviewQueue.FirstPosts, _second, _moderator);
        Assert.Empty(await _site.Waiting(ReviewQueue.FirstPosts));
        Assert.Equal("review.settled-already", await Acting.Refused(() => _site.Approve(ReviewQueue.FirstPosts, _second, _ben)));
    }

    [Fact]
    public async Task Nobody_reviews_their_own_and_nobody_without_the_right()
    {
        await _site.Read(db => db.Members.Where(m => m.Id == _newcomer.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Reputation, 500)));
        Assert.Null(await Next(_newcomer));
        Assert.Equal("review.own-post", await Acting.Refused(() => _site.Approve(ReviewQueue.FirstPosts, _first, _newcomer)));
        var plain = await _site.Member("plain", 99);
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => Next(plain)));
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => _site.Skip(ReviewQueue.FirstPosts, _first, plain)));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Claim(ReviewQueue.Flags, _ann)));
        Assert.Equal("review.to-be-decided", await Acting.Refused(() => _site.Approve(ReviewQueue.Flags, _first, _moderator)));
    }

    [Fact]
    public async Task A_remark_is_said_under_the_post_and_settles_it()
    {
        await _site.Do<ReviewPost>(review => review.Remark(ReviewQueue.FirstPosts, _first, _ann.Id, "Welcome! Which version is it?", default));
        Assert.Equal([_second], await _site.Waiting(ReviewQueue.FirstPosts));
        Assert.Equal([NotificationKind.Comment], await _site.Told(_newcomer));
        var figures = await _site.Do<ReviewFiguresQuery, ReviewFigures>(q => q.Find(Reader.Of(_moderator), default));
        Assert.Equal([(_ann.Id, 1, 0, 1)], figures.All.Select(r => (r.Id, r.Month, r.Approved, r.Rejected)));
        var mine = Assert.Single((await _site.Do<ReviewFiguresQuery, ReviewFigures>(q => q.Find(Reader.Of(_ann), default))).Mine);
        Assert.Equal(new ReviewFigure(ReviewQueue.FirstPosts, ReviewOutcome.Rejected, 1, 1, 1), mine);
    }

    [Fact]
    public async Task What_is_deleted_leaves_every_queue()
    {
        await _site.Delete(_first, _newcomer);
        Assert.Equal([_second], await _site.Waiting(ReviewQueue.FirstPosts));
        await _site.IsSound();
    }

    [Fact]
    public async Task Lost_places_are_found_by_verify_and_made_anew_by_recount()
    {
        var held = await _site.Answer(_first, _ann, "The best online casino in town, for all who wait.");
        await _site.Flag(_first, _ben);
        await _site.Read(db => db.ReviewItems.Where(i => i.Queue == ReviewQueue.Flags || i.Queue == ReviewQueue.Held).ExecuteUpdateAsync(set => set.SetProperty(i => i.IsOpen, false)));
        var found = (await _site.Do<Verify, Proven>(verify => verify.Run(9, _ => { }, default))).Findings.Select(f => (f.Check, f.Subject));
        Assert.Equal([("review.flags-missing", _first), ("review.held-missing", held)], found.OrderBy(f => f.Check));
        await _site.Do<Recount>(recount => recount.Run(_ => { }, default));
        await _site.IsSound();
        Assert.Equal([held], await _site.Waiting(ReviewQueue.Held));
        Assert.Equal([_first], await _site.Waiting(ReviewQueue.Flags));
    }

    [Fact]
    public async Task Taking_the_next_and_reading_it_costs_a_few_statements_however_long_the_queue()
    {
        for (var i = 0; i < 10; i++) await _site.Ask(await _site.Member($"newcomer {i}", 1), $"First question number {i}?");
        Assert.InRange(await Statements.Of(() => _site.Do<ReviewPageQuery, ReviewPage>(q => q.Find(ReviewQueue.FirstPosts, Reader.Of(_ann), null, default))), 3, 6);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
