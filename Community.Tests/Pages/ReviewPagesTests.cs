using System.Net;

namespace Community.Tests.Pages;

/// <summary>Flags and reviews by the forms of the pages, without script.</summary>
public sealed class ReviewPagesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _newcomer = null!, _ann = null!, _moderator = null!, _vendor = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_newcomer, _ann) = (await _site.Member("new", 1), await _site.Member("ann", 120));
        (_moderator, _vendor) = (await _site.Member("mo", roles: Roles.Moderator), await _site.Member("vee", roles: Roles.Vendor));
        _question = await _site.Ask(_ann);
        _answer = await _site.Answer(_question, _newcomer);
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    [Fact]
    public async Task A_moderator_reaches_every_queue_from_home_by_one_click_and_the_vendor_theirs()
    {
        foreach (var (member, queues) in ((Member, int)[])[(_moderator, 9), (_vendor, 8)])
        {
            using var browser = As(member);
            var ways = (await browser.Open("/")).Document.QuerySelectorAll("[data-review-queue]").Select(a => a.GetAttribute("href")!).ToList();
            Assert.Equal(queues, ways.Count);
            foreach (var way in ways) Assert.Equal(HttpStatusCode.OK, (await browser.Open(way)).Status);
        }
        Assert.Empty((await As(_ann).Open("/")).Document.QuerySelectorAll("[data-review-queue]"));
        Assert.Equal(["/review/first-posts", "/review/late-answers"], (await As(_ann).Open("/review")).Document.QuerySelectorAll("[data-review-queue]").Select(a => a.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("en", "You have flagged this", "Thank you: your flag was right")]
    [InlineData("zh-CN", "您已举报", "感谢您的举报，版主核实后已处理")]
    public async Task A_flag_is_sent_judged_and_answered(string language, string sent, string answered)
    {
        using var browser = As(_ann, language);
        var page = await browser.Open($"/q/{_question}");
        page = await page.Submit(form => form.Forge("kind", "NeedsAttention"), $"#answer-{_answer} form[action$='handler=Flag']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page = await page.Submit(form => (form["kind"], form["Input.Body"]) = ("NeedsAttention", "A customer's name."), $"#answer-{_answer} form[action$='handler=Flag']");
        Assert.Contains(sent, page.Document.QuerySelector($"#answer-{_answer} [data-flagged]")!.TextContent, StringComparison.Ordinal);

        using var desk = As(_moderator, language);
        var review = await desk.Open("/review/flags");
        Assert.Contains("A customer's name.", review.Text, StringComparison.Ordinal);
        review = await review.Submit(form => form.Press("effect", "Delete"), "#decide");
        Assert.Equal("/review/flags", review.Address);
        Assert.True((await _site.Post(_answer)).IsDeleted);
        Assert.Contains(answered, (await browser.Open("/inbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_post_is_answered_kindly_in_its_authors_language()
    {
        await _site.Read(db => db.Members.Where(m => m.Id == _newcomer.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.Language, "zh-CN")));
        using var browser = As(_ann);
        var page = await browser.Open("/review/first-posts");
        Assert.Contains("New member", page.Text, StringComparison.Ordinal);
        page = await page.Submit("form[action$='handler=Remark']");
        Assert.Contains("欢迎，也感谢您的帮助", await _site.Read(db => db.Comments.Where(c => c.PostId == _answer).Select(c => c.Html).SingleAsync()), StringComparison.Ordinal);
        Assert.Contains("Nothing waits here", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_is_told_so_and_nothing_breaks()
    {
        Assert.StartsWith("/account/login", (await As(null).Open("/review/flags")).Address, StringComparison.Ordinal);
        var suspended = await _site.Member("sue", 5000);
        await _site.Read(db => db.Members.Where(m => m.Id == suspended.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.SuspendedUntil, _site.Clock.Now.AddDays(3))));
        foreach (var (member, address, status) in ((Member, string, HttpStatusCode)[])[(_ann, "/review/flags", HttpStatusCode.Forbidden), (_ann, "/review/held", HttpStatusCode.Forbidden), (_vendor, "/review/flags", HttpStatusCode.Forbidden),
            (_newcomer, "/review/first-posts", HttpStatusCode.Forbidden), (suspended, "/review/first-posts", HttpStatusCode.Forbidden), (_moderator, "/review/nothing", HttpStatusCode.NotFound), (_newcomer, "/review", HttpStatusCode.OK), (suspended, "/review/stats", HttpStatusCode.OK)])
            Assert.Equal((address, status), (address, (await As(member).Open(address)).Status));

        foreach (var (member, address, status) in ((Member, string, int)[])[(_ann, "/review/first-posts?handler=Approve", 404), (_ann, "/review/held?handler=Release", 403), (_ann, "/review/flags?handler=Decide", 403), (_newcomer, "/review/first-posts?handler=Skip", 403),
            (_moderator, "/review/flags?handler=Decide", 404), (_moderator, "/review/held?handler=Refuse", 404), (_moderator, "/review/flags?handler=Approve", 422), (_moderator, "/review/nothing?handler=Skip", 404), (suspended, $"/q/{_question}?handler=Flag", 403), (_ann, $"/q/{_question}?handler=Flag", 404)])
        {
            using var browser = As(member);
            var token = (await browser.Open($"/q/{_question}")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var path = address.Replace($"/q/{_question}", $"/questions/{_question}", StringComparison.Ordinal);
            var answer = await browser.Answer(Fields.Json(path, ("__RequestVerificationToken", token), ("postId", member == suspended ? $"{_answer}" : "999"), ("effect", "Delete"), ("kind", "Spam")));
            Assert.Equal((address, status), (address, (int)answer.StatusCode));
        }
        using var desk = As(_moderator);
        await _site.Flag(_answer, _ann);
        var forged = await (await desk.Open("/review/flags")).Submit(form => form.Press("effect", "Whatever"), "#decide");
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Equal([_answer], await _site.Waiting(ReviewQueue.Flags));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
