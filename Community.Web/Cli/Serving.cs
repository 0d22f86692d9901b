using Community.Web.Features.Products;

namespace Community.Web.Cli;

/// <summary>Prepares the database and serves until the host is told to stop.</summary>
public sealed class Serving(Backstage backstage, Func<WebApplicationBuilder, WebApplication> site)
{
    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    public Task<int> Run(CancellationToken ct) => Run(null, _ => { }, ct);

    /// <param name="greet">Runs when the site is open.</param>
    public async Task<int> Run(Stage? stage, Action<WebApplication> greet, CancellationToken ct)
    {
        var builder = backstage.Builder(stage);
        var isOpen = false;
        // Until then the host would print a stack trace under what we say in a sentence.
        builder.Logging.AddFilter(HostCategory, level => isOpen && level >= LogLevel.Information);
        await using var app = site(builder);
        Backstage.Validate(app.Services);
        await Backstage.Prepare(app.Services, ct);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeedProducts>().Run(ct);
        await using var hold = await scope.ServiceProvider.GetRequiredService<DatabaseUpkeep>().Hold(ct);
        await Open(app, ct);
        isOpen = true;
        greet(app);
        await app.WaitForShutdownAsync(ct);
        return CommandLine.Fine;
    }

    /// <summary>Jobs begin before the site listens; when it cannot, they end before their services are gone.</summary>
    private static async Task Open(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
