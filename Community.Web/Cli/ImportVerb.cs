using System.CommandLine;
using System.Globalization;
using Community.Web.Features.Origins;

namespace Community.Web.Cli;

/// <summary>Brings a community from elsewhere.</summary>
internal static class ImportVerb
{
    private const string Details = "import-report.txt";

    public static Command Command(Backstage backstage) => new("import", "Brings a community from elsewhere.") { StackExchange(backstage) };

    private static Command StackExchange(Backstage backstage)
    {
        Argument<string> dump = new("dump") { Description = "A folder or .zip with the eight files of a Stack Exchange data dump, named after its site." };
        Option<bool> dry = new("--dry-run") { Description = "Reads and checks everything, changes nothing." };
        Option<string?> pictures = new("--pictures") { Description = "A folder with the posts' pictures." };
        var command = new Command("stackexchange", "Brings a complete data dump. A run that was stopped continues; run again, it brings only what is new.") { dump, dry, pictures };
        command.SetAction((parsed, ct) => backstage.Run(async services =>
        {
            var terminal = backstage.Terminal;
            if (parsed.GetValue(pictures) is not null) terminal.Say("Pictures are not brought yet: those in posts stay links to where they are.");
            await using var details = new StreamWriter(Details);
            var outcome = await terminal.Watch(progress => services.GetRequiredService<ImportStackExchange>().Run(parsed.GetRequiredValue(dump), parsed.GetValue(dry), details,
                read => progress.Report(new($"Reading {read}", 1, 1)), write => progress.Report(new($"Writing {write.Stage}", write.Done, write.Of)), ct));
            Tell(terminal, outcome);
            return outcome.IsGood ? CommandLine.Fine : CommandLine.Failed;
        }, ct));
        return command;
    }

    private static void Tell(Terminal terminal, ImportOutcome outcome)
    {
        foreach (var fault in outcome.Faults) terminal.Complain($"{fault}");
        if (outcome.Faults.Count > 0)
        {
            terminal.Complain("Nothing was changed.");
            return;
        }
        terminal.Say($"{outcome.Source}:");
        foreach (var line in outcome.Report.Lines()) terminal.Say($"  {line}");
        foreach (var (check, violations) in outcome.Checks) terminal.Say(string.Create(CultureInfo.InvariantCulture, $"  check {check}: {(violations == 0 ? "holds" : $"{violations} violations")}"));
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"Read in {outcome.Reading.TotalSeconds:f1} s, written in {outcome.Writing.TotalSeconds:f1} s. What leads nowhere is listed in {Path.GetFullPath(Details)}"));
    }
}
