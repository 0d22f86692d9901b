using Microsoft.Data.Sqlite;

namespace Community.Tests.Cli;

public sealed class UpkeepTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_backup_made_while_others_write_restores_elsewhere_to_the_same_rows()
    {
        await _shell.Type("member", "add", "--name", "Ana", "--email", "ana@example.com");
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => Write(stop.Token));
        var backup = await _shell.Type("backup", _shell.File("copy.db"));
        await stop.CancelAsync();
        Assert.True(await writing > 0);
        Assert.Equal(0, backup.Code);

        var elsewhere = _shell.File("elsewhere.db");
        Assert.Equal(0, (await Shell.TypeOn(elsewhere, "restore", _shell.File("copy.db"))).Code);
        Assert.Equal("Ana", await Scalar(elsewhere, "SELECT Name FROM Members WHERE Kind = 0"));
        Assert.Equal(0, (await Shell.TypeOn(elsewhere, "member", "role", "--name", "Ana", "--role", "Operator")).Code);
    }

    [Fact]
    public async Task Neither_backup_nor_restore_overwrites_unasked()
    {
        await _shell.Type("migrate");
        await _shell.Type("backup", _shell.File("copy.db"));
        Assert.Equal(1, (await _shell.Type("backup", _shell.File("copy.db"))).Code);
        await _shell.Type("member", "add", "--name", "Ana", "--email", "ana@example.com");
        Assert.Equal(1, (await _shell.Type("restore", _shell.File("copy.db"))).Code);
        Assert.Equal("1", await Scalar(_shell.Database, "SELECT COUNT(*) FROM Members WHERE Kind = 0"));
        Assert.Equal(0, (await _shell.Type("restore", _shell.File("copy.db"), "--force")).Code);
        Assert.Equal("0", await Scalar(_shell.Database, "SELECT COUNT(*) FROM Members WHERE Kind = 0"));
    }

    [Fact]
    public async Task A_database_that_someone_has_open_is_not_replaced()
    {
        await _shell.Type("migrate");
        await _shell.Type("backup", _shell.File("copy.db"));
        await _shell.Type("member", "add", "--name", "Ana", "--email", "ana@example.com"); // in write-ahead mode from here on
        await using var other = new SqliteConnection($"Data Source={_shell.Database};Pooling=False");
        await other.OpenAsync();
        await Scalar(other, "SELECT COUNT(*) FROM Members");
        var said = await _shell.Type("restore", _shell.File("copy.db"), "--force");
        Assert.Equal(1, said.Code);
        Assert.Contains("in use", said.Sentence, StringComparison.Ordinal);
        Assert.Equal("1", await Scalar(other, "SELECT COUNT(*) FROM Members WHERE Kind = 0"));
    }

    [Theory]
    [InlineData("This is a letter and not a database, and long enough to be looked at by anyone who opens it as one.")]
    [InlineData("")]
    public async Task What_is_not_a_community_is_not_restored(string content)
    {
        await _shell.Type("migrate");
        await File.WriteAllTextAsync(_shell.File("letter.db"), content);
        Assert.Equal(1, (await _shell.Type("restore", _shell.File("letter.db"), "--force")).Code);
        Assert.Equal("3", await Scalar(_shell.Database, "SELECT COUNT(*) FROM Members"));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_in_one_sentence()
    {
        await File.WriteAllTextAsync(_shell.Database, new string('x', 5000));
        var said = await _shell.Type("migrate");
        Assert.Equal(1, said.Code);
        Assert.Contains("is not a database", said.Sentence, StringComparison.Ordinal);
        Assert.Single(said.Sentence.Split('\n'));
        Assert.Equal(5000, new FileInfo(_shell.Database).Length);
    }

    [Fact]
    public async Task A_database_of_something_else_is_left_alone()
    {
        await Scalar(_shell.Database, "CREATE TABLE Recipes (Id INTEGER); SELECT 1");
        var said = await _shell.Type("migrate");
        Assert.Contains("not that of a community", said.Sentence, StringComparison.Ordinal);
        Assert.Equal("1", await Scalar(_shell.Database, "SELECT COUNT(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await _shell.Type("migrate");
        await Scalar(_shell.Database, "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_Future', '99'); SELECT 1");
        var said = await _shell.Type("member", "add", "--name", "Ana", "--email", "ana@example.com");
        Assert.Equal(1, said.Code);
        Assert.Contains("29990101000000_Future", said.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_named()
    {
        var said = await Shell.TypeOn(_shell.File("nowhere/community.db"), "migrate");
        Assert.Equal(1, said.Code);
        Assert.Contains("folder does not exist", said.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Small writes one after the other. Answers how many there were.</summary>
    private async Task<int> Write(CancellationToken stop)
    {
        await using var connection = new SqliteConnection($"Data Source={_shell.Database};Pooling=False");
        await connection.OpenAsync(CancellationToken.None);
        for (var written = 0; ; written++)
        {
            if (stop.IsCancellationRequested && written > 0) return written;
            await Scalar(connection, "UPDATE Members SET Unread = Unread + 1 WHERE Kind = 0; SELECT 1");
        }
    }

    private static async Task<string> Scalar(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return await Scalar(connection, sql);
    }

    private static async Task<string> Scalar(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{await command.ExecuteScalarAsync()}";
    }

    public void Dispose() => _shell.Dispose();
}
