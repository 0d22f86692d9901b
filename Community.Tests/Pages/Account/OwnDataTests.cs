using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Community.Web.Features.Drafts;
using Community.Web.Features.Follows;
using Community.Web.Features.OwnData;
using Community.Web.Features.Posts;
using Community.Web.Features.Saves;

namespace Community.Tests.Pages.Account;

/// <summary>Members take their data along, and leave, whenever they like.</summary>
public sealed class OwnDataTests : IAsyncLifetime
{
    private const string Address = "Mei.Li@example.com";
    private readonly Site _site = new();
    private Member _mei = null!, _ben = null!;
    private int _question, _answer, _bens, _bensAnswer;

    /// <summary>Two who have done a little of everything with each other.</summary>
    public async ValueTask InitializeAsync()
    {
        (_mei, _ben) = (await _site.Account("Mei Li", Address, language: "zh-CN"), await _site.Account("Ben", "ben.other@example.com"));
        _question = await _site.Ask(_mei, "Mei asks how a file is read");
        _bensAnswer = await _site.Answer(_question, _ben, "Ben answers: line by line, with a reader that forgets what it has read.");
        _bens = await _site.Ask(_ben, "Ben asks how a file is written");
        _answer = await _site.Answer(_bens, _mei, "Mei answers: line by line, with a writer that never looks back.");
        await _site.Comment(_bensAnswer, _mei, "Mei remarks that it works for her.");
        await _site.Comment(_answer, _ben, "Ben remarks that it does not.");
        await _site.Vote(_bensAnswer, _mei, VoteDirection.Up);
        await _site.Vote(_answer, _ben, VoteDirection.Up);
        await _site.Accept(_bens, _answer, _ben);
        await _site.CheckIn(_mei);
        await _site.Do<Follow>(follow => follow.Tag("files", _mei.Id, true, default));
        await _site.Do<SavePost>(save => save.Run(_bens, _mei.Id, true, default));
        await _site.Do<SavePost>(save => save.Run(_bens, _ben.Id, true, default));
        await _site.Do<SaveDraft>(save => save.Run(_mei.Id, DraftKind.Ask, 0, new("Mei has begun", "a secret thought of Mei", null), new(0), default));
        await _site.Do<SaveDraft>(save => save.Run(_ben.Id, DraftKind.Ask, 0, new("Ben has begun", "a secret thought of Ben", null), new(0), default));
        await _site.Do<Web.Features.Members.DescribeMember>(describe => describe.Run(_mei.Id, "I am Mei of the harbour.", default));
        await _site.Do<ResetPassword>(reset => reset.Ask(Address.ToLowerInvariant(), "en", default));
        await _site.Mails.Next(Address);
    }

    private async Task<Browser> SignedIn(string language = "en")
    {
        var browser = new Browser(_site, language);
        await browser.SignIn(Address);
        return browser;
    }

    private static async Task<ZipArchive> Export(Browser browser)
    {
        var page = await browser.Open("/account/data");
        var answer = await browser.Answer(new(HttpMethod.Post, "/account/data?handler=Export")
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", page.Token()), new("Input.CurrentPassword", Joining.Password)]),
        });
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        return new(await answer.Content.ReadAsStreamAsync());
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    [Fact]
    public async Task The_export_has_everything_of_mine_and_nothing_of_others()
    {
        using var browser = await SignedIn("zh-CN");
        using var zip = await Export(browser);
        Assert.Equal(["README.txt", .. ExportOwnData.Parts.Select(p => $"{p}.json")], zip.Entries.Select(e => e.FullName));
        JsonElement Rows(string part) => JsonDocument.Parse(Text(zip, $"{part}.json")).RootElement;

        Assert.Equal(Address, Rows("account")[0].GetProperty("email").GetString());
        Assert.Equal([_question, _answer], Rows("posts").EnumerateArray().Select(p => p.GetProperty("id").GetInt32()));
        Assert.Contains("never looks back", Rows("revisions")[1].GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Contains("works for her", Rows("comments")[0].GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal("Up", Rows("votes")[0].GetProperty("direction").GetString());
        Assert.Equal(await _site.Reputation(_mei), 1 + Rows("ledger").EnumerateArray().Sum(l => l.GetProperty("reputation").GetInt32()));
        Assert.Equal("files", Rows("followed-tags")[0].GetProperty("tag").GetString());
        Assert.Equal(_bens, Rows("saves")[0].GetProperty("postId").GetInt32());
        Assert.Contains("a secret thought of Mei", Text(zip, "drafts.json"), StringComparison.Ordinal);
        foreach (var part in (string[])["notifications", "mails", "check-ins", "days", "acts", "badges", "board-places"]) Assert.NotEqual(0, Rows(part).GetArrayLength());

        var all = string.Join('\n', zip.Entries.Select(e => Text(zip, e.FullName)));
        Assert.DoesNotContain("ben.other@example.com", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("thought of Ben", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben answers", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben remarks", all, StringComparison.Ordinal);
        Assert.Contains("votes.json: 投票", Text(zip, "README.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_wants_the_password_and_comes_only_so_often_a_day()
    {
        using var browser = await SignedIn();
        var refused = await (await browser.Open("/account/data")).Submit(form => form["Input.CurrentPassword"] = "not the right one");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEqual("", refused.ErrorAt("Input.CurrentPassword"));

        for (var i = 0; i < ExportOwnData.MostPerDay; i++) (await Export(browser)).Dispose();
        var enough = await (await browser.Open("/account/data")).Submit(form => form["Input.CurrentPassword"] = Joining.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, enough.Status);
        Assert.Contains("每天最多导出 5 次", enough.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_is_nowhere_any_more_but_in_what_they_gave()
    {
        using var browser = await SignedIn();
        using var other = await SignedIn();
        var (bensBefore, boardBefore) = (await _site.Reputation(_ben), await _site.Read(db => db.BoardRows.CountAsync(r => r.MemberId == _mei.Id && r.IsListed)));
        Assert.NotEqual(0, boardBefore);
        var page = await browser.Open("/account/data/delete");
        Assert.Contains($"user-{_mei.Id}", page.Text, StringComparison.Ordinal);
        var gone = await page.Submit(form => (form["Input.Name"], form["Input.CurrentPassword"]) = ("Mei Li", Joining.Password));
        Assert.Equal("/account/deleted", gone.Address);
        Assert.False(await browser.IsSignedIn());
        Assert.False(await other.IsSignedIn());

        // What was written stands, under a number.
        var question = await browser.Open($"/questions/{_question}");
        Assert.Equal(HttpStatusCode.OK, question.Status);
        Assert.Contains($"user-{_mei.Id}", question.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mei Li", question.Source, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, (await browser.Open($"/members/{_mei.Id}")).Status);
        Assert.DoesNotContain($"user-{_mei.Id}", (await browser.Open("/members?by=name")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"user-{_mei.Id}", (await browser.Open("/leaderboards/all")).Text, StringComparison.Ordinal);

        // The address and the name are in no text of any table.
        foreach (var (column, text) in await Texts())
        {
            Assert.False(text.Contains("mei.li", StringComparison.OrdinalIgnoreCase), $"{column}: {text}");
            Assert.False(text.Contains("Mei Li", StringComparison.OrdinalIgnoreCase), $"{column}: {text}");
            Assert.False(text.Contains("of the harbour", StringComparison.Ordinal), $"{column}: {text}");
            Assert.False(text.Contains("thought of Mei", StringComparison.Ordinal), $"{column}: {text}");
        }
        Assert.Equal(0, await _site.Read(db => db.Notifications.CountAsync(n => n.MemberId == _mei.Id)));
        Assert.Equal(0, await _site.Read(db => db.MemberNetworks.CountAsync(n => n.MemberId == _mei.Id)));
        Assert.Equal(ActKind.AccountDeleted, (await _site.Read(db => db.Acts.AsNoTracking().OrderByDescending(a => a.Id).FirstAsync())).Kind);

        // The books of the others agree.
        Assert.Equal(bensBefore, await _site.Reputation(_ben));
        Assert.Equal(1, await _site.Read(db => db.Questions.Where(q => q.Id == _bens).Select(q => q.SaveCount).SingleAsync()));
        Assert.Equal(0, await _site.Read(db => db.BoardRows.CountAsync(r => r.MemberId == _mei.Id && r.IsListed)));
        Assert.Empty((await _site.Verify()).Findings);

        // Life goes on around them, and tells them nothing.
        await _site.Answer(_question, await _site.Member("Cal"));
        await _site.Vote(_answer, await _site.Member("Dee"), VoteDirection.Up);
        Assert.Equal(0, await _site.Read(db => db.Notifications.CountAsync(n => n.MemberId == _mei.Id)));
        Assert.Empty((await _site.Verify()).Findings);

        // Nobody signs in, and the name is free.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignIn(Address)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.Register("Mei Li", Address)).Status);
        Assert.NotEqual(_mei.Id, (await _site.MemberOf(Address))!.Id);
    }

    [Fact]
    public async Task Leaving_wants_the_password_and_the_own_name()
    {
        using var browser = await SignedIn();
        var page = await browser.Open("/account/data/delete");
        var otherName = await page.Submit(form => (form["Input.Name"], form["Input.CurrentPassword"]) = ("Ben", Joining.Password));
        Assert.NotEqual("", otherName.ErrorAt("Input.Name"));
        var wrong = await page.Submit(form => (form["Input.Name"], form["Input.CurrentPassword"]) = ("Mei Li", "not the right one"));
        Assert.NotEqual("", wrong.ErrorAt("Input.CurrentPassword"));
        Assert.Equal("Mei Li", (await _site.MemberOf(Address))!.Name);
    }

    [Fact]
    public async Task A_name_that_somebody_has_chosen_is_not_given_to_who_leaves()
    {
        await _site.Member($"user-{_mei.Id}");
        await Leave(_mei);
        Assert.Equal($"user-{_mei.Id}-2", await _site.Read(db => db.Members.Where(m => m.Id == _mei.Id).Select(m => m.Name).SingleAsync()));
    }

    [Fact]
    public async Task Whoever_has_offered_a_bounty_settles_it_first()
    {
        await _site.Do<Web.Features.Ledger.AdjustBalance>(async adjust => await adjust.Run(_mei.Id, (await _site.Account("olga", roles: Roles.Operator)).Id, 0, 500, "A gift.", default));
        _site.Clock.Advance(TimeSpan.FromDays(3));
        await _site.OfferBounty(_question, _mei, 100);
        Assert.Equal("account.open-bounties", await Acting.Refused(() => Leave(_mei)));
        await _site.Award(_question, _bensAnswer, _mei);
        await Leave(_mei);
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task The_last_operator_does_not_leave()
    {
        var olga = await _site.Account("olga", roles: Roles.Operator);
        Assert.Equal("member.last-operator", await Acting.Refused(() => Leave(olga)));
        await _site.Account("otto", roles: Roles.Operator);
        await Leave(olga);
    }

    [Fact]
    public async Task What_is_sent_while_one_leaves_stands_or_is_refused_and_nothing_is_half_done()
    {
        var posts = Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            try
            {
                await _site.Comment(_answer, _mei, $"Comment number {i} of many at once.");
                return true;
            }
            catch (RuleBrokenException e)
            {
                Assert.Equal("member.gone", e.Code);
                return false;
            }
        })).ToList();
        var leaving = Task.Run(() => Leave(_mei));
        var stood = (await Task.WhenAll(posts)).Count(done => done);
        await leaving;
        Assert.Equal(stood + 1, await _site.Read(db => db.Comments.CountAsync(c => c.AuthorId == _mei.Id)));
        Assert.Equal("member.gone", await Acting.Refused(() => _site.Comment(_answer, _mei, "And one more afterwards.")));
        Assert.Equal("member.gone", await Acting.Refused(() => _site.Do<SaveDraft>(save => save.Run(_mei.Id, DraftKind.Ask, 0, new("Mei begins", "again", null), new(0), default))));
        Assert.Empty((await _site.Verify()).Findings);
    }

    private Task Leave(Member member) => _site.Do<DeleteAccount>(delete => delete.Run(member.Id, Joining.Password, member.Name, default));

    /// <summary>Every text in the whole database.</summary>
    private Task<List<(string Column, string Text)>> Texts() => _site.Read(async db =>
    {
        List<(string, string)> texts = [];
        var columns = from type in db.Model.GetEntityTypes()
                      where !type.IsMappedToJson()
                      from property in type.GetProperties()
                      where property.ClrType == typeof(string)
                      select (Table: type.GetTableName()!, Column: property.GetColumnName());
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync();
        foreach (var (table, column) in columns.Distinct())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT \"{column}\" FROM \"{table}\" WHERE \"{column}\" IS NOT NULL";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) texts.Add(($"{table}.{column}", reader.GetString(0)));
        }
        return texts;
    });

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
