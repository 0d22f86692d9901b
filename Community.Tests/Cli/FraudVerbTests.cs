namespace Community.Tests.Cli;

public sealed class FraudVerbTests
{
    [Fact]
    public async Task The_console_tells_what_would_be_voided_and_then_voids_it_once()
    {
        using var database = new TestDatabase();
        Assert.SkipUnless(database.Engine is Engine.Sqlite, "Verbs are typed on SQLite files.");
        await using (var site = new Site(database))
        {
            var (asker, author, fan) = (await site.Member("ann"), await site.Member("ben"), await site.Member("cy"));
            var question = await site.Ask(asker);
            for (var i = 0; i < 5; i++) await site.Vote(await site.Answer(question, author), fan, VoteDirection.Up);
        }
        var file = database.ConnectionString["Data Source=".Length..];

        foreach (var time in (string[])["first", "second"])
        {
            var looked = await Shell.TypeOn(file, "fraud", "scan", "--dry-run");
            Assert.Equal((0, ""), (looked.Code, looked.Sentence));
            Assert.Contains("Burst: 5 acts", looked.Output, StringComparison.Ordinal);
            Assert.Contains("1 series, 5 acts would be void.", looked.Output, StringComparison.Ordinal);
        }
        var voided = await Shell.TypeOn(file, "fraud", "scan");
        Assert.Contains("1 series, 5 acts are void.", voided.Output, StringComparison.Ordinal);
        var again = await Shell.TypeOn(file, "fraud", "scan");
        Assert.Equal((0, "Nothing was found."), (again.Code, again.Output.Trim()));
        Assert.Equal(0, (await Shell.TypeOn(file, "verify")).Code);
    }

    [Fact]
    public async Task A_threshold_that_would_call_one_vote_a_series_stops_the_program()
    {
        using var shell = new Shell();
        var said = await shell.Type("fraud", "scan", "--Fraud:BurstActs=1");
        Assert.Equal(1, said.Code);
        Assert.Contains("Fraud:", said.Sentence, StringComparison.Ordinal);
    }
}
