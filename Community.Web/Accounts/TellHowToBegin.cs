namespace Community.Web.Accounts;

/// <summary>Tells the console what an operator must do first. Not the log: logs are kept, and the token is a secret.</summary>
internal sealed partial class TellHowToBegin(IServiceScopeFactory scopes, FirstStart start, SiteAddress site, IHostApplicationLifetime life, ILogger<TellHowToBegin> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var _ = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken); // only then the address is known
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CommunityDb>();
            if (!await start.IsOver(db, stoppingToken))
                Console.WriteLine($"No account exists yet. Create the first operator at {site.Of("/setup")}?token={start.Token}");
            else if (!await db.Users.AnyAsync(a => (a.Member.Roles & Roles.Operator) != 0, stoppingToken))
                Console.WriteLine("No operator exists. Appoint one on the command line: member role --email <address> --role Operator");
        }
#pragma warning disable CA1031 // a database that is away now may be there for the first visitor
        catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUnknown(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not look whether an operator exists")]
    private partial void LogUnknown(Exception e);
}
