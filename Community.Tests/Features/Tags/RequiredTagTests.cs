using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Features.Tags;

namespace Community.Tests.Features.Tags;

/// <summary>Questions about a product carry one of the tags that the vendor wants.</summary>
public sealed class RequiredTagTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _ann = null!, _vendor = null!;
    private Product _suite = null!;
    private int _old;

    public async ValueTask InitializeAsync()
    {
        (_ann, _vendor, _suite) = (await _site.Member("ann"), await _site.Member("vi", roles: Roles.Vendor), await _site.Product("Suite", "1"));
        await _site.Ask(_ann, "A question that makes the tags", tags: "ledger stock");
        _old = await Ask("How did it work before?", "files");
        await _site.Do<RequireTags>(require => require.Run(_suite.Slug, "ledger stock", _vendor.Id, 0, default));
    }

    private Task<int> Ask(string title, string tags) => _site.Do<AskQuestion, int>(ask => ask.Run(_ann.Id, new(title, $"{Some.Body} {title}", tags, _suite.Id), default));

    private Task Edit(string tags) => _site.Do<EditPost>(edit => edit.Run(_old, _ann.Id, new("How did it work before that?", Some.Body, tags, _suite.Id), null, null, default));

    [Fact]
    public async Task Asking_and_editing_name_the_tags_of_which_one_is_missing()
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() => Ask("Where are the files?", "files"));
        Assert.Equal(("question.required-tag", "Suite", "ledger, stock"), (refused.Code, refused.Details[0], refused.Details[1]));
        Assert.Equal("question.required-tag", await Acting.Refused(() => Edit("files")));
        await Edit("files stock");
        await Ask("Where is the ledger?", "ledger");
        await _site.Ask(_ann, "A question about no product", tags: "files");
    }

    [Fact]
    public async Task The_vendor_says_which_and_the_log_tells()
    {
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Do<RequireTags>(require => require.Run(_suite.Slug, "files", _ann.Id, null, default))));
        Assert.Equal("product.someone-was-faster", await Acting.Refused(() => _site.Do<RequireTags>(require => require.Run(_suite.Slug, "files", _vendor.Id, 0, default))));
        Assert.Equal("product.no-such-tag", await Acting.Refused(() => _site.Do<RequireTags>(require => require.Run(_suite.Slug, "unheard-of", _vendor.Id, null, default))));
        await _site.Do<RequireTags>(require => require.Run(_suite.Slug, "", _vendor.Id, 1, default));
        await Ask("Where are the files?", "files");
        Assert.Equal([(null, "ledger stock"), ("ledger stock", null)], (await _site.Read(db => db.Acts.Where(a => a.Kind == ActKind.RequiredTagsChanged).OrderBy(a => a.Id).Select(a => new { a.Before, a.After }).ToListAsync())).Select(a => (a.Before, a.After)));
    }

    [Fact]
    public async Task The_form_names_them_without_script_and_keeps_what_was_typed()
    {
        using var browser = new Browser(_site, "en", _ann);
        var page = await (await browser.Open("/questions/ask")).Submit(f => (f["Input.Title"], f["Input.Body"], f["Input.Tags"], f["Input.ProductId"]) = ("Where are the files of it?", Some.Body, "files", $"{_suite.Id}"), ".ask-form");
        Assert.Contains("ledger, stock", page.ErrorAt("Input.Tags"), StringComparison.Ordinal);
        Assert.Equal(["ledger", "stock"], page.Document.QuerySelectorAll("[data-needed=Suite] button").Select(b => b.TextContent));
        page = await (await browser.Open("/questions/ask")).Submit(f => (f["Input.Title"], f["Input.Body"], f["Input.Tags"], f["Input.ProductId"]) = ("Where are the files of it?", Some.Body, "files ledger", $"{_suite.Id}"), ".ask-form");
        Assert.StartsWith("/questions/", page.Address, StringComparison.Ordinal);
        using var vendor = new Browser(_site, "zh-CN", _vendor);
        await (await vendor.Open($"/products/{_suite.Slug}/edit")).Submit(f => f["Input.Tags"] = "ledger", "#required-tags form");
        Assert.Equal(["ledger"], await _site.Do<RequiredTagsQuery, IReadOnlyList<string>>(q => q.Names(_suite.Id, default)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
