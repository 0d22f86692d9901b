using Community.Web.Features.Proof;

namespace Community.Tests.Cli;

public sealed class DemoTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task The_demo_is_made_once_and_every_figure_in_it_is_proven()
    {
        // What a killed run left is made anew.
        await File.WriteAllTextAsync(_shell.File("demo.db.filling"), "half a community");
        var made = await Fill();
        Assert.Equal(0, made.Code);
        Assert.Contains("Living through nine months", made.Output, StringComparison.Ordinal);
        var first = File.GetLastWriteTimeUtc(_shell.File("demo.db"));

        var again = await Fill();
        Assert.Equal(0, again.Code);
        Assert.Empty(again.Output);
        Assert.Equal(first, File.GetLastWriteTimeUtc(_shell.File("demo.db")));
        Assert.Equal([_shell.File("demo.db")], Directory.GetFiles(_shell.Folder));

        // Before a site runs on it: its jobs remind askers of answers that wait.
        await using (var db = DesignTime.Sqlite($"Data Source={_shell.File("demo.db")};Pooling=False")) Assert.Equal(0, await db.Deliveries.CountAsync());

        using var site = new Site { Settings = new() { ["Database:Engine"] = "Sqlite", ["Database:ConnectionString"] = $"Data Source={_shell.File("demo.db")};Pooling=False" } };
        var proven = await site.Do<Verify, Proven>(verify => verify.Run(5, _ => { }, default));
        Assert.Empty(proven.Findings);
        var now = DateTime.UtcNow;
        Assert.True(await site.Read(db => db.Posts.Everything().AllAsync(p => p.LastActivityAt <= now)));
        Assert.True(await site.Read(db => db.Posts.Everything().MaxAsync(p => p.LastActivityAt)) > now.AddHours(-2));
    }

    private Task<Said> Fill() => _shell.Type("demo", "--only-fill", "--scale", "0.05", $"--Demo:File={_shell.File("demo.db")}");

    public void Dispose() => _shell.Dispose();
}
