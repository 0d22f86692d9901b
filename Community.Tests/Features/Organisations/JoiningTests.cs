using Community.Web.Features.Organisations;

namespace Community.Tests.Features.Organisations;

/// <summary>How people come to belong to a company, and what keeps others out.</summary>
public sealed class JoiningTests : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = Site.BadgesPayNothing };
    private Member _ann = null!, _ben = null!, _vera = null!;
    private Organisation _huaxin = null!;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _vera) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("vera", roles: Roles.Vendor));
        _huaxin = await _site.Company("Huaxin", _ann);
        await _site.Speaks(_huaxin, _ann);
    }

    private Task AddDomain(Organisation company, string name, Member? by = null) => _site.Do<ChangeOrganisation>(change => change.AddDomain(company.Slug, name, (by ?? _vera).Id, default));

    [Fact]
    public async Task Who_reads_mail_at_the_companys_domain_joins_at_once_and_nobody_else()
    {
        await AddDomain(_huaxin, "@Huaxin.example");
        var (mei, eve, new1) = (await _site.Account("mei", "mei@huaxin.example"), await _site.Account("eve", "eve@huaxin.example.org"), await _site.Account("new", "new@huaxin.example", isConfirmed: false));
        Assert.Equal(_huaxin.Id, (await _site.Do<OwnCompanyQuery, OwnCompany>(own => own.Find(mei.Id, default))).Suggested?.Id);
        Assert.Null((await _site.Do<OwnCompanyQuery, OwnCompany>(own => own.Find(eve.Id, default))).Suggested);
        Assert.Null((await _site.Do<OwnCompanyQuery, OwnCompany>(own => own.Find(new1.Id, default))).Suggested);

        Assert.Equal("organisation.wrong-domain", await Acting.Refused(() => _site.JoinByMail(_huaxin, eve)));
        Assert.Equal("organisation.wrong-domain", await Acting.Refused(() => _site.JoinByMail(_huaxin, new1)));
        Assert.Equal("organisation.wrong-domain", await Acting.Refused(() => _site.JoinByMail(_huaxin, _ben))); // has no address at all
        await _site.JoinByMail(_huaxin, mei);
        await _site.JoinByMail(_huaxin, mei); // twice is once
        var joined = await _site.Now(mei);
        Assert.Equal((_huaxin.Id, true, false), (joined.OrganisationId, joined.IsOfVerifiedOrganisation, joined.IsOrganisationAdmin));
        Assert.Equal((2, 1), ((await _site.Of(_huaxin)).MemberCount, (await _site.Of(_huaxin)).AdminCount));
        await _site.IsSound();
    }

    [Fact]
    public async Task Only_the_vendor_says_whose_a_mail_domain_is_and_public_ones_are_nobodys()
    {
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => AddDomain(_huaxin, "huaxin.example", _ann)));
        Assert.Equal("organisation.domain-public", await Acting.Refused(() => AddDomain(_huaxin, "QQ.com")));
        Assert.Equal("organisation.domain", await Acting.Refused(() => AddDomain(_huaxin, "no domain")));
        await AddDomain(_huaxin, "华信.example");
        Assert.Equal("organisation.domain-taken", await Acting.Refused(async () => await AddDomain(await _site.Company("Lanhai"), "xn--vuq56f.example")));
    }

    [Fact]
    public async Task An_invitation_lets_in_as_many_as_it_says_until_it_ends_or_is_revoked()
    {
        var token = await _site.Invite(_huaxin, _ann, uses: 1);
        Assert.DoesNotContain(token, await _site.Read(db => db.Invitations.Select(i => i.TokenHash).SingleAsync()), StringComparison.Ordinal);
        Assert.Equal("organisation.invitation-wrong", await Acting.Refused(() => _site.Accept("made-up", _ben)));
        await _site.Accept(token, _ben);
        await _site.Accept(token, _ben); // twice is once
        Assert.Equal("organisation.invitation-used", await Acting.Refused(async () => await _site.Accept(token, await _site.Member("cy"))));

        var (late, revoked) = (await _site.Invite(_huaxin, _ann), await _site.Invite(_huaxin, _ann, asAdmin: true));
        var dan = await _site.Member("dan");
        await _site.Do<InviteToOrganisation>(async invite => await invite.Revoke(_huaxin.Slug, await _site.Read(db => db.Invitations.Where(i => i.AsAdmin).Select(i => i.Id).SingleAsync()), _ann.Id, default));
        Assert.Equal("organisation.invitation-revoked", await Acting.Refused(() => _site.Accept(revoked, dan)));
        _site.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal("organisation.invitation-expired", await Acting.Refused(() => _site.Accept(late, dan)));
        Assert.Null((await _site.Now(dan)).OrganisationId);
        Assert.Equal("organisation.speak-not-yours", await Acting.Refused(() => _site.Invite(_huaxin, _ben)));
    }

    [Fact]
    public async Task Who_stops_speaking_for_a_company_leaves_no_open_door()
    {
        await _site.Accept(await _site.Invite(_huaxin, _ann, asAdmin: true), _ben);
        var token = await _site.Invite(_huaxin, _ben);
        await _site.Leave(_ben);
        Assert.Equal("organisation.invitation-revoked", await Acting.Refused(() => _site.Accept(token, _ben)));
    }

    [Fact]
    public async Task Who_asks_to_join_waits_for_an_admin_and_hears_of_it()
    {
        Task Ask(Member by) => _site.Do<AskToJoin>(ask => ask.Run(_huaxin.Slug, by.Id, "I am in accounting.", default));
        Task Decide(int request, bool approve, Member by) => _site.Do<AskToJoin>(ask => ask.Decide(_huaxin.Slug, request, approve, "We do not know you.", by.Id, default));
        Task<int> Waiting() => _site.Read(db => db.JoinRequests.Where(r => r.Closed == 0).Select(r => r.Id).SingleAsync());
        await Ask(_ben);
        await Ask(_ben);
        Assert.Equal([NotificationKind.JoinRequested], await _site.Told(_ann));
        Assert.Equal("organisation.speak-not-yours", await Acting.Refused(async () => await Decide(await Waiting(), true, _ben)));
        await Decide(await Waiting(), false, _ann);
        Assert.Equal([NotificationKind.JoinAnswered], await _site.Told(_ben));
        Assert.Equal((JoinOutcome.Declined, "We do not know you."), (await _site.Do<OwnCompanyQuery, OwnCompany>(own => own.Find(_ben.Id, default))).Requests.Select(r => (r.Outcome!.Value, r.Reason!)).Single());

        await Ask(_ben);
        await Decide(await Waiting(), true, _vera); // the vendor may, too
        Assert.Equal(_huaxin.Id, (await _site.Now(_ben)).OrganisationId);
        Assert.Equal("organisation.belongs-already", await Acting.Refused(async () => await _site.Accept(await _site.Invite(await _site.Company("Lanhai"), _vera), _ben)));
        await _site.IsSound();
    }

    [Fact]
    public async Task Who_proposes_a_company_speaks_for_it_and_the_vendor_verifies_it()
    {
        OrganisationForm form = new("Nordlicht GmbH", null, Industry.Energy, CompanySize.UpTo200, "We make *light*.", "nordlicht.example");
        Task<string> Found(Member by, OrganisationForm what) => _site.Do<FoundOrganisation, string>(found => found.Run(what, by.Id, null, default));
        Assert.Equal("organisation.kind-not-yours", await Acting.Refused(() => Found(_ben, form with { Kind = OrganisationKind.Vendor })));
        var slug = await Found(_ben, form);
        var found = await _site.Now(_ben);
        Assert.Equal(("nordlicht-gmbh", true, false), (slug, found.IsOrganisationAdmin, found.IsOfVerifiedOrganisation));
        Assert.Equal("organisation.name-taken", await Acting.Refused(async () => await Found(await _site.Member("cy"), form with { Name = "NORDLlCHT GmbH" }))); // with an l for an i
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Do<ChangeOrganisation>(change => change.Verify(slug, true, _ben.Id, default))));
        await _site.Do<ChangeOrganisation>(change => change.Verify(slug, true, _vera.Id, default));
        Assert.True((await _site.Now(_ben)).IsOfVerifiedOrganisation);
        await _site.Leave(_ben); // the very last one may go
        Assert.Equal("organisation.proposed-lately", await Acting.Refused(() => Found(_ben, form with { Name = "Another" })));
        Assert.Equal("organisation.website", await Acting.Refused(() => Found(_vera, form with { Name = "Evil", Website = "javascript://x.y/%0aalert(1)" })));
        await _site.IsSound();
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
