using System.Net;
using System.Text.Json;
using Community.Web.Features.Showcases;

namespace Community.Tests.Pages;

/// <summary>Showcases over HTTP, without script: written, sent in, read, found, asked about.</summary>
public sealed class ShowcasePagesTests(ShowcasePagesTests.Place place) : IClassFixture<ShowcasePagesTests.Place>
{
    private const string Form = "form[data-showcase]", New = "/showcases/new";

    /// <summary>A company with an author and an administrator, a vendor, and a stranger.</summary>
    public sealed class Place : IAsyncLifetime
    {
        public Site Site { get; } = new() { With = Statements.Counted };
        public Member Author { get; private set; } = null!;
        public Member Admin { get; private set; } = null!;
        public Member Vendor { get; private set; } = null!;
        public Member Stranger { get; private set; } = null!;
        public Organisation Company { get; private set; } = null!;
        public Product Product { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            (Author, Admin, Stranger) = (await Site.Member("ann"), await Site.Member("ada"), await Site.Member("tom"));
            Vendor = await Site.Member("vera", roles: Roles.Vendor);
            Company = await Site.Company("Northwind");
            Product = await Site.Product("Suite", "1.0", "2.0");
            await Site.Employ(Author, Company);
            await Site.Employ(Admin, Company, admin: true);
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();

        public Browser As(Member? member, string language = "en") => new(Site, language, member);

        public Task<int> Published(string title = ShowcaseLife.Title, string done = ShowcaseLife.Done) => Site.Published(Author, Admin, Vendor, Product, title, done);

        public Task<string> Picture(string name = "floor plan.png", Member? owner = null) => Site.Do<CommunityDb, string>(db => db.Transact(async () =>
        {
            var attachment = new Attachment($"{Guid.NewGuid():n}", (owner ?? Author).Id, name, AttachmentKind.Png, 1_000, 800, 450, Site.Clock.Now);
            db.Add(attachment);
            await db.SaveChangesAsync();
            return attachment.Token;
        }, default));
    }

    private Site Site => place.Site;

    private void Fill(FilledForm form, string title)
    {
        (form["Input.Title"], form["Input.Situation"], form["Input.Body"]) = (title, "\nFive days of work\nevery month.", "We let the **nightly run** do it.");
        form["Input.Uses[0].ProductId"] = $"{place.Product.Id}";
        (form["Input.Results[0].Label"], form["Input.Results[0].Before"], form["Input.Results[0].After"], form["Input.Results[0].Unit"]) = ("Closing the month", "１,２００.５", "480", "hours");
    }

    [Fact]
    public async Task What_is_written_and_submitted_stands_on_the_page_field_by_field()
    {
        var version = await Site.Read(db => db.Products.SelectMany(p => p.Versions).Where(v => v.ProductId == place.Product.Id).OrderBy(v => v.Id).Select(v => v.Id).FirstAsync());
        var (first, second) = (await place.Picture(), await place.Picture("two.png"));
        using var browser = place.As(place.Author);
        var page = await (await browser.Open(New)).Submit(f =>
        {
            Fill(f, "Month-end closing in two days");
            f["Input.Uses[0].VersionId"] = $"{version}";
            foreach (var (i, token, caption, order) in ((int, string, string, string)[])[(0, first, "The second", "2"), (1, second, "The first", "1")])
            {
                f.Forge($"Input.Pictures[{i}].Token", token);
                f.Forge($"Input.Pictures[{i}].Caption", caption);
                f.Forge($"Input.Pictures[{i}].Order", order);
            }
        }, Form);

        Assert.EndsWith("/month-end-closing-in-two-days", page.Address, StringComparison.Ordinal);
        Assert.Equal("Month-end closing in two days", page.Document.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Five days of work\nevery month.", page.Document.QuerySelector(".kept-lines")!.TextContent);
        Assert.Equal("nightly run", page.Document.QuerySelector(".words strong")!.TextContent);
        Assert.Contains("Suite · 1.0", string.Join(' ', page.Document.QuerySelector(".tag.product")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var row = page.Document.QuerySelector(".measured tbody tr")!;
        Assert.Equal("Closing the month", row.QuerySelector("th")!.TextContent);
        Assert.Equal(["1,200.5 hours", "480 hours"], row.QuerySelectorAll(".measured-value").Select(v => v.TextContent));
        Assert.Equal("↘ −60 %", row.QuerySelector(".measured-change")!.TextContent.Trim());
        Assert.Equal(["1000", "399"], row.QuerySelectorAll("rect").Select(r => r.GetAttribute("width")));
        Assert.Equal(["The first", "The second"], page.Document.QuerySelectorAll("figcaption").Select(c => c.TextContent));
        Assert.Equal("800", page.Document.QuerySelector("figure img")!.GetAttribute("width"));

        var id = await Site.Read(db => db.Showcases.Where(s => s.AuthorId == place.Author.Id).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());
        var edit = await browser.Open($"/showcases/{id}/edit");
        Assert.Equal("1,200.5", edit.Value("Input.Results[0].Before"));
        Assert.Equal(second, edit.Value("Input.Pictures[0].Token"));
        var again = await edit.Submit(f =>
        {
            f["Input.Results[0].After"] = "600";
            f.Tick("Input.Pictures[0].Remove");
        }, Form);
        Assert.Equal(["1,200.5 hours", "600 hours"], again.Document.QuerySelectorAll(".measured-value").Select(v => v.TextContent));
        Assert.Equal(["The second"], again.Document.QuerySelectorAll("figcaption").Select(c => c.TextContent));

        using var stranger = place.As(place.Stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/showcases/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open($"/showcases/{id}/edit")).Status);
    }

    [Theory]
    [InlineData("en", "five")]
    [InlineData("en", "3,5")]
    [InlineData("zh-CN", "1.23456")]
    [InlineData("zh-CN", "")]
    public async Task A_number_that_is_none_comes_back_with_the_whole_form(string language, string number)
    {
        using var browser = place.As(place.Author, language);
        var before = await Site.Read(db => db.Showcases.CountAsync());
        var page = await (await browser.Open(New)).Submit(f =>
        {
            Fill(f, "Closing faster than ever");
            f["Input.Results[0].After"] = number;
            f.Forge("Input.Uses[3].ProductId", $"{place.Product.Id}");
        }, Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Closing the month", page.ErrorAt("Input.Results"), StringComparison.Ordinal);
        Assert.Equal("Closing faster than ever", page.Value("Input.Title"));
        Assert.Equal("\nFive days of work\nevery month.", page.Value("Input.Situation"));
        Assert.Equal(number, page.Value("Input.Results[0].After"));
        Assert.Equal($"{place.Product.Id}", page.Value("Input.Uses[1].ProductId"));
        Assert.Equal(before, await Site.Read(db => db.Showcases.CountAsync()));
    }

    [Fact]
    public async Task Without_script_a_full_form_gets_another_row_and_loses_nothing()
    {
        using var browser = place.As(place.Author);
        var page = await browser.Open(New);
        Assert.Null(page.Value("Input.Results[1].Label"));
        var form = new FilledForm(page.Form(Form), page.Address);
        Fill(form, "Closing faster than ever");
        var more = await browser.Send(new(HttpMethod.Post, $"{New}?handler=Rows") { Content = form.Request().Content });
        Assert.Equal("", more.Value("Input.Results[1].Label"));
        Assert.Equal("", more.Value("Input.Uses[1].ProductId"));
        Assert.Equal("Closing the month", more.Value("Input.Results[0].Label"));
        Assert.Equal("We let the **nightly run** do it.", more.Value("Input.Body"));
    }

    [Fact]
    public async Task What_was_begun_is_found_again_elsewhere_with_its_rows_and_goes_when_it_is_written()
    {
        var author = await Site.Member("sue");
        await Site.Employ(author, place.Company);
        using (var phone = place.As(author, "zh-CN"))
        {
            var page = await phone.Open(New);
            var form = new FilledForm(page.Form(Form), page.Address);
            Fill(form, "");
            (form["Input.Situation"], form["Input.Results[0].Label"]) = ("原来 50% 的时间 & 人手\n都花在 a=b 上", "月结 + 年结");
            await phone.Send(new(HttpMethod.Post, "/drafts/showcase/0") { Content = form.Request().Content });
        }
        using var desk = place.As(author);
        Assert.Contains("/drafts/showcase/0", (await desk.Open("/drafts")).Source, StringComparison.Ordinal);
        var found = await desk.Open("/drafts/showcase/0");
        Assert.Equal(New, found.Address);
        Assert.Equal("原来 50% 的时间 & 人手\n都花在 a=b 上", found.Value("Input.Situation"));
        Assert.Equal("月结 + 年结", found.Value("Input.Results[0].Label"));
        Assert.Equal($"{place.Product.Id}", found.Value("Input.Uses[0].ProductId"));
        await found.Submit(f => f["Input.Title"] = "Two days instead of five", Form);
        Assert.Equal(0, await Site.Read(db => db.Drafts.CountAsync(d => d.MemberId == author.Id)));
    }

    [Fact]
    public async Task Two_who_write_at_once_see_both_texts()
    {
        var id = await Site.Write(place.Author, place.Product, "Twice at once it was written");
        using var browser = place.As(place.Author);
        var (one, other) = (await browser.Open($"/showcases/{id}/edit"), await browser.Open($"/showcases/{id}/edit"));
        await one.Submit(f => f["Input.Body"] = "The first of two texts.", Form);
        var refused = await other.Submit(f => f["Input.Body"] = "The second of two texts.", Form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("The second of two texts.", refused.Value("Input.Body"));
        Assert.Contains("The first of two texts.", refused.Document.QuerySelector("[data-present]")!.TextContent, StringComparison.Ordinal);
        var page = await refused.Submit(Form);
        Assert.Contains("The second of two texts.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_belongs_to_no_company_is_told_how_to_join_one_and_uses_no_pictures_of_others()
    {
        using var stranger = place.As(place.Stranger);
        var page = await stranger.Open(New);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/organisations']"));
        Assert.Null(page.Document.QuerySelector(Form));

        var foreign = await place.Picture(owner: place.Stranger);
        using var author = place.As(place.Author);
        var refused = await (await author.Open(New)).Submit(f =>
        {
            Fill(f, "With a picture of somebody else");
            f.Forge("Input.Pictures[0].Token", foreign);
        }, Form);
        Assert.NotEqual("", refused.ErrorAt("Input.Pictures"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_what_readers_look_for_and_shows_nothing_unpublished()
    {
        var other = await Site.Product("Retail");
        var (shown, hidden) = (await Site.Published(place.Author, place.Admin, place.Vendor, other, "Stores that never run out"), await Site.Write(place.Author, other, "Stores that nobody sees yet"));
        await Site.Read(db => db.Showcases.Where(s => s.Id == shown).ExecuteUpdateAsync(set => set.SetProperty(s => s.Industry, Industry.Retail).SetProperty(s => s.Size, CompanySize.UpTo200)));
        using var visitor = place.As(null);
        async Task<bool> Has(string query, int id) => (await visitor.Open($"/showcases{query}")).Document.QuerySelector($".showcase-card a[href^='/showcases/{id}/']") is not null;

        Assert.True(await Has("", shown));
        Assert.False(await Has("", hidden));
        Assert.True(await Has($"?industry=retail&size=upto200&product={other.Id}", shown));
        Assert.False(await Has("?industry=food", shown));
        Assert.False(await Has($"?product={place.Product.Id}", shown));
        Assert.False(await Has("?pictures=true", shown));
        Assert.True(await Has("?industry=nonsense&after=nonsense", shown));
        Assert.NotNull((await visitor.Open($"/products/{other.Slug}")).Document.QuerySelector($".showcase-card a[href^='/showcases/{shown}/']"));
        await Site.Archive(shown, place.Author);
        Assert.False(await Has("", shown));
        Assert.Equal(HttpStatusCode.OK, (await visitor.Open($"/showcases/{shown}")).Status);
        Assert.NotNull((await visitor.Open("/showcases?industry=food")).Document.QuerySelector("main .empty a[href='/showcases/new']"));
    }

    [Fact]
    public async Task A_question_asked_from_a_showcase_is_linked_both_ways()
    {
        var id = await place.Published("Asked about by a reader");
        using var reader = place.As(place.Stranger);
        var ask = await reader.Open($"/questions/ask?showcase={id}");
        Assert.Contains("Asked about by a reader", ask.Text, StringComparison.Ordinal);
        var question = await ask.Submit(f => (f["Input.Title"], f["Input.Body"], f["Input.Tags"]) = ("Does this hold for small firms, too?", "We are twelve people and would like to know.", "files"), "form[data-ask]");
        Assert.NotNull(question.Document.QuerySelector($"main .notice a[href^='/showcases/{id}/']"));
        var page = await reader.Open($"/showcases/{id}");
        Assert.Equal("Does this hold for small firms, too?", page.Document.QuerySelector("main .lines a")!.TextContent);

        var gone = await reader.Open("/questions/ask?showcase=987654");
        Assert.Null(gone.Document.QuerySelector("[name='Input.ShowcaseId']"));
    }

    [Fact]
    public async Task Search_engines_read_an_article_and_hostile_words_stay_words()
    {
        const string Hostile = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&";
        var token = await place.Picture("a\"b.png");
        using var author = place.As(place.Author);
        var written = await (await author.Open(New)).Submit(f =>
        {
            Fill(f, $"Hostile {Hostile}");
            f["Input.Situation"] = $"Situation {Hostile} of a company";
            f["Input.Body"] = $"{Hostile} and some more words.";
            (f["Input.Results[0].Label"], f["Input.Results[0].Unit"]) = ($"L{Hostile}"[..60], "<b>u</b>\"'");
            f.Forge("Input.Pictures[0].Token", token);
            f.Forge("Input.Pictures[0].Caption", $"Caption {Hostile}");
        }, Form);
        var id = int.Parse(written.Address.Split('/')[2], System.Globalization.CultureInfo.InvariantCulture);
        await Site.Submit(id, place.Author);
        await Site.Agree(id, place.Admin);
        await Site.Publish(id, place.Vendor);

        using var visitor = place.As(null);
        var page = await visitor.Open($"/showcases/{id}");
        Assert.Equal($"Hostile {Hostile}", page.Document.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal($"Caption {Hostile}", page.Document.QuerySelector("figcaption")!.TextContent);
        foreach (var where in (Page[])[page, await visitor.Open("/showcases"), await visitor.Open($"/products/{place.Product.Slug}"), await author.Open($"/showcases/{id}/edit")])
        {
            Assert.All(where.Document.Scripts, s => Assert.True(s.Source is not null || s.Type == "application/ld+json"));
            Assert.DoesNotContain(where.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Name == "style"));
            Assert.DoesNotContain(where.Document.Images, i => i.GetAttribute("src") == "x");
        }

        var article = JsonDocument.Parse(page.Document.Scripts.First(s => s.Type == "application/ld+json").TextContent).RootElement;
        Assert.Equal(("https://schema.org", "Article"), (article.GetProperty("@context").GetString(), article.GetProperty("@type").GetString()));
        Assert.Equal($"Hostile {Hostile}", article.GetProperty("headline").GetString());
        Assert.Equal("ann", article.GetProperty("author").GetProperty("name").GetString());
        Assert.False(string.IsNullOrEmpty(article.GetProperty("publisher").GetProperty("name").GetString()));
        Assert.Equal(["Northwind", "Suite"], article.GetProperty("about").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
        Assert.All((string[])["datePublished", "dateModified"], date => Assert.True(article.GetProperty(date).TryGetDateTimeOffset(out _)));
        Assert.All(article.GetProperty("image").EnumerateArray(), image => Assert.True(Uri.TryCreate(image.GetProperty("url").GetString(), UriKind.Absolute, out _)));
        Assert.Equal(page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), article.GetProperty("url").GetString());
    }

    [Fact]
    public async Task A_page_costs_four_statements_and_the_list_one()
    {
        var id = await place.Published("Counted by its statements");
        var member = Reader.Of(place.Stranger);
        Assert.Equal(4, await Statements.Of(() => Site.Do<ShowcasePageQuery, ShowcasePage>(query => query.Find(id, Reader.Anyone, default))));
        Assert.Equal(5, await Statements.Of(() => Site.Do<ShowcasePageQuery, ShowcasePage>(query => query.Find(id, member, default))));
        Assert.Equal(1, await Statements.Of(() => Site.Do<ShowcaseCardsQuery, ShowcaseList>(query => query.Page(member, new(WithPictures: true), null, default))));
    }
}
