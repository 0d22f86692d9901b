using System.CommandLine;

namespace Community.Web.Cli;

/// <summary>Puts a backup in the database's place.</summary>
internal static class RestoreVerb
{
    public static Command Command(Backstage backstage)
    {
        Argument<string> file = new("file") { Description = "A file that the verb backup made." };
        Option<bool> force = new("--force") { Description = "Overwrite the database that is there." };
        var command = new Command("restore", "Puts a backup in the database's place. The site must not be running.") { file, force };
        command.SetAction((parsed, ct) => backstage.RunUnprepared(async services =>
        {
            var upkeep = services.GetRequiredService<DatabaseUpkeep>();
            await upkeep.Restore(parsed.GetRequiredValue(file), parsed.GetValue(force), ct);
            backstage.Terminal.Say($"{upkeep.Place} is restored from {Path.GetFullPath(parsed.GetRequiredValue(file))}");
            return CommandLine.Fine;
        }));
        return command;
    }
}
