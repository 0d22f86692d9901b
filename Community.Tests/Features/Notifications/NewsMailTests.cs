using System.Net;
using Community.Web.Features.Notifications;

namespace Community.Tests.Features.Notifications;

public sealed class NewsMailTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben) = (await _site.Account("ann", language: "en"), await _site.Account("ben"));
        _question = await _site.Ask(_ann);
    }

    [Theory]
    [InlineData("en", "ben answered “How do I read a file line by line?”")]
    [InlineData("zh-CN", "ben 回答了“How do I read a file line by line?”")]
    public async Task News_that_stays_unread_for_five_minutes_is_mailed_in_the_members_language(string language, string words)
    {
        await _site.Do<Web.Features.Members.ChooseLanguage>(choose => choose.Run(_ann.Id, language, default));
        var answer = await _site.Answer(_question, _ben);
        await Deliver();
        Assert.Empty(_site.Mails.All);

        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        var mail = await _site.Mails.Next("ann@example.com");
        Assert.Equal(words, mail["Subject"]);
        Assert.Contains(words, mail.Text, StringComparison.Ordinal);
        Assert.Equal($"/a/{answer}", mail.Link("/a/"));
        Assert.Contains($"/a/{answer}\"", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("ben@", mail.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_read_on_the_site_meanwhile_is_not_mailed()
    {
        await _site.Answer(_question, _ben);
        await _site.Do<ReadInbox>(read => read.Run(_ann.Id, 99, null, default));
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        Assert.Equal(["read"], await Dropped());
        Assert.Empty(_site.Mails.All);
    }

    [Fact]
    public async Task All_that_is_due_for_a_member_comes_in_one_mail()
    {
        await _site.Answer(_question, _ben, Some.Body + " Or so.");
        await _site.Comment(_question, _ben);
        var other = await _site.Ask(_ann, "Which version reads files fastest?");
        await _site.Answer(other, _ben);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        await Settled();
        var mail = Assert.Single(_site.Mails.All);
        Assert.StartsWith("3 new things", mail["Subject"], StringComparison.Ordinal);
        Assert.Contains("commented on", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Which version reads files fastest?", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_is_only_text_in_a_mail_and_cannot_write_its_headers()
    {
        var question = await _site.Ask(_ann, "<script>alert(1)</script> \"quoted\" & more");
        await _site.Answer(question, _ben);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        var mail = await _site.Mails.Next("ann@example.com");
        Assert.Contains("&lt;script&gt;", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", mail.Html, StringComparison.Ordinal);

        var letter = new Letter(1, "ann@example.com", "en", "Hello\r\nBcc: eve@example.com\u2028X: y", "text", "<p>text</p>");
        await _site.Do<IMailCarrier>(carrier => carrier.Carry(letter, default));
        Assert.Contains(_site.Mails.All, m => m["Subject"].StartsWith("Hello  Bcc: eve@example.com", StringComparison.Ordinal) && m["Bcc"] == "" && m["X"] == "");
    }

    [Fact]
    public async Task What_was_deleted_meanwhile_is_not_told()
    {
        var answer = await _site.Answer(_question, _ben);
        await _site.Delete(answer, _ben);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        Assert.Equal(["gone"], await Dropped());
    }

    [Fact]
    public async Task Daily_news_waits_for_the_morning_and_comes_together()
    {
        await Choose(Rhythm.Daily);
        await _site.Answer(_question, _ben);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        Assert.Empty(_site.Mails.All);
        var due = await _site.Read(db => db.Deliveries.Select(d => d.DueAt).SingleAsync());
        Assert.Equal(new TimeOnly(8, 0), TimeOnly.FromDateTime(due));

        _site.Clock.Advance(due - _site.Clock.Now + TimeSpan.FromMinutes(1));
        await Deliver();
        await _site.Mails.Next("ann@example.com");
    }

    [Fact]
    public async Task Weekly_news_comes_on_monday_and_unwanted_news_never()
    {
        await Choose(Rhythm.Weekly);
        await _site.Answer(_question, _ben);
        Assert.Equal(DayOfWeek.Monday, await _site.Read(async db => (await db.Deliveries.Select(d => d.DueAt).SingleAsync()).DayOfWeek));
        await Choose(Rhythm.Off);
        await _site.Answer(await _site.Ask(_ann, "Is there another way to do it?"), _ben);
        Assert.Equal(1, await _site.Read(db => db.Deliveries.CountAsync()));
        _site.Clock.Advance(TimeSpan.FromDays(8));
        await Deliver();
        Assert.Equal(["off"], await Dropped()); // what was owed before is not sent either
    }

    [Fact]
    public async Task The_mail_program_unsubscribes_in_one_click_and_a_person_with_a_button()
    {
        await _site.Answer(_question, _ben);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        var mail = await _site.Mails.Next("ann@example.com");
        Assert.Equal("List-Unsubscribe=One-Click", mail["List-Unsubscribe-Post"]);
        var link = new Uri(mail["List-Unsubscribe"].Trim('<', '>')).PathAndQuery;
        Assert.Equal(link, mail.Link("/account/unsubscribe"));

        using var browser = new Browser(_site);
        var page = await browser.Open(link);
        Assert.Empty(await Off()); // a scanner opens every link
        Assert.Equal(HttpStatusCode.OK, (await page.Submit()).Status);
        Assert.Equal(Enum.GetValues<NotificationKind>().Length, (await Off()).Count);

        await Choose(Rhythm.Immediately);
        using var program = new Browser(_site);
        var posted = await program.Send(new(HttpMethod.Post, link) { Content = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]) });
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Contains(NotificationKind.Answer, await Off());
        Assert.Equal(HttpStatusCode.NotFound, (await program.Send(new(HttpMethod.Post, link + "x") { Content = new FormUrlEncodedContent([]) })).Status);
    }

    [Fact]
    public async Task An_address_that_is_not_confirmed_gets_no_news()
    {
        await _site.Read(db => db.Users.Where(a => a.MemberId == _ann.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.EmailConfirmed, false)));
        await _site.Answer(_question, _ben);
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Deliver();
        Assert.Equal(["no confirmed address"], await Dropped());
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private async Task Deliver()
    {
        await _site.Do<DeliverMail, int>(deliver => deliver.Run(default));
        await Settled();
    }

    /// <summary>The site's own job may have been faster; what it holds, it sends.</summary>
    private async Task Settled()
    {
        while (await _site.Read(db => db.Deliveries.AnyAsync(d => d.Lease != null))) await Task.Delay(20);
    }

    private Task Choose(Rhythm rhythm) => _site.Do<ChooseRhythms>(choose => choose.Run(_ann.Id, new Dictionary<NotificationKind, Rhythm> { [NotificationKind.Answer] = rhythm }, default));

    private Task<List<string?>> Dropped() => _site.Read(db => db.Deliveries.Select(d => d.Dropped).ToListAsync());

    private Task<List<NotificationKind>> Off() => _site.Read(db => db.RhythmChoices.Where(c => c.Rhythm == Rhythm.Off).Select(c => c.Kind).ToListAsync());
}
