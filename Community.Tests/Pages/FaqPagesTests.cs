using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Community.Tests.Pages;

/// <summary>The books over HTTP: the vendor makes one without script, and everybody reads it, on the page and as a file.</summary>
public sealed class FaqPagesTests(FaqPagesTests.Place place) : IClassFixture<FaqPagesTests.Place>
{
    /// <summary>A product with two solved questions, one of which is answered with a picture.</summary>
    public sealed class Place : IAsyncLifetime
    {
        public Site Site { get; } = new();
        public Member Vendor { get; private set; } = null!;
        public Product Product { get; private set; } = null!;
        public int First { get; private set; }
        public int Second { get; private set; }
        public string Picture { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            var (ann, ben) = (await Site.Member("ann"), await Site.Member("ben"));
            Vendor = await Site.Member("vera", roles: Roles.Vendor);
            Product = await Site.Product("Suite", "1.0");
            Picture = (await Site.Upload(ben, "screen.png", Files.Png())).Token;
            (First, Second) = (await Site.AskIn(Product, ann, "How is </script> written on a page?"), await Site.AskIn(Product, ann, "Where is the second thing found?"));
            foreach (var (question, body) in ((int, string)[])[(First, $"As here: ![the screen](/attachments/{Picture}/screen.png) and [there](/questions), see the note[^1].\n\n[^1]: It is small."), (Second, "In the second place, next to the <b>first</b>.")])
                await Site.Accept(question, await Site.Answer(question, ben, body), ann);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private Site Site => place.Site;

    private async Task Publish()
    {
        await Site.Propose(place.Product, place.Vendor);
        await Site.Publish(place.Product, place.Vendor);
    }

    [Fact]
    public async Task The_vendor_makes_orders_words_and_publishes_a_book_without_script()
    {
        var product = await Site.Product("Payroll", "1.0");
        var ann = await Site.Member("amy");
        var question = await Site.AskIn(product, ann, "When are the wages paid?");
        await Site.Accept(question, await Site.Answer(question, await Site.Member("bob"), "At the end of each month, by the nightly run."), ann);
        using var browser = new Browser(Site, member: place.Vendor);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/faq/payroll")).Status);

        var desk = await (await browser.Open("/faq/payroll/edit")).Submit();
        Assert.Contains("1 question", desk.Text, StringComparison.Ordinal);
        desk = await desk.Submit(f => f["Input.Title"] = "People", "form[action$=AddChapter]");
        Assert.Equal(["General", "People"], desk.Document.QuerySelectorAll(".faq-part h2").Select(h => h.TextContent));
        var refused = await desk.Submit(f => f["Input.Question"] = "nothing", "form[action$='handler=Add']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("nothing", refused.Value("Input.Question"));

        var entry = await desk.Click(".faq-row-title a");
        var print = entry.Value("Input.Basis");
        desk = await entry.Submit(f => (f["Input.Title"], f["Input.Body"]) = ("When do wages arrive?", "On the **last day** of each month."), "form.panel");
        Assert.Contains("When do wages arrive?", desk.Text, StringComparison.Ordinal);
        var late = await entry.Submit(f => (f["Input.Title"], f["Input.Body"]) = ("When are they paid?", "My own long text about it."), "form.panel");
        Assert.Equal("My own long text about it.", late.Value("Input.Body"));
        Assert.Contains("**last day**", late.Document.QuerySelector("[data-present]")!.TextContent, StringComparison.Ordinal);
        Assert.NotEqual(print, late.Value("Input.Basis"));
        var taken = await late.Submit("form[action*=Take]");
        Assert.Equal("At the end of each month, by the nightly run.", taken.Value("Input.Body"));

        var number = await browser.Open("/faq/payroll/editions/0");
        Assert.Contains("last day", number.Document.QuerySelector(".faq-entry strong")!.TextContent, StringComparison.Ordinal);
        await desk.Submit(f => f.PressLeadingTo("=Publish"), "#desk");
        using var visitor = new Browser(Site);
        var page = await visitor.Open("/faq/payroll");
        Assert.Equal("When do wages arrive?", page.Document.QuerySelector(".faq-entry h3")!.TextContent);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href")!.EndsWith("/edit", StringComparison.Ordinal));
        Assert.NotNull((await visitor.Open("/products/payroll")).Document.QuerySelector("main a[href='/faq/payroll']"));
        Assert.Contains("Payroll", (await visitor.Open("/faq")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_engines_read_every_question_with_its_answer()
    {
        await Publish();
        using var visitor = new Browser(Site);
        var page = await visitor.Open("/faq/suite");
        using var data = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal("FAQPage", data.RootElement.GetProperty("@type").GetString());
        var questions = data.RootElement.GetProperty("mainEntity").EnumerateArray().ToList();
        Assert.Equal(["How is </script> written on a page?", "Where is the second thing found?"], questions.Select(q => q.GetProperty("name").GetString()));
        Assert.All(questions, q => Assert.Equal(("Question", "Answer"), (q.GetProperty("@type").GetString(), q.GetProperty("acceptedAnswer").GetProperty("@type").GetString())));
        Assert.Contains("next to the", questions[1].GetProperty("acceptedAnswer").GetProperty("text").GetString(), StringComparison.Ordinal);
        foreach (var anchor in page.Document.QuerySelectorAll("main a[href^='#']")) Assert.NotNull(page.Document.GetElementById(anchor.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task The_file_to_take_along_stands_alone()
    {
        await Publish();
        using var visitor = new Browser(Site);
        var file = await visitor.Open("/faq/suite/export");
        Assert.Equal("text/html", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("suite-faq-", file.Response.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        Assert.Contains("nosniff", file.Response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Empty(file.Document.QuerySelectorAll("script, link, iframe, form, use"));
        var picture = Assert.Single(file.Document.QuerySelectorAll("img").Cast<IHtmlImageElement>());
        Assert.StartsWith("data:image/png;base64,iVBOR", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.All(file.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!), href =>
        {
            if (href[0] == '#') Assert.NotNull(file.Document.GetElementById(href[1..]));
            else Assert.StartsWith("http", href, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("site.css", file.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("\"/", file.Source, StringComparison.Ordinal);
        Assert.Contains(place.First, file.Document.QuerySelectorAll("main section section").Select(s => int.Parse(s.Id![2..], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
