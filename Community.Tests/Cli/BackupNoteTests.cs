namespace Community.Tests.Cli;

/// <summary>Whoever runs the site can read when it was last copied.</summary>
public sealed class BackupNoteTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task A_backup_is_noted_and_a_refused_one_is_not()
    {
        Assert.Equal(0, (await _shell.Type("member", "add", "--name", "Ana", "--email", "ana@example.com")).Code);
        Assert.Null(await NotedAt());
        Assert.Equal(0, (await _shell.Type("backup", _shell.File("copy.db"))).Code);
        var noted = await NotedAt();
        Assert.NotNull(noted);
        Assert.Equal(1, (await _shell.Type("backup", _shell.File("copy.db"))).Code); // overwrites nothing
        Assert.Equal(noted, await NotedAt());
    }

    [Fact]
    public async Task Roles_given_on_the_console_are_in_the_log()
    {
        await _shell.Type("member", "add", "--name", "Ana", "--email", "ana@example.com");
        await _shell.Type("member", "role", "--name", "Ana", "--role", "Operator");
        await using var db = Open();
        var act = await db.Acts.AsNoTracking().SingleAsync(a => a.Kind == ActKind.Appointed);
        Assert.Equal((SystemMember.Community, "None", "Operator"), (act.ById, act.Before, act.After));
    }

    private async Task<DateTime?> NotedAt()
    {
        await using var db = Open();
        return await db.JobRuns.Select(r => r.SucceededAt).SingleOrDefaultAsync();
    }

    private CommunityDb Open() => DesignTime.Sqlite($"Data Source={_shell.Database};Pooling=False");

    public void Dispose() => _shell.Dispose();
}
