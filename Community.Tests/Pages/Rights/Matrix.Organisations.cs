using Community.Web.Features.Organisations;

namespace Community.Tests.Pages.Rights;

/// <summary>The doors of companies. The author belongs to the company that is touched and speaks for it.</summary>
public static partial class Matrix
{
    private static IEnumerable<KeyValuePair<string, Door>> Organisations() =>
    [
        .. Open(Anyone, "/organisations"),
        Open("/organisations/{slug}", Anyone, async s => $"/organisations/{(await s.Ours()).Slug}"),
        Open("/organisations/{slug}/home", Keepers, async s => $"/organisations/{(await s.Ours()).Slug}/home"),
        Open("/organisations/{slug}/people", Keepers, async s => $"/organisations/{(await s.Ours()).Slug}/people"),
        Open("/organisations/{slug}/edit", Keepers, async s => $"/organisations/{(await s.Ours()).Slug}/edit"),
        Open("/organisations/new", Members, "/organisations/new"),
        Post("/organisations/new", Writers, async s => { await s.Alone(); return new Request("/organisations/new", ("Input.Name", $"Works {Guid.NewGuid():n}"), ("Input.Industry", "Food"), ("Input.Size", "UpTo50")); }),
        Open("/organisations/join/{token}", Anyone, async s => { var company = await s.Ours(); return $"/organisations/join/{await s.Site.Invite(company, s[Who.Author])}"; }),
        Post("/organisations/join/{token}", Writers, async s =>
        {
            var token = await s.Site.Invite(await s.Ours(), s[Who.Author]);
            await s.Alone();
            return new Request($"/organisations/join/{token}");
        }),
        Post("/organisations/{slug} Join", Nobody, async s => { await s.Alone(); return new Request($"/organisations/{(await s.Another()).Slug}?handler=Join"); }), // they have no address
        Post("/organisations/{slug} Ask", Writers, async s => { await s.Alone(); return new Request($"/organisations/{(await s.Another()).Slug}?handler=Ask", ("text", "I work there.")); }),
        Own("/organisations/{slug} Withdraw", Members, async (s, me) =>
        {
            await s.Alone();
            var company = await s.Another();
            await s.Asks(company, me);
            return new Request($"/organisations/{company.Slug}?handler=Withdraw");
        }),
        OnCompany("people", "Invite", ("uses", "3")),
        OnCompany("people", "Revoke", async (s, company) => { await s.Site.Invite(company, s[Who.Author]); return [("invitationId", $"{await s.Site.Read(db => db.Invitations.Where(i => i.OrganisationId == company.Id).MaxAsync(i => i.Id))}")]; }),
        OnCompany("people", "Decide", async (s, company) => [("requestId", $"{await s.Asks(company, await s.Site.Member($"Joiner {Guid.NewGuid():n}"[..20], 1))}"), ("approve", "true")]),
        OnCompany("people", "Admin", async (s, company) => [("memberId", $"{await s.Colleague(company)}"), ("wanted", "true")]),
        OnCompany("people", "Remove", async (s, company) => [("memberId", $"{await s.Colleague(company)}")]),
        OnCompany("edit", "", ("Input.Name", "{new}"), ("Input.Industry", "Food"), ("Input.Size", "UpTo50")),
        OnCompany("edit", "Use", async (s, _) => [("productId", $"{await s.ProductId()}")]),
        OnCompany("edit", "StopUsing", async (s, company) =>
        {
            var product = await s.ProductId();
            await s.Site.Do<ChangeOrganisation>(change => change.Use(company.Slug, product, null, null, s[Who.Author].Id, default));
            return [("useId", $"{await s.Site.Read(db => db.OrganisationUses.Where(u => u.OrganisationId == company.Id).MaxAsync(u => u.Id))}")];
        }),
        OnVendor("Verify", (_, _) => Task.FromResult<(string, string)[]>([("wanted", "false")])),
        OnVendor("AddDomain", (_, _) => Task.FromResult<(string, string)[]>([("name", $"d{Guid.NewGuid():n}.example")])),
        OnVendor("RemoveDomain", async (s, company) =>
        {
            await s.Site.Do<ChangeOrganisation>(change => change.AddDomain(company.Slug, $"d{Guid.NewGuid():n}.example", s[Who.Vendor].Id, default));
            return [("domainId", $"{await s.Site.Read(db => db.OrganisationDomains.Where(d => d.OrganisationId == company.Id).MaxAsync(d => d.Id))}")];
        }),
        OnVendor("Merge", async (s, _) => [("into", (await s.Another()).Slug)]),
        Own("/Account/Settings Company", Members, async (s, me) => { await s.Hides(me); return new Request("/account/settings?handler=Company", ("hides", "false")); }),
        Own("/Account/Settings Leave", Members, async (s, me) => { await s.Alone(); await s.Belongs(await s.Another(), me); return new Request("/account/settings?handler=Leave"); }),
    ];

    /// <summary>Who speaks for the company, and who keeps all of them.</summary>
    private static bool Keepers(Who who) => who is Who.Author || By(Right.ManageOrganisations)(who);

    private static KeyValuePair<string, Door> OnCompany(string page, string handler, params (string Name, string Value)[] fields)
        => OnCompany(page, handler, (_, _) => Task.FromResult<(string, string)[]>([.. fields.Select(f => (f.Name, f.Value.Replace("{new}", $"Works {Guid.NewGuid():n}", StringComparison.Ordinal)))]));

    private static KeyValuePair<string, Door> OnCompany(string page, string handler, Func<Stage, Organisation, Task<(string, string)[]>> arrange) => On(page, handler, Keepers, arrange);

    private static KeyValuePair<string, Door> OnVendor(string handler, Func<Stage, Organisation, Task<(string, string)[]>> arrange) => On("edit", handler, By(Right.ManageOrganisations), arrange);

    private static KeyValuePair<string, Door> On(string page, string handler, Func<Who, bool> allowed, Func<Stage, Organisation, Task<(string, string)[]>> arrange)
        => Post($"/organisations/{{slug}}/{page} {handler}".TrimEnd(), allowed, async s =>
        {
            var company = await s.Ours();
            return new Request($"/organisations/{company.Slug}/{page}{(handler.Length > 0 ? $"?handler={handler}" : "")}", await arrange(s, company));
        });

    /// <summary>A company that the author alone belongs to and speaks for.</summary>
    private static async Task<Organisation> Ours(this Stage stage)
    {
        await stage.Alone();
        var company = await stage.Site.Company($"Ours {Guid.NewGuid():n}", stage[Who.Author]);
        await stage.Site.Speaks(company, stage[Who.Author]);
        return company;
    }

    private static Task<Organisation> Another(this Stage stage) => stage.Site.Company($"Another {Guid.NewGuid():n}");

    /// <summary>Nobody belongs to any company, or waits for one.</summary>
    private static Task Alone(this Stage stage) => stage.Site.Do<CommunityDb>(db => db.Transact(async () =>
    {
        var now = stage.Site.Clock.Now;
        await db.JoinRequests.ExecuteDeleteAsync();
        await db.Memberships.Where(m => m.Ended == 0).ExecuteUpdateAsync(set => set.SetProperty(m => m.Ended, m => m.Id).SetProperty(m => m.LeftAt, now).SetProperty(m => m.JoinedAt, now.AddYears(-1)));
        await db.Members.Where(m => m.OrganisationId != null).ExecuteUpdateAsync(set => set.SetProperty(m => m.OrganisationId, (int?)null).SetProperty(m => m.IsOrganisationAdmin, false).SetProperty(m => m.IsOfVerifiedOrganisation, false));
    }, default));

    private static Task Belongs(this Stage stage, Organisation company, Member member) => stage.Site.Do<CommunityDb>(db => db.Transact(async () =>
    {
        var held = await db.Organisations.SingleAsync(o => o.Id == company.Id);
        var joins = await db.Members.SingleAsync(m => m.Id == member.Id);
        var until = joins.SuspendedUntil;
        if (until is not null) joins.Suspend(stage.Site.Clock.Now, "for a moment not");
        db.Add(held.Admit(joins, MembershipWay.Approval, asAdmin: false, stage.Site.Clock.Now));
        if (until is { } end) joins.Suspend(end, "so it is");
    }, default));

    private static async Task<int> Colleague(this Stage stage, Organisation company)
    {
        var colleague = await stage.Site.Member($"Colleague {Guid.NewGuid():n}"[..24], 1);
        await stage.Belongs(company, colleague);
        return colleague.Id;
    }

    private static Task<int> Asks(this Stage stage, Organisation company, Member member) => stage.Site.Do<CommunityDb, int>(db => db.Transact(async () =>
    {
        var asks = await db.Members.AsNoTracking().SingleAsync(m => m.Id == member.Id);
        if (asks.SuspendedUntil is not null) asks.Suspend(stage.Site.Clock.Now, "for a moment not");
        var request = new JoinRequest(company, asks, null, 0, [], new(), stage.Site.Clock.Now);
        db.Add(request);
        await db.SaveChangesAsync();
        return request.Id;
    }, default));

    private static Task Hides(this Stage stage, Member member) => stage.Site.Read(db => db.Members.Where(m => m.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.HidesOrganisation, true)));

    private static async Task<int> ProductId(this Stage stage)
    {
        var slug = await stage.Product();
        return await stage.Site.Read(db => db.Products.Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync());
    }
}
