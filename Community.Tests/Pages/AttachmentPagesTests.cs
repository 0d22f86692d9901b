using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Community.Web.Features.Attachments;
using Community.Web.Features.Comments;
using Community.Web.Features.Drafts;
using Community.Web.Features.Posts;
using Community.Web.Features.Redactions;

namespace Community.Tests.Pages;

/// <summary>Files come with what members write, are seen by whoever sees that, and do nothing but be seen.</summary>
public sealed class AttachmentPagesTests(AttachmentPagesTests.Town town) : IClassFixture<AttachmentPagesTests.Town>
{
    public sealed class Town : IAsyncLifetime
    {
        public Site Site { get; } = new() { Settings = new() { ["NewMembers:Reputation"] = "-1" } };
        public Member Ann { get; private set; } = null!;
        public Member Ben { get; private set; } = null!;
        public Member Mo { get; private set; } = null!;

        public async ValueTask InitializeAsync() => (Ann, Ben, Mo) = (await Site.Member("ann"), await Site.Member("ben"), await Site.Member("mo", 1, Roles.Moderator));

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    private readonly Site _site = town.Site;
    private static int _made;

    private static HttpRequestMessage Get(string address) => new(HttpMethod.Get, address);

    private static async Task<HttpResponseMessage> Send(Browser browser, string name, byte[] content)
    {
        var token = (await browser.Open("/questions/ask")).Token();
        return await browser.Answer(new(HttpMethod.Post, "/attachments") { Content = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } }, Headers = { { "RequestVerificationToken", token } } });
    }

    private async Task<HttpStatusCode> Seen(Member? by, Attachment file)
    {
        using var browser = new Browser(_site, member: by);
        return (await browser.Answer(Get(file.Address))).StatusCode;
    }

    private Task<int> Ask(Member by, Attachment shown) => _site.Ask(by, $"What does this picture show, number {++_made}?", $"{Some.Body} {_made} {Marks.Of(shown)}");

    [Theory]
    [InlineData("en", "Web pages, XML and SVG drawings cannot be uploaded")]
    [InlineData("zh-CN", "不能上传网页、XML 或 SVG 文件")]
    public async Task A_file_that_is_refused_says_why_in_the_members_language(string language, string words)
    {
        using var browser = new Browser(_site, language, town.Ann);
        using var refused = await Send(browser, "a.png", Files.Vector("svg-as-png.png"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        Assert.Equal("attachment.markup", problem.RootElement.GetProperty("code").GetString());
        Assert.StartsWith(words, problem.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploaded_file_is_served_so_that_nothing_in_it_can_act()
    {
        using var browser = new Browser(_site, member: town.Ann);
        foreach (var (name, content, type, disposition) in new[]
        {
            ("截图 1.png", Files.Vector("png-html-trailer.png"), "image/png", "inline"),
            ("x.html", "Log: <script>alert(1)</script>"u8.ToArray(), "text/plain", "attachment"),
            ("a;b.zip", Files.Zip(("evil.html", "<script>alert(1)</script>")), "application/zip", "attachment"),
        })
        {
            using var answer = await Send(browser, name, content);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            using var made = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            using var file = await browser.Answer(Get(made.RootElement.GetProperty("address").GetString()!));
            Assert.Equal((HttpStatusCode.OK, type, disposition), (file.StatusCode, file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal(["nosniff"], file.Headers.GetValues("X-Content-Type-Options"));
            Assert.StartsWith("sandbox; default-src 'none'", Assert.Single(file.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal(["same-origin"], file.Headers.GetValues("Cross-Origin-Resource-Policy"));
            Assert.True(file.Headers.CacheControl!.Private);
            if (type is "image/png")
            {
                Assert.True((await file.Content.ReadAsByteArrayAsync()).AsSpan().IndexOf("<script"u8) < 0);
                Assert.Equal("截图 1.png", file.Content.Headers.ContentDisposition.FileNameStar);
                Assert.Equal((8, "![截图 1](/attachments/"), (made.RootElement.GetProperty("width").GetInt32(), made.RootElement.GetProperty("markdown").GetString()![..21]));
                using var again = await browser.Answer(new(HttpMethod.Get, made.RootElement.GetProperty("address").GetString()!) { Headers = { IfNoneMatch = { file.Headers.ETag! } } });
                Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            }
        }
    }

    [Fact]
    public async Task A_film_is_read_from_wherever_one_wants()
    {
        var film = Files.Film(3 * AttachmentChunk.Length);
        var kept = await _site.Upload(town.Ann, "film.mp4", film);
        using var browser = new Browser(_site, member: town.Ann);
        var from = AttachmentChunk.Length - 3;
        using var part = await browser.Answer(new(HttpMethod.Get, kept.Address) { Headers = { Range = new(from, from + 9) } });
        Assert.Equal((HttpStatusCode.PartialContent, film.Length), (part.StatusCode, (int)part.Content.Headers.ContentRange!.Length!));
        Assert.Equal(film[from..(from + 10)], await part.Content.ReadAsByteArrayAsync());
        using var whole = await browser.Answer(Get(kept.Address));
        Assert.Equal(film, await whole.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Whoever_sees_the_post_sees_its_pictures_and_nobody_else()
    {
        var file = await _site.Upload(town.Ann, "a.png", Files.Png());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (await Seen(null, file), await Seen(town.Ben, file), await Seen(town.Ann, file), await Seen(town.Mo, file)));
        var question = await Ask(town.Ann, file);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await Seen(null, file), await Seen(town.Ben, file)));
        using var browser = new Browser(_site);
        var picture = (await browser.Open($"/questions/{question}")).Document.QuerySelector(".words img")!;
        Assert.Equal((file.Address, "1", "1", "lazy", "a"), (picture.GetAttribute("src"), picture.GetAttribute("width"), picture.GetAttribute("height"), picture.GetAttribute("loading"), picture.GetAttribute("alt")));
        await _site.Delete(question, town.Ann);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.OK, HttpStatusCode.OK), (await Seen(null, file), await Seen(town.Ben, file), await Seen(town.Ann, file), await Seen(town.Mo, file)));

        var remarked = await _site.Upload(town.Ben, "log.txt", "One line."u8.ToArray());
        var other = await _site.Ask(town.Ann, $"Where is that log of yours, {++_made}?", $"{Some.Body} {_made}");
        var comment = await _site.Comment(other, town.Ben, $"Here it is: {Marks.Of(remarked)}");
        Assert.Equal("log.txt TXT, 9 B", (await browser.Open($"/questions/{other}")).Document.QuerySelector($"#comment-{comment} a[href='{remarked.Address}']")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, await Seen(null, remarked));
        await _site.Do<DeleteComment>(delete => delete.Run(comment, town.Ben.Id, default));
        Assert.Equal(HttpStatusCode.Gone, await Seen(null, remarked));
        await _site.IsSound();
    }

    [Fact]
    public async Task Without_script_files_come_with_the_form_and_a_refused_one_keeps_them()
    {
        using var browser = new Browser(_site, member: town.Ann);
        var page = await browser.Open("/questions/ask");
        Assert.Equal("multipart/form-data", page.Form("main form[method=post]").Enctype);
        var refused = await browser.Send(new(HttpMethod.Post, "/questions/ask")
        {
            Content = new MultipartFormDataContent
            {
                { new StringContent(page.Token()), "__RequestVerificationToken" }, { new StringContent("Why does it look like that?"), "Input.Title" }, { new StringContent("Look at what I see on my screen:"), "Input.Body" }, { new StringContent(Some.Tags), "Input.Tags" },
                { new ByteArrayContent(Files.Png()), "Input.Files", "screen.png" }, { new ByteArrayContent(Files.Vector("png-truncated.png")), "Input.Files", "broken.png" },
            },
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("This file is damaged", refused.ErrorAt("Input.Body"), StringComparison.Ordinal);
        Assert.Matches(@"^Look at what I see on my screen:\n\n!\[screen\]\(/attachments/[A-Za-z0-9_-]{22}/screen\.png\)$", refused.Value("Input.Body")!.ReplaceLineEndings("\n"));
        var asked = await refused.Submit();
        Assert.Equal(HttpStatusCode.OK, asked.Status);
        Assert.EndsWith("/screen.png", asked.Document.QuerySelector(".words img")!.GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_history_shows_stays_what_nothing_shows_goes_after_two_days_and_drafts_keep_theirs()
    {
        var (shown, unused, drafted) = (await _site.Upload(town.Ann, "a.png", Files.Png()), await _site.Upload(town.Ann, "b.png", Files.Png()), await _site.Upload(town.Ann, "c.png", Files.Png()));
        var question = await Ask(town.Ann, shown);
        _site.Clock.Advance(TimeSpan.FromHours(1));
        await _site.Do<EditPost>(edit => edit.Run(question, town.Ann.Id, new($"What did the picture show, number {_made}?", $"{Some.Body} {_made}, without it.", Some.Tags), null, null, default));
        _site.Clock.Advance(TimeSpan.FromHours(48));
        await _site.Do<SaveDraft>(save => save.Run(town.Ann.Id, DraftKind.Ask, 0, new(null, Marks.Of(drafted), null), new(0), default));
        await _site.Do<RemoveUnused>(remove => remove.Run(default));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.OK), (await Seen(null, shown), await Seen(town.Ann, unused), await Seen(town.Ann, drafted)));
        Assert.Equal(0, await _site.Read(db => db.AttachmentChunks.CountAsync(c => c.AttachmentId == unused.Id)));
        await _site.IsSound();
        await _site.Read(db => db.AttachmentUses.Where(u => u.PostId == question).ExecuteDeleteAsync());
        Assert.Equal(["attachment.uses"], (await _site.Verify()).Failed.Keys);
        await _site.Do<Community.Web.Features.Proof.Recount>(recount => recount.Run(_ => { }, default));
        await _site.IsSound();
    }

    [Fact]
    public async Task A_moderator_destroys_a_picture_for_everybody_and_the_log_does_not_tell_which()
    {
        var file = await _site.Upload(town.Ann, "customer.png", Files.Png());
        var question = await Ask(town.Ann, file);
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => _site.Do<DestroyAttachment>(destroy => destroy.Run(question, file.Id, town.Ben.Id, "I do not like it.", default))));
        using var browser = new Browser(_site, member: town.Mo);
        await (await browser.Open($"/posts/{question}/revisions")).Submit(form =>
        {
            form["attachment"] = $"{file.Id}";
            form["reason"] = "It shows a customer.";
        }, "form[action$='handler=Destroy']");
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.Gone), (await Seen(null, file), await Seen(town.Ann, file), await Seen(town.Mo, file)));
        Assert.Equal(("", 0L, 0), await _site.Read(db => db.Attachments.Where(a => a.Id == file.Id).Select(a => ValueTuple.Create(a.Name, a.Size, db.AttachmentChunks.Count(c => c.AttachmentId == a.Id))).SingleAsync()));
        var act = await _site.Read(db => db.Acts.SingleAsync(a => a.Kind == ActKind.AttachmentRemoved && a.PostId == question));
        Assert.Equal((town.Mo.Id, "It shows a customer.", null, null, true), (act.ById, act.Reason, act.Before, act.After, act.IsLogged));
        await _site.IsSound();
    }

    [Fact]
    public async Task The_days_files_are_exact_whatever_comes_at_once()
    {
        var cy = await _site.Member($"cy {++_made}");
        var refused = 0;
        await Task.WhenAll(Enumerable.Range(0, 110).Select(i => Task.Run(async () =>
        {
            try { await _site.Upload(cy, $"{i}.png", Files.Png()); }
            catch (RuleBrokenException e) when (e.Code == "attachment.day-limit") { Interlocked.Increment(ref refused); }
        })));
        Assert.Equal((10, 100), (refused, await _site.Read(db => db.Attachments.CountAsync(a => a.OwnerId == cy.Id))));
        using var browser = new Browser(_site, member: cy);
        using var tomorrow = await Send(browser, "one-more.png", Files.Png());
        Assert.Equal(HttpStatusCode.TooManyRequests, tomorrow.StatusCode);
        Assert.InRange(tomorrow.Headers.RetryAfter!.Delta!.Value.TotalHours, 0, 24);
    }

    [Fact]
    public async Task A_backup_holds_the_pictures()
    {
        Assert.SkipWhen(TestDatabase.Server is not null, "The server keeps its own backups.");
        var film = Files.Film(AttachmentChunk.Length);
        var kept = await _site.Upload(town.Ann, "film.mp4", film);
        var (copy, elsewhere) = (Path.Combine(Path.GetTempPath(), $"community-test-{Guid.NewGuid():n}.copy"), Path.Combine(Path.GetTempPath(), $"community-test-{Guid.NewGuid():n}.db"));
        try
        {
            await _site.Do<DatabaseUpkeep>(upkeep => upkeep.Backup(copy, default));
            Assert.Equal(0, (await Cli.Shell.TypeOn(elsewhere, "restore", copy)).Code);
            await using var db = DesignTime.Sqlite($"Data Source={elsewhere};Pooling=False");
            var chunks = await db.AttachmentChunks.Where(c => c.AttachmentId == kept.Id).OrderBy(c => c.Number).Select(c => c.Bytes).ToListAsync();
            Assert.Equal(film, chunks.SelectMany(c => c));
        }
        finally
        {
            foreach (var file in (string[])[copy, elsewhere, $"{elsewhere}-wal", $"{elsewhere}-shm"]) File.Delete(file);
        }
    }

    [Fact]
    public async Task Who_leaves_leaves_what_others_see()
    {
        var dan = await _site.Member($"dan {++_made}");
        var (shown, unused) = (await _site.Upload(dan, "a.png", Files.Png()), await _site.Upload(dan, "b.png", Files.Png()));
        await Ask(dan, shown);
        await _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == dan.Id)).Leave($"Former {dan.Id}"), default));
        Assert.Equal((HttpStatusCode.OK, 0), (await Seen(null, shown), await _site.Read(db => db.Attachments.CountAsync(a => a.Id == unused.Id))));
    }
}
