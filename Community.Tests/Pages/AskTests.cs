using System.Net;

namespace Community.Tests.Pages;

/// <summary>Asking and editing by forms, without script.</summary>
public sealed class AskTests : IAsyncLifetime
{
    private const string Form = "form[method=post].panel";
    private readonly Site _site = new();
    private Member _ann = null!;

    public async ValueTask InitializeAsync() => _ann = await _site.Member("ann");

    private Browser Ann(string language = "en") => new(_site, language, _ann);

    [Fact]
    public async Task A_question_is_asked_by_its_form_and_stands_on_its_own_page()
    {
        using var browser = Ann();
        var form = await browser.Open("/questions/ask");
        var page = await form.Submit(f => (f["Input.Title"], f["Input.Body"], f["Input.Tags"]) = (Some.Title, Some.Body, "files, 报表"), Form);

        Assert.Equal("/questions/1/how-do-i-read-a-file-line-by-line", page.Address);
        Assert.Equal(Some.Title, page.Document.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains(Some.Body, page.Text, StringComparison.Ordinal);
        Assert.Equal(["files", "报表"], page.Document.QuerySelectorAll("main .tag").Select(t => t.TextContent));
    }

    [Theory]
    [InlineData("en", "The title needs at least 6 characters.")]
    [InlineData("zh-CN", "标题至少需要 6 个字。")]
    public async Task A_title_too_short_comes_back_with_its_words_and_everything_that_was_typed(string language, string words)
    {
        using var browser = Ann(language);
        var form = await browser.Open("/questions/ask");
        var token = form.Document.QuerySelector("[name='Input.Once']")!.GetAttribute("value");
        var page = await form.Submit(f => (f["Input.Title"], f["Input.Body"], f["Input.Tags"]) = ("Hm?", "\n<b>&amp; 中文", "a b"), Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(words, page.ErrorAt("Input.Title"));
        Assert.Equal("Hm?", page.Value("Input.Title"));
        Assert.Equal("\n<b>&amp; 中文", page.Value("Input.Body"));
        Assert.Equal("a b", page.Value("Input.Tags"));
        Assert.Equal(token, page.Value("Input.Once"));
        Assert.Equal(0, await _site.Read(db => db.Questions.CountAsync()));
    }

    [Fact]
    public async Task A_form_sent_twice_asks_once_and_sent_with_another_text_comes_back_with_it()
    {
        using var browser = Ann();
        var form = await browser.Open("/questions/ask");
        void Fill(FilledForm f) => (f["Input.Title"], f["Input.Body"], f["Input.Tags"]) = (Some.Title, Some.Body, Some.Tags);
        var first = await form.Submit(Fill, Form);
        var second = await form.Submit(Fill, Form);
        Assert.Equal(first.Address, second.Address);
        Assert.Equal(1, await _site.Read(db => db.Questions.CountAsync()));

        var other = await form.Submit(f =>
        {
            Fill(f);
            f["Input.Body"] = "Something else altogether, typed after going back.";
        }, Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("Something else altogether, typed after going back.", other.Value("Input.Body"));
        Assert.Contains("sent before with another text", other.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _site.Read(db => db.Questions.CountAsync()));

        var meant = await other.Submit(Form);
        Assert.Equal(HttpStatusCode.OK, meant.Status);
        Assert.Equal(2, await _site.Read(db => db.Questions.CountAsync()));
    }

    [Fact]
    public async Task An_answer_and_a_comment_sent_twice_stand_once()
    {
        var question = await _site.Ask(_ann);
        var ben = await _site.Member("ben");
        using var browser = new Browser(_site, "en", ben);
        var page = await browser.Open($"/questions/{question}");
        for (var i = 0; i < 2; i++)
        {
            var answered = await page.Submit(f => f["Input.Body"] = "Read it with a stream reader.", "#your-answer form");
            Assert.Contains("Read it with a stream reader.", answered.Text, StringComparison.Ordinal);
            await page.Submit(f => f["Input.Body"] = "Which language?", "#question .comment-form form");
        }
        Assert.Equal(1, await _site.Read(db => db.Answers.CountAsync()));
        Assert.Equal(1, await _site.Read(db => db.Comments.CountAsync()));

        var other = await page.Submit(f => f["Input.Body"] = "Another comment by the back button.", "#question .comment-form form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Equal("Another comment by the back button.", other.Document.QuerySelector("#question .comment-form textarea")!.TextContent);
        Assert.Equal("", other.Document.QuerySelector("#your-answer textarea")!.TextContent);
        Assert.Equal(1, await _site.Read(db => db.Comments.CountAsync()));
    }

    [Fact]
    public async Task Who_edits_after_someone_else_saved_sees_both_texts_and_may_then_save()
    {
        var question = await _site.Ask(_ann);
        var ben = await _site.Member("ben");
        using var browser = Ann();
        var form = await browser.Open($"/posts/{question}/edit");
        await _site.Do<Web.Features.Posts.EditPost>(edit => edit.Run(question, ben.Id, new("Reading files line by line?", "Ben made this clearer than it was before.", "files"), "clearer", null, default));

        var both = await form.Submit(f => f["Input.Body"] = "Ann has thought about it once more, too.", Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.Status);
        Assert.Equal("Ann has thought about it once more, too.", both.Value("Input.Body"));
        Assert.Contains("Ben made this clearer than it was before.", both.Document.QuerySelector("[data-present]")!.TextContent, StringComparison.Ordinal);

        Assert.Contains("Ben", both.Document.QuerySelector("[data-difference] .diff del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("once more", both.Document.QuerySelector("[data-difference] .diff ins")!.TextContent, StringComparison.Ordinal);

        var saved = await both.Submit(f => f["Input.Comment"] = "both", Form);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Contains("once more, too", saved.Text, StringComparison.Ordinal);

        var revisions = await browser.Open($"/posts/{question}/revisions");
        Assert.Equal(3, revisions.Document.QuerySelectorAll(".revisions > li").Length);
    }

    [Fact]
    public async Task Who_may_not_edit_is_told_that_it_will_be_a_suggestion()
    {
        var question = await _site.Ask(_ann);
        using var newcomer = new Browser(_site, "en", await _site.Member("newcomer", 1));
        Assert.Contains("becomes the text in your name", (await newcomer.Open($"/posts/{question}/edit")).Text, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
