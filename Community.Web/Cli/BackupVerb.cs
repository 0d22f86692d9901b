using System.CommandLine;

namespace Community.Web.Cli;

/// <summary>Copies the database into a file while the site goes on.</summary>
internal static class BackupVerb
{
    public static Command Command(Backstage backstage)
    {
        Argument<string> file = new("file") { Description = "Where to; must not exist yet. On SQL Server a path as the server sees it." };
        var command = new Command("backup", "Copies the database into a file, also while the site is being used.") { file };
        command.SetAction((parsed, ct) => backstage.RunUnprepared(async services =>
        {
            var upkeep = services.GetRequiredService<DatabaseUpkeep>();
            await upkeep.Backup(parsed.GetRequiredValue(file), ct);
            backstage.Terminal.Say($"{upkeep.Place} is copied to {Path.GetFullPath(parsed.GetRequiredValue(file))}");
            return CommandLine.Fine;
        }));
        return command;
    }
}
