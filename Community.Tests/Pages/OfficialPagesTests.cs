using System.Net;

namespace Community.Tests.Pages;

/// <summary>Official answers and products as people see and use them, without script.</summary>
public sealed class OfficialPagesTests : IAsyncLifetime
{
    private readonly Site _site = new() { With = Statements.Counted };
    private Product _erp = null!;
    private Member _ann = null!, _ben = null!, _vera = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        _erp = await _site.Product("ERP", "16.1", "16.2", "17.0");
        (_ann, _ben, _vera) = (await _site.Member("ann"), await _site.Member("ben", 1), await _site.Member("vera", roles: Roles.Vendor));
        _question = await _site.AskAbout(_erp, _ann, "16.2");
        _answer = await _site.Answer(_question, _ben);
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    private string Address => Web.Features.Questions.QuestionAddress.Of(_question, Some.Title);

    private string PinForm => $"#answer-{_answer} form[action*='handler=Pin']";

    [Fact]
    public async Task Staff_pin_with_a_form_and_readers_see_for_which_versions_it_holds()
    {
        using var vera = As(_vera);
        var page = await (await vera.Open(Address)).Submit(form =>
        {
            form["Input.FromVersionId"] = $"{_erp.Versions[1].Id}";
            form["Input.Patch"] = "HF-42";
            form["Input.Note"] = "Install <b>first</b>.";
        }, PinForm);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var panel = (await As(null).Open(Address)).Document.QuerySelector($"#answer-{_answer} .official-panel")!;
        Assert.Contains("16.2 and later", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("HF-42", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("Install <b>first</b>.", panel.TextContent, StringComparison.Ordinal);
        Assert.Contains("适用范围：16.2 及以后", (await As(null, "zh-CN").Open(Address)).Text, StringComparison.Ordinal);

        await _site.Use(_ann, _erp, "17.0");
        Assert.Contains("Applies to your version 17.0", (await As(_ann).Open(Address)).Text, StringComparison.Ordinal);
        await _site.Use(_ann, _erp, "16.1");
        page = await As(_ann).Open(Address);
        Assert.Contains("Does not apply to your version 16.1. It is for 16.2 and later.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("official", page.Document.QuerySelector($"#answer-{_answer}")!.ClassList);
        Assert.Contains("Official answer", (await As(null).Open("/questions")).Document.QuerySelector(".question-row")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_pin_comes_back_with_what_was_typed()
    {
        var page = await (await As(_vera).Open(Address)).Submit(form =>
        {
            form["Input.FromVersionId"] = $"{_erp.Versions[2].Id}";
            form["Input.ToVersionId"] = $"{_erp.Versions[0].Id}";
            form["Input.Note"] = "A note that took long to write.";
        }, PinForm);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("The last version is before the first.", page.Form(PinForm).TextContent, StringComparison.Ordinal);
        Assert.Equal("A note that took long to write.", page.Form(PinForm).QuerySelector("[name='Input.Note']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Staff_verify_and_end_on_the_page_and_the_history_tells_of_it()
    {
        await _site.Pin(_question, _answer, _vera, _erp);
        using var vera = As(_vera);
        await (await vera.Open(Address)).Submit(form => form["Input.ReviewBy"] = $"{_site.Clock.Now.AddDays(10):yyyy-MM-dd}", "form[action*='handler=Verify']");
        Assert.Equal(DateOnly.FromDateTime(_site.Clock.Now.AddDays(10)), await _site.Read(db => db.OfficialAnswers.Select(o => o.ReviewBy).SingleAsync()));
        var page = await (await vera.Open(Address)).Submit(form => form["Input.Body"] = "Fixed in 17.0.", "form[action*='handler=Unpin']");
        Assert.Null(page.Document.QuerySelector(".official-panel"));
        Assert.Contains("Fixed in 17.0.", page.Document.QuerySelector(".official-history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_says_with_a_button_whether_it_works_on_their_version()
    {
        await _site.Pin(_question, _answer, _vera, _erp);
        using var ann = As(_ann);
        Assert.Null((await ann.Open(Address)).Document.QuerySelector(".official-report"));
        await (await ann.Open("/account/settings")).Submit(form => form[$"Versions[{_erp.Id}]"] = $"{_erp.Versions[1].Id}", "#versions-form");
        var page = await (await ann.Open(Address)).Submit(form => form.Press("works", "true"), ".official-report");
        Assert.Contains("16.2 works for 1", string.Join(' ', page.Document.QuerySelector(".version-reports")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("true", page.Document.QuerySelector(".official-report button[value='']")!.GetAttribute("aria-pressed"));
        await page.Submit(form => form.Press("works", ""), ".official-report");
        Assert.Equal(0, await _site.Read(db => db.OfficialReports.CountAsync()));
    }

    [Fact]
    public async Task Nobody_else_sees_the_forms_and_what_they_forge_is_refused()
    {
        var official = await _site.Pin(_question, _answer, _vera, _erp);
        await _site.Use(_ann, _erp, "17.0");
        foreach (var member in (Member?[])[null, _ann, _ben])
            Assert.Null((await As(member).Open(Address)).Document.QuerySelector("form[action*='handler=Pin'], form[action*='handler=Verify'], form[action*='handler=Unpin']"));
        using var ann = As(_ann);
        var token = (await ann.Open(Address)).Token();
        async Task<HttpStatusCode> Send(string handler, int id, string? reason = null)
            => (await ann.Answer(Fields.Json($"{Address}?handler={handler}", ("__RequestVerificationToken", token), ("postId", $"{_answer}"), ("officialId", $"{id}"), ("works", "true"), ("Input.Body", reason ?? "")))).StatusCode;
        foreach (var handler in (string[])["Pin", "Verify", "Unpin", "NoCandidate"]) Assert.Equal(HttpStatusCode.Forbidden, await Send(handler, official, "No."));
        Assert.Equal(HttpStatusCode.NotFound, await Send("ReportOfficial", 4711));
        Assert.Equal(HttpStatusCode.BadRequest, (await _site.BrowserOf().PostAsync($"{Address}?handler=Pin", new FormUrlEncodedContent([]))).StatusCode);
    }

    [Fact]
    public async Task A_question_with_an_official_answer_takes_no_more_statements_than_any_other_may()
    {
        await _site.Pin(_question, _answer, _vera, _erp);
        await _site.Use(_ann, _erp, "17.0");
        foreach (var (member, most) in ((Member?, int)[])[(null, 5), (_ann, 7)])
        {
            await As(member).Open(Address);
            var sent = await Statements.Of(() => As(member).Open(Address));
            Assert.True(sent <= most, $"{sent} statements");
        }
    }

    [Fact]
    public async Task A_product_has_a_page_with_its_questions_its_versions_and_what_is_open()
    {
        await _site.Pin(_question, _answer, _vera, _erp);
        var open = await _site.AskAbout(_erp, _ann, title: "How do I print a file line by line?");
        _site.Clock.Advance(TimeSpan.FromDays(3));
        var page = await As(null).Open("/products/erp");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotNull(page.Document.QuerySelector($".questions a[href^='/questions/{open}/']"));
        Assert.Equal("1", page.Document.QuerySelectorAll(".open-ages tbody tr")[1].QuerySelector("td")!.TextContent);
        Assert.Contains("17.0", page.Text, StringComparison.Ordinal);
        Assert.Equal("/products/erp", (await As(null).Open(Address)).Document.QuerySelector(".facts a.tag.product")!.GetAttribute("href"));
        Assert.NotNull((await As(null).Open("/products")).Document.QuerySelector("a[href='/products/erp']"));
        Assert.Equal(HttpStatusCode.NotFound, (await As(null).Open("/products/nothing")).Status);
    }

    [Fact]
    public async Task Products_are_managed_over_their_page_by_those_who_may()
    {
        foreach (var address in (string[])["/products/new", "/products/erp/edit"])
        {
            Assert.Equal(HttpStatusCode.Redirect, (await _site.BrowserOf().GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await _site.BrowserOf(_ann).GetAsync(address)).StatusCode);
        }
        using var vera = As(_vera);
        var page = await (await vera.Open("/products/new")).Submit(form => (form["name"], form["slug"]) = ("客户云", "crm"));
        Assert.Equal("/products/crm/edit", page.Address);
        page = await page.Submit(form => (form["Input.Name"], form["Input.Released"]) = ("1.0", "2026-02-01"), "form[action*='handler=AddVersion']");
        page = await page.Submit(form => form["Input.Name"] = "2.0", "form[action*='handler=AddVersion']");
        page = await page.Submit(form => form.Tick("Input.Retired"), "#versions .manage-list li:last-child form");
        Assert.Equal([("2.0", false), ("1.0", true)], (await _site.Read(db => db.Products.Where(p => p.Slug == "crm").SelectMany(p => p.Versions).OrderByDescending(v => v.Position).Select(v => ValueTuple.Create(v.Name, v.IsRetired)).ToListAsync())));
        var refused = await page.Submit(form => form["Input.Name"] = "2.0", "form[action*='handler=AddVersion']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("That name is there already.", refused.Form("form[action*='handler=AddVersion']").TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
