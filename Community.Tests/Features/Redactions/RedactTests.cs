using System.Text;
using Community.Web.Features.Drafts;
using Community.Web.Features.Edits;
using Community.Web.Features.Posts;
using Community.Web.Features.Redactions;
using Community.Web.Features.Search;
using Microsoft.Data.Sqlite;

namespace Community.Tests.Features.Redactions;

/// <summary>What nobody may read is destroyed wherever it is kept.</summary>
public sealed class RedactTests : IAsyncLifetime
{
    private const string Secret = "Zq7PassWort";
    private readonly Site _site = new();
    private Member _ann = null!, _ben = null!, _newcomer = null!, _mo = null!;
    private int _question, _answer;

    public async ValueTask InitializeAsync()
    {
        (_ann, _ben, _newcomer, _mo) = (await _site.Member("ann"), await _site.Member("ben"), await _site.Member("newcomer", 1), await _site.Member("mo", 1, Roles.Moderator));
        _question = await _site.Ask(_ann, $"How do I log in with {Secret}?", $"I use **{Secret}** and `x={Secret};`, and nothing happens at all.", "files");
        _answer = await _site.Answer(_question, _ben, "Never show a password to anyone who asks.");
        await _site.Vote(_question, _ben, VoteDirection.Up);
        for (var i = 0; i < 3; i++)
        {
            _site.Clock.Advance(TimeSpan.FromMinutes(10));
            await _site.Do<EditPost>(edit => edit.Run(_question, _ann.Id, new($"How do I log in with {Secret}?", $"I use **{Secret}** and nothing happens at all, {i}.", "files"), $"{Secret} again", null, default));
        }
        await _site.Comment(_question, _ben, $"Is {Secret} your real password?");
        await _site.Do<SuggestEdit, int>(suggest => suggest.Run(_question, _newcomer.Id, new("How do I log in?", $"I use {Secret} and nothing happens.", "files"), $"less {Secret}", null, default));
        await _site.Do<SaveDraft>(save => save.Run(_ben.Id, DraftKind.Answer, _question, new(null, $"You should not show {Secret}", null), new(0), default));
    }

    private Task<int> Redact(Member by, string? text = Secret, string? reason = "A password.", bool inComments = true)
        => _site.Do<RedactPost, int>(redact => redact.Run(_question, by.Id, text, reason, inComments, default));

    private Task<int> Found() => _site.Do<SearchPageQuery, int>(async search => (await search.Find(Reader.Of(_mo), Secret, null, default)).Rows.Count);

    [Fact]
    public async Task Neither_the_tables_nor_the_file_nor_the_search_know_it_any_more()
    {
        Assert.Equal(1, await Found());
        Assert.NotEmpty(await Columns());
        var points = await _site.Read(db => db.LedgerLines.CountAsync());

        Assert.True(await Redact(_mo) >= 14);

        Assert.Empty(await Columns());
        Assert.Equal(0, await Found());
        Assert.Equal(points, await _site.Read(db => db.LedgerLines.CountAsync()));
        var html = await _site.Read(db => db.Posts.Row(_question).Select(p => p.Text.Html).SingleAsync());
        Assert.Contains($"<strong>{Redaction.Mark}</strong>", html, StringComparison.Ordinal);
        var act = await _site.Read(db => db.Acts.SingleAsync(a => a.Kind == ActKind.Redacted));
        Assert.Equal((_mo.Id, "A password."), (act.ById, act.Reason));
        Assert.Empty((await _site.Verify()).Findings);
        if (_site.Database.Engine is Engine.Sqlite) Assert.Empty(await Files());
    }

    [Fact]
    public async Task Comments_stay_as_they_are_where_that_is_wanted()
    {
        await Redact(_mo, inComments: false);
        // They are found as before, too.
        Assert.All(await Columns(), column => Assert.True(column.StartsWith("Comments.", StringComparison.Ordinal) || column.StartsWith("SearchIndex", StringComparison.Ordinal) || column.StartsWith("Postings", StringComparison.Ordinal), column));
        Assert.Equal(2, (await Columns()).Count(column => column.StartsWith("Comments.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_takes_a_moderator_enough_characters_a_reason_that_does_not_tell_and_something_to_destroy()
    {
        Assert.Equal("right.role-not-yours", await Acting.Refused(() => Redact(_ann)));
        Assert.Equal("post.redact-text", await Acting.Refused(() => Redact(_mo, " Zq7 ")));
        Assert.Equal("post.redact-reason", await Acting.Refused(() => Redact(_mo, reason: "")));
        Assert.Equal("post.redact-reason-tells", await Acting.Refused(() => Redact(_mo, reason: $"it was {Secret.ToLowerInvariant()}")));
        Assert.Equal("post.redact-nowhere", await Acting.Refused(() => Redact(_mo, "another one")));
        Assert.NotEmpty(await Columns());
    }

    [Fact]
    public async Task Who_was_editing_meanwhile_begins_from_the_text_without_it()
    {
        var basis = await _site.Read(db => db.Posts.Row(_question).Select(p => p.Text.Version).SingleAsync());
        await Redact(_mo);
        Assert.Equal("edit.someone-was-faster", await Acting.Refused(() => _site.Do<EditPost>(edit => edit.Run(_question, _ann.Id, new($"How do I log in with {Secret}?", Some.Body, "files"), null, basis, default))));
    }

    /// <summary>Every column of every table in which it stands, the search index's own tables included.</summary>
    private async Task<List<string>> Columns()
    {
        if (_site.Database.Engine is not Engine.Sqlite) Assert.Skip("Reads the tables of a SQLite file.");
        await using var connection = new SqliteConnection(_site.Database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var found = new List<string>();
        foreach (var table in await Names(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'SearchTerms'"))
            foreach (var column in await Names(connection, $"SELECT name FROM pragma_table_info('{table}')"))
                if ((await Names(connection, $"SELECT '1' FROM \"{table}\" WHERE instr(lower(CAST(\"{column}\" AS TEXT)), '{Secret.ToLowerInvariant()}') > 0 LIMIT 1")).Count > 0)
                    found.Add($"{table}.{column}");
        return [.. found.Order(StringComparer.Ordinal)];
    }

    private static async Task<List<string>> Names(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // made of the database's own names
        command.CommandText = sql;
#pragma warning restore CA2100
        List<string> names = [];
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) names.Add(rows.GetString(0));
        return names;
    }

    /// <summary>The database's files in which its bytes can still be read, whatever table they once were in.</summary>
    private async Task<List<string>> Files()
    {
        var file = new SqliteConnectionStringBuilder(_site.Database.ConnectionString).DataSource;
        var found = new List<string>();
        foreach (var part in (string[])[file, $"{file}-wal"])
        {
            if (!File.Exists(part)) continue;
            await using var open = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes);
            if (Encoding.Latin1.GetString(bytes.ToArray()).Contains(Secret, StringComparison.OrdinalIgnoreCase)) found.Add(part);
        }
        return found;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
