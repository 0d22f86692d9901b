namespace Community.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly Shell _shell = new();

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("member", "add", "--name", "Ana")]
    [InlineData("member", "role", "--role", "Moderator")]
    [InlineData("member", "role", "--name", "Ana", "--role", "King")]
    [InlineData("backup")]
    [InlineData("member", "suspend", "--name", "Ana", "--days", "many", "--reason", "x")]
    public async Task Wrong_use_is_said_and_ends_with_two(params string[] args)
    {
        var said = await _shell.Type(args);
        Assert.Equal(2, said.Code);
        Assert.NotEmpty(said.Sentence);
        Assert.False(File.Exists(_shell.Database));
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("demo")]
    [InlineData("migrate")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("member")]
    [InlineData("member", "add")]
    [InlineData("member", "role")]
    [InlineData("member", "suspend")]
    [InlineData("reindex")]
    public async Task Every_verb_explains_itself(params string[] verb)
    {
        var said = await _shell.Type([.. verb, "--help"]);
        Assert.Equal(0, said.Code);
        Assert.Contains("Usage", said.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.Database));
    }

    [Theory]
    [InlineData("--Database:Engine=Oracle", "Database:Engine")]
    [InlineData("--Site:TimeZone=Atlantis", "Site:TimeZone names no time zone.")]
    [InlineData("--Shutdown:UnreadySeconds=-1", "UnreadySeconds")]
    [InlineData("--Levels:From:0=5", "Levels:From begins with 1 and rises, in at most 12 steps.")]
    public async Task A_wrong_setting_is_one_sentence(string setting, string said)
    {
        // Typed last, it would be overridden by the harness only where both name the same setting.
        var ended = setting.Contains("Engine", StringComparison.Ordinal) ? await _shell.RunProcess("migrate", setting) : await _shell.Type("migrate", setting);
        Assert.Equal(1, ended.Code);
        Assert.Contains(said, ended.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_wrong_settings_are_two_sentences()
    {
        var said = await _shell.Type("migrate", "--Site:TimeZone=Atlantis", "--Shutdown:UnreadySeconds=-1");
        Assert.Equal(2, said.Sentence.Split('\n').Length);
    }

    [Fact]
    public async Task A_member_added_on_the_command_line_signs_in_and_writes()
    {
        var added = await _shell.Type("member", "add", "--name", "张三", "--email", "zhang@example.com", "--role", "Moderator", "--role", "Vendor");
        Assert.Equal(0, added.Code);
        var password = added.Output.Trim().Split(' ')[^1];

        await using var db = DesignTime.Sqlite($"Data Source={_shell.Database};Pooling=False");
        var account = await db.Users.Include(a => a.Member).SingleAsync();
        Assert.Equal(Roles.Moderator | Roles.Vendor, account.Member.Roles);
        Assert.NotNull(account.Member.ConfirmedAt);
        Assert.NotEqual(Microsoft.AspNetCore.Identity.PasswordVerificationResult.Failed,
            new Microsoft.AspNetCore.Identity.PasswordHasher<Account>().VerifyHashedPassword(account, account.PasswordHash!, password));
    }

    [Fact]
    public async Task Names_that_read_as_staff_are_for_staff()
    {
        Assert.Equal(1, (await _shell.Type("member", "add", "--name", "管理员", "--email", "a@example.com")).Code);
        Assert.Equal(0, (await _shell.Type("member", "add", "--name", "管理员", "--email", "a@example.com", "--role", "Operator")).Code);
        Assert.Equal(1, (await _shell.Type("member", "add", "--name", "管理员", "--email", "b@example.com", "--role", "Operator")).Code);
    }

    [Fact]
    public async Task Roles_are_given_and_taken_away_and_a_suspension_has_an_end()
    {
        await _shell.Type("member", "add", "--name", "Ana", "--email", "ana@example.com");
        Assert.Equal(0, (await _shell.Type("member", "role", "--name", "ANA", "--role", "moderator")).Code);
        Assert.Equal(Roles.Moderator, (await Member()).Roles);
        Assert.Equal(0, (await _shell.Type("member", "role", "--email", "ana@example.com", "--role", "None")).Code);
        Assert.Equal(Roles.None, (await Member()).Roles);

        Assert.Equal(1, (await _shell.Type("member", "suspend", "--name", "Ana", "--days", "366", "--reason", "spam")).Code);
        Assert.Equal(0, (await _shell.Type("member", "suspend", "--name", "Ana", "--days", "365", "--reason", "spam")).Code);
        Assert.Equal("spam", (await Member()).SuspensionReason);
        Assert.Equal(1, (await _shell.Type("member", "role", "--name", "Nobody Here", "--role", "None")).Code);
    }

    [Fact]
    public async Task The_script_makes_the_tables_that_migrating_makes()
    {
        var script = await _shell.Type("migrate", "--script");
        Assert.Equal(0, script.Code);
        Assert.Contains("CREATE TABLE \"LedgerLines\"", script.Output, StringComparison.Ordinal);
        Assert.Contains("SQLite", script.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_shell.Database));
    }

    private async Task<Member> Member()
    {
        await using var db = DesignTime.Sqlite($"Data Source={_shell.Database};Pooling=False");
        return await db.Members.AsNoTracking().SingleAsync(m => m.Name == "Ana");
    }

    public void Dispose() => _shell.Dispose();
}
