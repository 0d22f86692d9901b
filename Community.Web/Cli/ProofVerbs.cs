using System.CommandLine;
using System.Globalization;
using Community.Web.Features.Proof;

namespace Community.Web.Cli;

/// <summary>Compares what is counted with what happened, and makes the counts right.</summary>
internal static class ProofVerbs
{
    private const int PrintedPerCheck = 10;

    public static Command Verify(Backstage backstage)
    {
        var command = new Command("verify", "Recomputes every count, both balances and the ledger, and reports what differs. Changes nothing.");
        command.SetAction((_, ct) => backstage.Run(async services =>
        {
            var terminal = backstage.Terminal;
            var proven = await terminal.Watch(progress => services.GetRequiredService<Verify>().Run(PrintedPerCheck, done => progress.Report(new($"Checked {done}", 1, 1)), ct));
            foreach (var finding in proven.Findings) terminal.Say($"{finding}");
            foreach (var (check, count) in proven.Failed) terminal.Complain(string.Create(CultureInfo.InvariantCulture, $"{check}: {count}"));
            if (proven.IsSound) terminal.Say("Everything agrees.");
            return proven.IsSound ? CommandLine.Fine : CommandLine.Failed;
        }, ct));
        return command;
    }

    public static Command Recount(Backstage backstage)
    {
        var command = new Command("recount", "Makes every count anew from what happened and awards the badges that follow, also while the site is being used. No line of the ledger is ever changed.");
        command.SetAction((_, ct) => backstage.Run(async services =>
        {
            var terminal = backstage.Terminal;
            var repaired = await terminal.Watch(progress => services.GetRequiredService<Recount>().Run(done => progress.Report(new($"Recounted {done}", 1, 1)), ct));
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{repaired.Values.Sum()} rows were made right."));
            return CommandLine.Fine;
        }, ct));
        return command;
    }
}
