using Community.Web.Features.Home;
using Community.Web.Features.Members;
using static Community.Tests.Support.Acting;

namespace Community.Tests.Features.Showcases;

/// <summary>How a showcase comes before others, and how it leaves them again.</summary>
public sealed class LifeTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _author = null!, _admin = null!, _colleague = null!, _vendor = null!, _other = null!, _stranger = null!;
    private Organisation _company = null!;
    private Product _product = null!;

    public async ValueTask InitializeAsync()
    {
        (_author, _admin, _colleague) = (await _site.Member("ann", 1), await _site.Member("ada", 1), await _site.Member("al", 1));
        (_vendor, _other, _stranger) = (await _site.Member("vee", 1, Roles.Vendor), await _site.Member("oz", 1), await _site.Member("sam", 1));
        (_company, _product) = (await _site.Company("Acme"), await _site.Product("ERP", "1"));
        await _site.Employ(_author, _company);
        await _site.Employ(_admin, _company, admin: true);
        await _site.Employ(_colleague, _company);
        await _site.Employ(_other, await _site.Company("Other"), admin: true);
    }

    private async Task<ShowcaseState> State(int id) => (await _site.Showcase(id)).State;

    private Task<bool> IsSeen(int id, Member? by = null) => _site.Read(async db =>
    {
        var reader = by is null ? Reader.Anyone : Reader.Of(await db.Members.SingleAsync(m => m.Id == by.Id));
        return await db.Showcases.VisibleTo(reader).AnyAsync(s => s.Id == id);
    });

    private async Task<int> Submitted()
    {
        var id = await _site.Write(_author, _product);
        await _site.HandIn(id, _author);
        return id;
    }

    private async Task<int> Published()
    {
        var id = await Submitted();
        await _site.Consent(id, _admin);
        await _site.Show(id, _vendor);
        return id;
    }

    private Task<HomePage> Home(Member? member) => _site.Do<HomePageQuery, HomePage>(async home => await home.Find(member is null ? null : await _site.Do<MemberCardQuery, MemberCard?>(q => q.Find(member.Id, default)), default));

    [Fact]
    public async Task It_is_returned_with_a_reason_improved_agreed_to_published_featured_and_put_away()
    {
        var id = await Submitted();
        Assert.Equal([id], await _site.Waiting(ReviewQueue.Showcases));
        Assert.Equal([NotificationKind.ConsentWanted], await _site.Told(_admin));
        Assert.Equal([id], (await Home(_admin)).Consents.Select(c => c.Id));
        Assert.Empty((await Home(_colleague)).Consents);

        await _site.SendBack(id, _vendor);
        Assert.Equal((ShowcaseState.Returned, "What did it save?"), (await State(id), (await _site.Showcase(id)).ReturnReason));
        Assert.Empty(await _site.Waiting(ReviewQueue.Showcases));
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.Rewrite(id, _author, _product, done: "We moved the accruals into the nightly run, and that saves three days each month.");
        await _site.HandIn(id, _author);
        await _site.Consent(id, _admin);
        Assert.False(await IsSeen(id));
        await _site.Show(id, _vendor);
        Assert.True(await IsSeen(id));
        Assert.Empty(await _site.Waiting(ReviewQueue.Showcases));
        Assert.Equal([20], await _site.Ledger(_author));

        await _site.Feature(id, _vendor);
        await _site.Feature(id, _vendor, wanted: false);
        await _site.Feature(id, _vendor);
        Assert.Equal([20, 50], await _site.Ledger(_author));
        Assert.Equal((71, 70), (await _site.Reputation(_author), await _site.Points(_author)));
        Assert.Equal([(id, "Acme", "Closing the month", 5m, 2m)], (await Home(null)).Featured.Select(f => (f.Id, f.Company, f.Result!.Label, f.Result.Before, f.Result.After)));

        await _site.PutAway(id, _author);
        Assert.Empty((await Home(null)).Featured);
        Assert.True(await IsSeen(id));
        await _site.PutAway(id, _vendor, wanted: false);
        Assert.Equal((ShowcaseState.Published, false), (await State(id), (await _site.Showcase(id)).FeaturedAt is not null));
        Assert.Equal([NotificationKind.ShowcaseReturned, NotificationKind.ShowcasePublished, NotificationKind.ShowcaseFeatured], await _site.Told(_author));
        Assert.Equal(NotificationKind.ShowcasePublished, (await _site.Told(_admin))[^1]);
        Assert.Empty(await _site.Told(_other));
        var log = (await _site.Log(_vendor)).Rows.Select(r => r.Kind).Reverse();
        Assert.Equal([ActKind.ShowcaseReturned, ActKind.ShowcasePublished, ActKind.ShowcaseFeatured, ActKind.ShowcaseUnfeatured, ActKind.ShowcaseFeatured, ActKind.ShowcaseRevived], log); // what authors put away of their own is nobody's business
        Assert.Equal("CompanyVerified Consent Measured Captions NothingPersonal ClearLanguage", await _site.Read(db => db.Acts.Where(a => a.Kind == ActKind.ShowcasePublished).Select(a => a.After).SingleAsync()));
        await _site.IsSound();
    }

    [Fact]
    public async Task Only_who_speaks_for_the_company_agrees_and_only_to_what_they_have_read()
    {
        var id = await Submitted();
        Assert.Equal("showcase.admin-only", await Refused(() => _site.Consent(id, _author)));
        foreach (var nobody in (Member[])[_colleague, _other, _stranger]) Assert.Equal("showcase.unknown", await Refused(() => _site.Consent(id, nobody)));
        Assert.Equal("showcase.admin-only", await Refused(() => _site.Consent(id, _vendor)));
        Assert.Equal("showcase.no-consent", await Refused(() => _site.Show(id, _vendor)));

        await _site.Consent(id, _admin, seen: 1);
        await _site.TakeBack(id, _author);
        await _site.Rewrite(id, _author, _product, done: "We now do something quite different from what they agreed to.");
        await _site.HandIn(id, _author);
        Assert.Equal("showcase.no-consent", await Refused(() => _site.Show(id, _vendor)));
        Assert.Equal("showcase.changed-since", await Refused(() => _site.Consent(id, _admin, seen: 1)));
        await _site.Consent(id, _admin, seen: 2);
        Assert.Equal("showcase.changed-since", await Refused(() => _site.Show(id, _vendor, seen: 1)));

        // Another product under the same words.
        await _site.TakeBack(id, _author);
        await _site.Rewrite(id, _author, await _site.Product("CRM"), done: "We now do something quite different from what they agreed to.");
        Assert.False((await _site.Showcase(id)).IsConsented);
        await _site.IsSound();
    }

    [Fact]
    public async Task It_takes_somebody_who_has_read_it_and_did_not_write_it_and_a_company_that_is_known()
    {
        var id = await Submitted();
        await _site.Consent(id, _admin);
        Assert.Equal("showcase.unchecked", await Refused(() => _site.Show(id, _vendor, [])));
        Assert.Equal("showcase.unchecked", await Refused(() => _site.Show(id, _vendor, [ShowcasePoint.ClearLanguage, ShowcasePoint.Consent])));
        Assert.Equal("showcase.reason", await Refused(() => _site.SendBack(id, _vendor, " ")));
        Assert.Equal("showcase.reason-long", await Refused(() => _site.SendBack(id, _vendor, new string('x', 1001))));
        Assert.Equal("right.role-not-yours", await Refused(() => _site.Show(id, _admin)));
        await _site.Read(db => db.Organisations.Where(o => o.Id == _company.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.IsVerified, false)));
        Assert.Equal("showcase.company-unverified", await Refused(() => _site.Show(id, _vendor)));
        await _site.Read(db => db.Organisations.Where(o => o.Id == _company.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.IsVerified, true)));

        await _site.Employ(_vendor, _company, admin: true);
        var own = await _site.Write(_vendor, _product, "What we do ourselves");
        await _site.HandIn(own, _vendor);
        await _site.Consent(own, _vendor);
        foreach (var judge in (Func<Task>[])[() => _site.Show(own, _vendor), () => _site.SendBack(own, _vendor), () => _site.Feature(own, _vendor)]) Assert.Equal("review.own-post", await Refused(judge));
        Assert.Equal(id, (await _site.Claim(ReviewQueue.Showcases, _vendor))!.PostId);
        var second = await _site.Member("vic", 1, Roles.Vendor);
        await _site.Show(own, second);
        await _site.Feature(own, second);
        Assert.Empty(await _site.Ledger(_vendor)); // staff are not paid
        await _site.IsSound();
    }

    [Fact]
    public async Task Consent_withdrawn_hides_it_at_once_and_nothing_is_paid_twice()
    {
        var id = await Published();
        await _site.Feature(id, _vendor);
        Assert.Single((await Home(null)).Featured);
        await _site.WithdrawConsent(id, _admin, "We have changed our mind.");
        Assert.Equal((false, false, true, true), (await IsSeen(id), await IsSeen(id, _stranger), await IsSeen(id, _author), await IsSeen(id, _vendor)));
        Assert.Empty((await Home(null)).Featured);
        Assert.Equal((ShowcaseState.Returned, "We have changed our mind."), (await State(id), (await _site.Showcase(id)).ReturnReason));
        Assert.Equal(NotificationKind.ShowcaseWithdrawn, (await _site.Told(_author))[^1]);

        await _site.HandIn(id, _author);
        await _site.Consent(id, _admin);
        await _site.Show(id, _vendor);
        await _site.Feature(id, _vendor);
        Assert.Equal([20, 50], await _site.Ledger(_author));
        await _site.IsSound();
    }

    [Fact]
    public async Task What_has_changed_since_is_looked_at_again_and_kept_or_returned()
    {
        var id = await Published();
        _site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("review.settled-already", await Refused(() => _site.Keep(id, _vendor)));
        await _site.Rewrite(id, _author, _product, done: "We have since moved everything else into the nightly run as well, and it works.");
        Assert.True(await IsSeen(id));
        Assert.Equal([id], await _site.Waiting(ReviewQueue.Showcases));
        Assert.Equal([true], (await Home(_admin)).Consents.Select(c => c.IsShown));
        Assert.Equal("showcase.no-consent", await Refused(() => _site.Keep(id, _vendor)));
        await _site.Consent(id, _admin);
        await _site.Keep(id, _vendor);
        Assert.Empty(await _site.Waiting(ReviewQueue.Showcases));

        await _site.SendBack(id, _vendor, "The figures cannot be right.");
        Assert.False(await IsSeen(id));
        Assert.Equal(NotificationKind.ShowcaseReturned, (await _site.Told(_author))[^1]);
        Assert.Equal([20], await _site.Ledger(_author));
        await _site.IsSound();
    }

    [Fact]
    public async Task However_they_race_it_is_judged_once_and_never_shown_without_consent()
    {
        var second = await _site.Member("vic", 1, Roles.Vendor);
        for (var round = 0; round < 6; round++)
        {
            var id = await Submitted();
            await _site.Consent(id, _admin);
            Assert.Equal(["", "showcase.not-submitted"], (await Outcomes(() => _site.Show(id, _vendor), () => _site.Show(id, second))).Order());
            await _site.WithdrawConsent(id, _admin);
            await _site.HandIn(id, _author);
            await _site.Consent(id, _admin);
            await Outcomes(() => _site.Show(id, _vendor), () => _site.WithdrawConsent(id, _admin));
            var after = await _site.Showcase(id);
            Assert.False(after.IsConsented);
            Assert.False(after.IsShown);
            Assert.True(after.IsHeld);
        }
        await _site.IsSound();
    }

    private static async Task<string[]> Outcomes(params Func<Task>[] acts) => await Task.WhenAll(acts.Select(act => Task.Run(async () =>
    {
        try
        {
            await act();
            return "";
        }
        catch (RuleBrokenException refused)
        {
            return refused.Code;
        }
    })));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
