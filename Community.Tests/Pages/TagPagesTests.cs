using System.Net;
using Community.Web.Features.Follows;
using Community.Web.Features.Tags;

namespace Community.Tests.Pages;

/// <summary>Tags as pages show them: what they are for, with its history; what members keep and ignore; who knows about it.</summary>
public sealed class TagPagesTests : IAsyncLifetime
{
    private const string Excerpt = "Where things are kept, and how they get there.";

    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!, _trusted = null!, _other = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _trusted, _other) = (await _site.Member("ann", 1), await _site.Member("ben", 1), await _site.Member("tia", 20_000), await _site.Member("uma", 20_000));
        _question = await _site.Ask(_ann, "Where are the things kept?", tags: "files storage");
        await _site.Vote(await _site.Answer(_question, _ben), _trusted, VoteDirection.Up);
    }

    private Browser As(Member? member, string language = "en") => new(_site, language, member);

    private Task Describe(string? excerpt, string? wiki = null) => _site.Do<DescribeTag>(describe => describe.Run("files", _trusted.Id, excerpt, wiki, null, null, default));

    [Fact]
    public async Task A_member_says_what_a_tag_is_for_and_every_version_is_kept()
    {
        using var browser = As(_trusted);
        var page = await (await browser.Open("/tags/files/edit")).Submit(f => (f["Input.Excerpt"], f["Input.Body"], f["Input.Comment"]) = (Excerpt, "Ask about **paths** and see [the others](https://example.com/).", "It had none."), ".write form");
        Assert.Equal("/tags/files", page.Address);
        Assert.Contains(Excerpt, page.Text, StringComparison.Ordinal);
        Assert.Equal("paths", page.Document.QuerySelector(".wiki strong")!.TextContent);
        Assert.Contains("nofollow", page.Document.QuerySelector(".wiki .prose a")!.GetAttribute("rel"), StringComparison.Ordinal);

        await Describe("Where things are kept today, and how they get there.", "Ask about paths.");
        page = await browser.Open("/tags/files/revisions");
        Assert.Equal(4, page.Document.QuerySelectorAll(".revisions > li").Length);
        Assert.NotNull(page.Document.QuerySelector(".diff ins"));
        await page.Submit(form: ".revisions li:last-child form");
        var texts = await _site.Do<TagTextsQuery, TagTexts>(q => q.Find("files", default));
        Assert.Equal((Excerpt, "Ask about paths."), (texts.Excerpt, texts.Wiki));
        Assert.Equal(5, await _site.Read(db => db.TagRevisions.CountAsync()));
        Assert.Equal(3, await _site.Read(db => db.Acts.CountAsync(a => a.Kind == ActKind.TagDescribed && a.IsLogged)));
    }

    [Fact]
    public async Task Who_was_slower_sees_both_texts_and_loses_nothing()
    {
        using var browser = As(_other);
        var form = await browser.Open("/tags/files/edit");
        await Describe(Excerpt, "The first text.");
        var page = await form.Submit(f => (f["Input.Excerpt"], f["Input.Body"]) = ("Where I think that things are kept.", "The second text."), ".write form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("The first text.", page.Document.QuerySelector("[data-present]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The second text.", page.Document.QuerySelector("textarea[name='Input.Body']")!.TextContent, StringComparison.Ordinal);
        await page.Submit(form: ".write form");
        Assert.Equal("The second text.", (await _site.Do<TagTextsQuery, TagTexts>(q => q.Find("files", default))).Wiki);
    }

    [Theory]
    [InlineData("Too short", null, "tag.excerpt-too-short")]
    [InlineData(null, 30_001, "tag.wiki-too-long")]
    public async Task Texts_have_their_lengths(string? excerpt, int? wiki, string code)
        => Assert.Equal(code, await Acting.Refused(() => Describe(excerpt, wiki is { } length ? new('x', length) : null)));

    [Fact]
    public async Task What_nobody_kept_revisions_of_is_the_first_of_them()
    {
        await _site.Read(db => db.Tags.Where(t => t.Name == "files").ExecuteUpdateAsync(set => set.SetProperty(t => t.Excerpt, "What an import brought.")));
        await Describe(null);
        Assert.Equal(["What an import brought.", ""], await _site.Read(db => db.TagRevisions.OrderBy(r => r.Number).Select(r => r.Markdown).ToListAsync()));
    }

    [Fact]
    public async Task Whoever_ignores_a_tag_sees_less_of_it_but_on_its_own_page_and_is_not_told_of_it()
    {
        await _site.Do<Follow>(follow => follow.Tag("files", _ben.Id, true, default));
        await _site.Do<Follow>(follow => follow.Tag("storage", _ben.Id, true, default));
        using var browser = As(_ben);
        var page = await (await browser.Open("/tags/files")).Submit(f => f.Press("wanted", "true"), "form[action*=Ignore]");
        Assert.Equal((0, 1), (await _site.Read(db => db.TagFollows.CountAsync(f => f.MemberId == _ben.Id && db.Tags.Any(t => t.Id == f.TagId && t.Name == "files"))), await _site.Read(db => db.TagIgnores.CountAsync())));
        Assert.Empty(page.Document.QuerySelectorAll(".question-row.ignored"));
        foreach (var address in (string[])["/questions", "/questions?tab=hot", "/", "/tags/storage"])
            Assert.NotEmpty((await browser.Open(address)).Document.QuerySelectorAll(".ignored-bar + .questions .question-row.ignored"));
        foreach (var address in (string[])["/questions/tagged/files", "/search?q=things"])
            Assert.Empty((await browser.Open(address)).Document.QuerySelectorAll(".question-row.ignored"));
        await _site.Ask(_ann, "Where are the other things kept?", tags: "files storage");
        Assert.DoesNotContain(NotificationKind.NewQuestion, await _site.Told(_ben));

        page = await browser.Open("/tags?mine");
        page = await page.Submit(f => f.Press("wanted", "False"), "[aria-labelledby=ignored-title] form");
        Assert.Equal("/tags?mine", page.Address);
        Assert.Equal(0, await _site.Read(db => db.TagIgnores.CountAsync()));
    }

    [Fact]
    public async Task Its_page_tells_who_knows_about_it_what_stands_beside_it_and_how_much_is_asked()
    {
        await _site.MergeTags("papers", "files", await _site.Member("mo", roles: Roles.Moderator));
        var proposal = await _site.Do<KeepSynonyms, int>(keep => keep.Propose("paths", "files", _trusted.Id, default));
        using var visitor = As(null);
        var page = await visitor.Open("/tags/files");
        Assert.Equal("ben", page.Document.QuerySelector(".experts a")!.TextContent);
        Assert.Equal("storage", page.Document.QuerySelector("[aria-labelledby=related-title] .tag")!.TextContent);
        Assert.Contains("papers", page.Document.QuerySelector("#synonyms")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(53, page.Document.QuerySelectorAll(".week-slot").Length);
        Assert.Contains("This week 1", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("#synonyms form"));
        using var browser = As(_other);
        page = await (await browser.Open("/tags/files")).Submit(f => f.Press("isFor", "False"), $"#proposal-{proposal} form");
        Assert.StartsWith("/tags/files", page.Address, StringComparison.Ordinal);
        Assert.Equal(0, await _site.Read(db => db.SynonymProposals.Select(p => p.Score).SingleAsync()));
        foreach (var language in (string[])["en", "zh-CN"])
            foreach (var address in (string[])["/tags/files?tab=hot", "/tags/synonyms", "/tags/synonyms?show=names", $"/tags/synonyms?one={proposal}", "/tags/files/revisions", "/tags/files/edit", "/tags?by=new&filter=ile", "/tags?mine"])
            {
                using var reader = As(_other, language);
                var opened = await reader.Open(address);
                Assert.Equal(HttpStatusCode.OK, opened.Status);
                Assert.DoesNotMatch(@"\b(tags?|synonym|tag\.part|questions?\.tab)\.[a-z]", opened.Text);
            }
    }

    [Fact]
    public async Task Tags_are_offered_by_any_part_of_their_names_with_what_they_mean_and_what_the_product_is_asked_about()
    {
        await _site.MergeTags("paperwork", "files", await _site.Member("mo", roles: Roles.Moderator));
        using var browser = As(_ben);
        Assert.Contains("\"name\":\"paperwork\",\"questionCount\":1,\"excerpt\":null,\"means\":\"files\"", (await browser.Open("/suggest/tags?q=paper")).Source, StringComparison.Ordinal);
        Assert.Contains("\"name\":\"storage\"", (await browser.Open("/suggest/tags?q=orag")).Source, StringComparison.Ordinal);
        // Nothing of this names a tag: it is like a question that was asked.
        Assert.Contains("\"name\":\"storage\"", (await browser.Open("/suggest/tags?text=things%20kept")).Source, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
