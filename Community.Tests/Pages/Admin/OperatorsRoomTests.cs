using System.Net;
using Community.Web.Features.Notifications;
using Community.Web.Features.Upkeep;
using Community.Web.Infrastructure;

namespace Community.Tests.Pages.Admin;

/// <summary>The rooms of whoever runs the site, and nobody else's.</summary>
public sealed class OperatorsRoomTests : IAsyncLifetime
{
    private static readonly string[] Rooms = ["/admin", "/admin/members", "/admin/jobs", "/admin/mail", "/admin/settings"];

    private readonly Site _site = new() { Settings = { ["Site:Name"] = "Harbour", ["News:UnreadMinutes"] = "7" } };
    private Member _operator = null!;

    public async ValueTask InitializeAsync() => _operator = await _site.Account("olga", roles: Roles.Operator);

    [Fact]
    public async Task Operators_alone_come_in()
    {
        var member = await _site.Member("ann");
        var (moderator, vendor, suspended) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("vera", roles: Roles.Vendor), await _site.Member("sue", roles: Roles.Operator));
        await _site.Do<Web.Features.Members.SuspendMember>(suspend => suspend.Run(suspended.Id, 3, "Rest.", default));
        foreach (var room in Rooms)
        {
            Assert.Equal(HttpStatusCode.OK, (await _site.BrowserOf(_operator).GetAsync(room)).StatusCode);
            foreach (var other in (Member[])[member, moderator, vendor, suspended])
                Assert.Equal(HttpStatusCode.Forbidden, (await _site.BrowserOf(other).GetAsync(room)).StatusCode);
            using var visitor = new Browser(_site);
            Assert.StartsWith("/account/login", (await visitor.Open(room)).Address, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_else_appoints_or_runs_or_sends()
    {
        var (ann, moderator) = (await _site.Member("ann"), await _site.Member("mo", roles: Roles.Moderator));
        using var browser = new Browser(_site, "en", moderator);
        var token = (await browser.Open("/account/settings")).Token();
        foreach (var (address, field, value) in ((string, string, string)[])[("/admin/members?handler=Appoint", "memberId", $"{moderator.Id}"), ("/admin/jobs?handler=Run", "job", "SendMail"), ("/admin/mail?handler=Test", "x", "1"), ("/admin/mail?handler=Retry", "mailId", "1")])
        {
            var refused = await browser.Send(new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new(field, value), new("Input.Roles", "Operator")]) });
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        }
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Do<Web.Features.Members.AppointMember>(appoint => appoint.Run(ann.Id, Roles.Operator, moderator.Id, null, default))));
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Do<SendTestMail>(test => test.Run(moderator.Id, "en", default))));
        Assert.Equal(Roles.Moderator, await _site.Read(db => db.Members.Where(m => m.Id == moderator.Id).Select(m => m.Roles).SingleAsync()));
        Assert.Equal(0, await _site.Read(db => db.Deliveries.CountAsync()));
    }

    [Fact]
    public async Task A_member_is_found_by_mail_and_appointed_and_the_log_knows_why()
    {
        var ann = await _site.Account("ann", "Ann.Li@example.com");
        using var browser = new Browser(_site, "en", _operator);
        var found = await browser.Open("/admin/members?filter=ann.li@");
        Assert.Contains("Ann.Li@example.com", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("olga@example.com", found.Text, StringComparison.Ordinal);
        Assert.Contains("ann", (await browser.Open("/admin/members?filter=AN")).Document.QuerySelector(".lines")!.TextContent, StringComparison.Ordinal);

        await found.Submit(form =>
        {
            form.Press("Input.Roles", "Moderator");
            form.Press("Input.Roles", "Vendor");
            form["Input.Reason"] = "Joins the team.";
        }, $"#member-{ann.Id} form");
        Assert.Equal(Roles.Moderator | Roles.Vendor, await _site.Read(db => db.Members.Where(m => m.Id == ann.Id).Select(m => m.Roles).SingleAsync()));
        var act = await _site.Read(db => db.Acts.AsNoTracking().SingleAsync(a => a.Kind == ActKind.Appointed));
        Assert.Equal((_operator.Id, ann.Id, "Joins the team.", "None", "Moderator, Vendor"), (act.ById, act.MemberId, act.Reason, act.Before, act.After));
        Assert.Contains("ann", (await browser.Open("/admin/members?staff=true")).Document.QuerySelector(".lines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_operator_stays_until_there_is_another_who_can_sign_in()
    {
        Task Resign() => _site.Do<Web.Features.Members.AppointMember>(appoint => appoint.Run(_operator.Id, Roles.None, _operator.Id, null, default));
        await _site.Member("nosign", roles: Roles.Operator); // without an account
        Assert.Equal("member.last-operator", await Acting.Refused(Resign));
        using var browser = new Browser(_site, "en", _operator);
        var refused = await (await browser.Open("/admin/members?filter=olga")).Submit(form => form.Forge("Input.Roles", null), $"#member-{_operator.Id} form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("last operator", refused.Text, StringComparison.Ordinal);

        await _site.Account("otto", roles: Roles.Operator);
        await Resign();
        Assert.Equal(Roles.None, await _site.Read(db => db.Members.Where(m => m.Id == _operator.Id).Select(m => m.Roles).SingleAsync()));
    }

    [Fact]
    public async Task Two_operators_who_resign_at_once_leave_one()
    {
        var other = await _site.Account("otto", roles: Roles.Operator);
        var ends = await Task.WhenAll(((Member[])[_operator, other]).Select(m => Task.Run(async () =>
        {
            try
            {
                await _site.Do<Web.Features.Members.AppointMember>(appoint => appoint.Run(m.Id, Roles.None, m.Id, null, default));
                return true;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        })));
        Assert.Single(ends, done => done);
        Assert.Equal(1, await _site.Read(db => db.Members.CountAsync(m => m.Roles == Roles.Operator)));
    }

    [Fact]
    public async Task Settings_tell_value_default_and_where_they_were_set_and_no_secret()
    {
        const string Secret = "tr0ub4dor-and-3";
        await using var site = new Site { Settings = { ["Mail:Smtp:Host"] = "mail.example.com", ["Mail:Smtp:User"] = "postman", ["Mail:Smtp:Password"] = Secret, ["Voting:VotesPerDay"] = "33" } };
        using var browser = new Browser(site, "en", await site.Member("olga", roles: Roles.Operator));
        var page = await browser.Open("/admin/settings");
        Assert.DoesNotContain(Secret, page.Source, StringComparison.Ordinal);
        string Row(string key) => page.Document.QuerySelector($"[data-key='{key}']")?.TextContent ?? "";
        Assert.Contains(Secrets.Cover, Row("Mail:Smtp:Password"), StringComparison.Ordinal);
        Assert.Contains("mail.example.com", Row("Mail:Smtp:Host"), StringComparison.Ordinal);
        Assert.Contains("33", Row("Voting:VotesPerDay"), StringComparison.Ordinal);
        Assert.Contains("default: 40", Row("Voting:VotesPerDay"), StringComparison.Ordinal);
        Assert.NotEqual("", Row("Database:ConnectionString"));
        Assert.DoesNotContain("Voting:ChangeMinutes", (await browser.Open("/admin/settings?set=true")).Source, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await browser.Open("/admin/mail")).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Test mail from Harbour", "An operator of Harbour asked for this mail")]
    [InlineData("zh-CN", "来自 Harbour 的测试邮件", "Harbour 的运营者发送了这封邮件")]
    public async Task A_test_mail_arrives(string language, string subject, string text)
    {
        using var browser = new Browser(_site, language, _operator);
        var sent = await (await browser.Open("/admin/mail")).Submit("form[action*='Test']");
        Assert.Contains("olga@example.com", sent.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var mail = await _site.Mails.Next("olga@example.com");
        Assert.Equal(subject, mail["Subject"]);
        Assert.Contains(text, mail.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open(mail.Link("/admin/mail"))).Status);
        Assert.Contains("olga@example.com", (await browser.Open("/admin/mail?state=sent")).Document.QuerySelector(".lines")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_tried_once_more()
    {
        await _site.Do<CommunityDb>(db => db.Transact(() =>
        {
            var owed = Delivery.ToAddress(MailKind.AddressKnown, "olga@example.com", "en", _site.Clock.Now.AddHours(1));
            for (var i = 0; i <= Delivery.MostAttempts; i++) owed.Failed("The server is not at home.", _site.Clock.Now);
            db.Add(owed);
            return Task.CompletedTask;
        }, default));
        using var browser = new Browser(_site, "en", _operator);
        Assert.NotNull((await browser.Open("/admin")).Document.QuerySelector("[data-warning=mail]"));
        var failed = await browser.Open("/admin/mail?state=failed");
        Assert.Contains("The server is not at home.", failed.Text, StringComparison.Ordinal);
        await failed.Submit("[data-mail] form");
        Assert.Contains("You have an account", (await _site.Mails.Next("olga@example.com"))["Subject"], StringComparison.Ordinal);
        Assert.Null((await browser.Open("/admin/mail?state=failed")).Document.QuerySelector("[data-mail]"));
    }

    [Fact]
    public async Task The_overview_asks_for_a_backup_until_there_is_one_and_again_when_it_is_old()
    {
        using var browser = new Browser(_site, "en", _operator);
        async Task<bool> Asks() => (await browser.Open("/admin")).Document.QuerySelector("[data-warning=backup]") is not null;
        Assert.True(await Asks());
        await _site.Do<NoteJob>(note => note.Run(NoteJob.Backup, new(), _site.Clock.Now, null, default));
        Assert.False(await Asks());
        Assert.Contains("SQLite", (await browser.Open("/admin")).Text, StringComparison.Ordinal);
        _site.Clock.Advance(TimeSpan.FromDays(8));
        Assert.True(await Asks());
    }

    [Fact]
    public async Task The_overview_costs_a_handful_of_statements_whatever_the_site_holds()
    {
        await using var site = new Site { With = Statements.Counted };
        await site.Do<SiteOverviewQuery>(overview => overview.Find(default));
        Assert.InRange(await Statements.Of(() => site.Do<SiteOverviewQuery>(overview => overview.Find(default))), 1, 4);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
