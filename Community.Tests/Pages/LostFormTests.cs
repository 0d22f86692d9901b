using System.Net;

namespace Community.Tests.Pages;

/// <summary>A form without a valid token or sign-in does nothing, and nothing that was typed is lost.</summary>
public sealed class LostFormTests : IAsyncLifetime
{
    private const string Body = "It took me an hour to write this, and it must not be lost.";
    private readonly Site _site = new();
    private Member _ann = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        _ann = await _site.Member("ann");
        _question = await _site.Ask(await _site.Member("ben"));
    }

    [Fact]
    public async Task An_answer_sent_after_the_session_ended_comes_back_and_is_there_again_after_the_sign_in()
    {
        using var before = new Browser(_site, "en", _ann);
        using var browser = new Browser(_site, "en");
        var page = await before.Open($"/questions/{_question}");
        var lost = await browser.Send(Filled(page, f => f["Input.Body"] = Body));

        Assert.Equal(HttpStatusCode.BadRequest, lost.Status);
        Assert.Equal(Body, lost.Document.QuerySelector("#your-answer textarea")!.TextContent);
        Assert.NotEqual("", lost.Token());
        Assert.StartsWith($"/account/login?returnUrl=%2Fquestions%2F{_question}", lost.Document.QuerySelector(".notice a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(0, await _site.Read(db => db.Answers.CountAsync()));

        var back = await browser.Send(As(_ann, new(HttpMethod.Get, page.Address)));
        Assert.Equal(Body, back.Document.QuerySelector("#your-answer textarea")!.TextContent);
        Assert.Equal("", back.Document.QuerySelector("#question .comment-form textarea")!.TextContent);
        Assert.Contains("here is what you had typed", back.Text, StringComparison.Ordinal);

        var answered = await browser.Send(As(_ann, Filled(back, _ => { })));
        Assert.Contains(Body, answered.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.Read(db => db.Answers.CountAsync()));
        Assert.Equal(0, await _site.Read(db => db.KeptForms.CountAsync()));
        Assert.Equal("", (await browser.Send(As(_ann, new(HttpMethod.Get, page.Address)))).Document.QuerySelector("#your-answer textarea")!.TextContent);
    }

    [Fact]
    public async Task Another_browser_cannot_open_what_was_kept()
    {
        using var browser = new Browser(_site, "en");
        var lost = await browser.Send(Post($"{Address}?handler=Answer", ("Input.Body", Body)));
        Assert.Equal(HttpStatusCode.BadRequest, lost.Status);
        Assert.Equal(1, await _site.Read(db => db.KeptForms.CountAsync()));
        Assert.DoesNotContain(Body, System.Text.Encoding.UTF8.GetString(await _site.Read(db => db.KeptForms.Select(f => f.Payload).SingleAsync())), StringComparison.Ordinal);

        using var other = new Browser(_site, "en", _ann);
        Assert.DoesNotContain(Body, (await other.Open($"/questions/{_question}")).Source, StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.DoesNotContain(Body, (await browser.Send(As(_ann, new(HttpMethod.Get, Address)))).Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task A_form_without_its_token_does_nothing_and_can_be_sent_again(string? token)
    {
        using var browser = new Browser(_site, "zh-CN", _ann);
        var form = await browser.Open("/questions/ask");
        var lost = await form.Submit(f =>
        {
            (f["Input.Title"], f["Input.Body"], f["Input.Tags"]) = (Some.Title, Body, "a,b");
            f.Forge("__RequestVerificationToken", token);
        }, "form.panel");
        Assert.Equal(HttpStatusCode.BadRequest, lost.Status);
        Assert.Equal((Some.Title, Body, "a,b"), (lost.Value("Input.Title"), lost.Value("Input.Body"), lost.Value("Input.Tags")));
        Assert.Contains("表单已过期", lost.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.Read(db => db.Questions.CountAsync()));

        Assert.Equal(HttpStatusCode.OK, (await lost.Submit("form.panel")).Status);
        Assert.Equal(2, await _site.Read(db => db.Questions.CountAsync()));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_led_to_the_sign_in_and_back_from_a_page_of_members()
    {
        var answer = await _site.BrowserOf().GetAsync("/questions/ask?tags=u8");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/account/login?returnUrl=%2Fquestions%2Fask%3Ftags%3Du8", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("Answer")]
    [InlineData("Comment")]
    [InlineData("Vote")]
    [InlineData("Accept")]
    [InlineData("Follow")]
    [InlineData("Delete")]
    [InlineData("Undelete")]
    [InlineData("Close")]
    [InlineData("DeleteComment")]
    public async Task Programs_without_a_sign_in_or_token_are_told_what_is_wrong(string handler)
    {
        using var stranger = new Browser(_site, "en");
        using var member = new Browser(_site, "en", _ann);
        foreach (var (browser, code) in (IEnumerable<(Browser, string)>)[(stranger, "form.signed-out"), (member, "form.token")])
        {
            var answer = await browser.Answer(Fields.Json($"/questions/{_question}?handler={handler}", ("postId", $"{_question}"), ("wanted", "Up"), ("Input.Body", Body), ("Input.Reason", "OffTopic")));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var question = await _site.Read(db => db.Questions.AsNoTracking().SingleAsync(q => q.Id == _question));
        Assert.Equal((0, 0, 0, false, false), (question.Score, question.AnswerCount, question.CommentCount, question.IsClosed, question.IsDeleted));
        Assert.Equal(0, await _site.Read(db => db.KeptForms.CountAsync()));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private string Address => Web.Features.Questions.QuestionAddress.Of(_question, Some.Title);

    private static HttpRequestMessage Filled(Page page, Action<FilledForm> fill)
    {
        var form = new FilledForm(page.Form("#your-answer form"), page.Address);
        fill(form);
        return form.Request();
    }

    private static HttpRequestMessage As(Member member, HttpRequestMessage request)
    {
        request.Headers.Add("X-Member", $"{member.Id}");
        return request;
    }

    private static HttpRequestMessage Post(string address, params (string Name, string Value)[] fields)
        => new(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
}
