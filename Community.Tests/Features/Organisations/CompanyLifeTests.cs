using Community.Web.Features.Organisations;

namespace Community.Tests.Features.Organisations;

/// <summary>What becomes of a company and its people: changes, leaving, merging, and many at once.</summary>
public sealed class CompanyLifeTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _ann = null!, _ben = null!, _cy = null!, _vera = null!;
    private Organisation _huaxin = null!;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _cy, _vera) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("cy"), await _site.Member("vera", roles: Roles.Vendor));
        _huaxin = await _site.Company("Huaxin", _ann, _ben, _cy);
        await _site.Speaks(_huaxin, _ann);
    }

    private Task Appoint(Member member, bool wanted, Member by) => _site.Do<AppointAdmin>(appoint => appoint.Run(_huaxin.Slug, member.Id, wanted, by.Id, default));

    private Task Change(string about, Member by, int? basis) => _site.Do<ChangeOrganisation>(change => change.Run(_huaxin.Slug, new("Huaxin", null, Industry.Food, CompanySize.UpTo50, about, null), by.Id, basis, default));

    private static Task<string?[]> AtOnce(params Func<Task>[] acts) => Task.WhenAll(acts.Select(act => Task.Run(async () =>
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Code;
        }
    })));

    [Fact]
    public async Task The_last_admin_names_another_before_they_go_and_the_very_last_person_may_go()
    {
        foreach (var go in (Func<Task>[])[() => _site.Leave(_ann), () => Appoint(_ann, false, _ann), () => Appoint(_ann, false, _vera)])
            Assert.Equal("organisation.last-admin", await Acting.Refused(go));
        await Appoint(_ben, true, _ann);
        await _site.Leave(_ann);
        Assert.Equal("organisation.speak-not-yours", await Acting.Refused(() => _site.Do<LeaveOrganisation>(leave => leave.Remove(_huaxin.Slug, _ben.Id, _cy.Id, default))));
        await _site.Do<LeaveOrganisation>(leave => leave.Remove(_huaxin.Slug, _cy.Id, _ben.Id, default));
        Assert.Equal([NotificationKind.CompanyChanged], await _site.Told(_cy));
        await _site.Leave(_ben);
        Assert.Equal((0, 0), ((await _site.Of(_huaxin)).MemberCount, (await _site.Of(_huaxin)).AdminCount));
        await _site.IsSound();
    }

    [Fact]
    public async Task Of_two_admins_who_leave_at_once_one_stays()
    {
        await Appoint(_ben, true, _ann);
        var ends = await AtOnce(() => _site.Leave(_ann), () => _site.Leave(_ben), () => _site.Leave(_ann), () => Appoint(_ben, false, _ben));
        Assert.Contains(ends, e => e is null);
        Assert.Contains("organisation.last-admin", ends);
        Assert.Equal(1, (await _site.Of(_huaxin)).AdminCount);
        await _site.IsSound();
    }

    [Fact]
    public async Task Of_two_admins_who_edit_at_once_the_second_is_told_and_loses_nothing()
    {
        await Appoint(_ben, true, _ann);
        var basis = (await _site.Of(_huaxin)).Edition;
        var ends = await AtOnce(() => Change("We make noodles.", _ann, basis), () => Change("We make rice.", _ben, basis));
        Assert.Single(ends, e => e is null);
        Assert.Single(ends, "organisation.someone-was-faster");
        Assert.Equal(basis + 1, (await _site.Of(_huaxin)).Edition);
        Assert.Equal("organisation.speak-not-yours", await Acting.Refused(() => Change("Mine now.", _cy, null)));
    }

    [Fact]
    public async Task Who_joins_while_the_company_is_merged_ends_in_the_other_one_or_is_told()
    {
        var lanhai = await _site.Company("Lanhai", await _site.Member("lan"));
        var token = await _site.Invite(_huaxin, _ann, uses: 20);
        List<Member> crowd = [];
        for (var i = 0; i < 12; i++) crowd.Add(await _site.Member($"new {i}"));
        Func<Task>[] joins = [.. crowd.Select(m => (Func<Task>)(() => _site.Accept(token, m)))];
        var ends = await AtOnce([.. joins[..6], () => _site.Merge(_huaxin, lanhai, _vera), .. joins[6..]]);
        Assert.All(ends, Assert.Null);
        Assert.All(await _site.Read(db => db.Members.Where(m => m.Name.StartsWith("new ")).Select(m => m.OrganisationId).ToListAsync()), id => Assert.Equal(lanhai.Id, id));
        Assert.Equal((0, 16), ((await _site.Of(_huaxin)).MemberCount, (await _site.Of(lanhai)).MemberCount));
        await _site.IsSound();
    }

    [Fact]
    public async Task Two_who_merge_crosswise_leave_one_company()
    {
        var lanhai = await _site.Company("Lanhai", await _site.Member("lan"));
        var ends = await AtOnce(() => _site.Merge(_huaxin, lanhai, _vera), () => _site.Merge(lanhai, _huaxin, _vera));
        Assert.Single(ends, e => e is null);
        Assert.Single(ends, "organisation.merged");
        Assert.Equal(4, await _site.Read(db => db.Organisations.Where(o => o.MergedIntoId == null).Select(o => o.MemberCount).SingleAsync()));
        await _site.IsSound();
    }

    [Fact]
    public async Task Merging_takes_all_that_is_open_along_and_leaves_the_history_where_it_was()
    {
        var (erp, lanhai) = (await _site.Product("ERP", "16.0", "17.0"), await _site.Company("Lanhai"));
        await _site.Do<ChangeOrganisation>(change => change.Use(_huaxin.Slug, erp.Id, null, erp.Versions[0].Id, _ann.Id, default));
        await _site.Do<ChangeOrganisation>(change => change.AddDomain(_huaxin.Slug, "huaxin.example", _vera.Id, default));
        var dan = await _site.Member("dan");
        await _site.Do<AskToJoin>(ask => ask.Run(_huaxin.Slug, dan.Id, null, default));
        await _site.Leave(_cy);
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Merge(_huaxin, lanhai, _ann)));
        Assert.Equal("lanhai", await _site.Merge(_huaxin, lanhai, _vera));

        Assert.True((await _site.Now(_ann)).IsOrganisationAdmin);
        Assert.Equal([erp.Id], await _site.Read(db => db.OrganisationUses.Where(u => u.OrganisationId == lanhai.Id).Select(u => u.ProductId).ToListAsync()));
        Assert.Equal(lanhai.Id, await _site.Read(db => db.OrganisationDomains.Select(d => d.OrganisationId).SingleAsync()));
        Assert.Equal(lanhai.Id, await _site.Read(db => db.JoinRequests.Select(r => r.OrganisationId).SingleAsync()));
        Assert.Equal(3, await _site.Read(db => db.Memberships.CountAsync(m => m.OrganisationId == _huaxin.Id && m.Ended != 0 && m.LeftAt != null)));
        Assert.Equal(2, await _site.Read(db => db.Memberships.CountAsync(m => m.OrganisationId == lanhai.Id && m.Ended == 0 && m.Way == MembershipWay.Merge)));
        Assert.Equal([NotificationKind.CompanyChanged], await _site.Told(_ben));
        // Its name is free again, its address is not.
        Assert.Equal("huaxin-2", await _site.Do<FoundOrganisation, string>(found => found.Run(new("Huaxin", null, Industry.Food, CompanySize.UpTo50, null, null), _vera.Id, null, default)));
        await _site.IsSound();
    }

    [Fact]
    public async Task Colleagues_votes_score_and_do_not_pay_until_one_has_left()
    {
        var question = await _site.Ask(await _site.Member("asker"));
        var answer = await _site.Answer(question, _ben);
        await _site.Vote(answer, _ann, VoteDirection.Up);
        Assert.Empty(await _site.Ledger(_ben));
        await _site.Leave(_cy);
        await _site.Vote(answer, _cy, VoteDirection.Up);
        Assert.Equal([10], await _site.Ledger(_ben));
        Assert.Equal(2, (await _site.Read(question)).Answers.Single().Score);
        await _site.IsSound();
    }

    [Fact]
    public async Task Who_leaves_the_community_leaves_the_company_and_that_they_were_there_stays()
    {
        await _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == _cy.Id)).Leave("user-of-before"), default));
        Assert.Equal((2, 1), ((await _site.Of(_huaxin)).MemberCount, await _site.Read(db => db.Memberships.CountAsync(m => m.MemberId == _cy.Id && m.LeftAt != null))));
        Assert.Equal("organisation.last-admin", await Acting.Refused(() => _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == _ann.Id)).Leave("user-too"), default))));
        await _site.IsSound();
    }

    [Fact]
    public async Task The_companys_version_tells_what_is_official_for_those_who_have_not_said_their_own()
    {
        var erp = await _site.Product("ERP", "16.0", "17.0");
        await _site.Do<ChangeOrganisation>(change => change.Use(_huaxin.Slug, erp.Id, null, erp.Versions[0].Id, _ann.Id, default));
        var choice = await _site.Do<CompanyProductsQuery, ProductChoice>(products => products.Find(_ben.Id, default));
        Assert.Equal((erp.Id, erp.Versions[0].Id), (choice.ProductId, choice.VersionId));

        var question = await _site.AskAbout(erp, await _site.Member("asker"), "17.0");
        var answer = await _site.Answer(question, _ben);
        await _site.Pin(question, answer, _vera, erp, from: "17.0");
        Assert.Equal((Applies.No, "16.0"), (await _site.Read(question, _ben)).Officials.Current.Select(o => (o.Applies, o.Own!)).Single());
        await _site.Use(_ben, erp, "17.0");
        Assert.Equal(Applies.Yes, (await _site.Read(question, _ben)).Officials.Current.Single().Applies);
        Assert.Equal(Applies.Unknown, (await _site.Read(question)).Officials.Current.Single().Applies);

        var home = await Home();
        Assert.Empty(home.Officials);
        await _site.Do<ChangeOrganisation>(change => change.Use(_huaxin.Slug, erp.Id, null, erp.Versions[1].Id, _ann.Id, default));
        home = await Home();
        Assert.Equal([(answer, true)], home.Officials.Select(o => (o.AnswerId, o.IsOfOurVersion)));
        Assert.Equal("ben", home.Experts[0].People[0].Name);
        Assert.Equal("ann", home.Admins.Single().Name);
    }

    private Task<CompanyHome> Home() => _site.Do<OrganisationPageQuery, OrganisationHead>(pages => pages.Head(_huaxin.Slug, default))
        .ContinueWith(head => _site.Do<CompanyHomeQuery, CompanyHome>(homes => homes.Find(head.Result, Reader.Of(_ann), true, default)), TaskScheduler.Default).Unwrap();

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
