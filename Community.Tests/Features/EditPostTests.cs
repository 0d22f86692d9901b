using Community.Web.Features.Posts;

namespace Community.Tests.Features;

public sealed class EditPostTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _asker = null!, _stranger = null!;
    private int _question;

    public async ValueTask InitializeAsync()
    {
        (_asker, _stranger) = (await _site.Member("ann", 1), await _site.Member("cy", 1));
        _question = await _site.Ask(_asker, tags: "库存 采购");
    }

    private Task Edit(Member by, string title = Some.Title, string body = Some.Body, string tags = "库存 采购", int? basis = null)
        => _site.Do<EditPost>(edit => edit.Run(_question, by.Id, new(title, body, tags), "why", basis, default));

    [Fact]
    public async Task Every_edit_is_kept_but_those_of_five_minutes_are_one()
    {
        await Edit(_asker, body: Some.Body + " One.");
        Assert.Equal(1, await _site.Read(db => db.Revisions.CountAsync()));
        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        await Edit(_asker, body: Some.Body + " Two.");
        Assert.Equal([Some.Body + " One.", Some.Body + " Two."], await _site.Read(db => db.Revisions.OrderBy(r => r.Number).Select(r => r.Markdown).ToListAsync()));
        Assert.Contains("Two.", await _site.Read(db => db.Posts.Select(p => p.Text.Html).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_tags_are_counted_and_old_ones_no_longer()
    {
        await Edit(_asker, tags: "库存 总账");
        var counts = await _site.Read(db => db.Tags.ToDictionaryAsync(t => t.Name, t => t.QuestionCount));
        Assert.Equal((1, 0, 1), (counts["库存"], counts["采购"], counts["总账"]));
        Assert.Equal("库存 总账", await _site.Read(db => db.Questions.Select(q => q.TagNames).SingleAsync()));
    }

    [Fact]
    public async Task Strangers_edit_with_the_privilege_only()
    {
        Assert.Equal("privilege.needs-reputation", await Acting.Refused(() => Edit(_stranger, body: Some.Body + " Better.")));
        await Edit(await _site.Member("editor", 200), body: Some.Body + " Better.");
        Assert.Equal(2, await _site.Read(db => db.Revisions.CountAsync()));
    }

    [Fact]
    public async Task Who_saves_on_an_older_base_overwrites_nothing()
    {
        await Edit(await _site.Member("editor", 200), body: Some.Body + " Better.", basis: 1);
        Assert.Equal("edit.someone-was-faster", await Acting.Refused(() => Edit(_asker, body: Some.Body + " Mine.", basis: 1)));
        Assert.EndsWith("Better.", await _site.Read(db => db.Posts.Select(p => p.Text.Markdown).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_windows_of_one_author_overwrite_nothing_either()
    {
        await Edit(_asker, body: Some.Body + " One.", basis: 1);
        Assert.Equal("edit.someone-was-faster", await Acting.Refused(() => Edit(_asker, body: Some.Body + " Two.", basis: 1)));
    }

    [Fact]
    public async Task Bad_texts_are_refused_each_with_its_own_code()
    {
        Assert.Equal("question.title-too-short", await Acting.Refused(() => _site.Ask(_asker, title: "库存")));
        Assert.Equal("post.body-too-short", await Acting.Refused(() => _site.Ask(_asker, body: "   ")));
        Assert.Equal("post.body-too-long", await Acting.Refused(() => _site.Ask(_asker, body: new string('x', 30_001))));
        Assert.Equal("tag.none", await Acting.Refused(() => _site.Ask(_asker, tags: " ,， ")));
        Assert.Equal("tag.too-many", await Acting.Refused(() => _site.Ask(_asker, tags: "a b c d e f")));
        Assert.Equal("comment.too-short", await Acting.Refused(() => _site.Comment(_question, _asker, "x")));
        Assert.Equal("product.no-such-product", await Acting.Refused(() => _site.Do<Web.Features.Questions.AskQuestion, int>(a => a.Run(_asker.Id, new(Some.Title, Some.Body, "x", 99), default))));
        Assert.Equal(1, await _site.Read(db => db.Posts.CountAsync()));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
