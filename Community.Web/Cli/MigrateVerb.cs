using System.CommandLine;

namespace Community.Web.Cli;

/// <summary>Brings the tables up to date, or prints the SQL that does.</summary>
internal static class MigrateVerb
{
    public static Command Command(Backstage backstage)
    {
        Option<bool> script = new("--script") { Description = "Print the SQL instead of running it." };
        var command = new Command("migrate", "Brings the database up to date, or prints the SQL that does.") { script };
        command.SetAction((parsed, ct) => backstage.RunUnprepared(async services =>
        {
            var upkeep = services.GetRequiredService<DatabaseUpkeep>();
            if (parsed.GetValue(script))
            {
                if (!upkeep.ScriptCanRepeat) backstage.Terminal.Complain("SQLite knows no conditional scripts: this one is for an empty file. The site and the verb migrate bring any file up to date.");
                backstage.Terminal.Say(upkeep.Script());
                return CommandLine.Fine;
            }
            await upkeep.Prepare(migrate: true, ct);
            backstage.Terminal.Say($"{upkeep.Place} is up to date.");
            return CommandLine.Fine;
        }));
        return command;
    }
}
