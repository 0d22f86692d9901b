using System.CommandLine;
using Community.Web.Features.Upkeep;

namespace Community.Web.Cli;

/// <summary>Copies the database into a file while the site goes on, and notes that it was done.</summary>
internal static class BackupVerb
{
    public static Command Command(Backstage backstage)
    {
        Argument<string> file = new("file") { Description = "Where to; must not exist yet. On SQL Server a path as the server sees it." };
        var command = new Command("backup", "Copies the database into a file, also while the site is being used.") { file };
        command.SetAction((parsed, ct) => backstage.RunUnprepared(async services =>
        {
            var upkeep = services.GetRequiredService<DatabaseUpkeep>();
            var began = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            await upkeep.Backup(parsed.GetRequiredValue(file), ct);
            backstage.Terminal.Say($"{upkeep.Place} is copied to {Path.GetFullPath(parsed.GetRequiredValue(file))}");
            await Note(services, began, ct);
            return CommandLine.Fine;
        }));
        return command;
    }

    /// <summary>A database of an earlier version has no place for it, and is copied all the same.</summary>
    private static async Task Note(IServiceProvider services, DateTime began, CancellationToken ct)
    {
        try
        {
            await services.GetRequiredService<NoteJob>().Run(NoteJob.Backup, new(), began, null, ct);
        }
#pragma warning disable CA1031 // the copy is made, whether or not that can be noted
        catch (Exception) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
        }
    }
}
