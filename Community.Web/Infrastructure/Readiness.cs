using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Community.Web.Infrastructure;

/// <summary>How the site leaves.</summary>
public sealed class ShutdownOptions
{
    public const string Section = "Shutdown";

    /// <summary>Seconds to go on serving while <c>/health</c> already says no, so that a load balancer sends nobody here any more.</summary>
    [Range(0, 300)] public int UnreadySeconds { get; init; }
}

/// <summary>Whether the site should be sent visitors: its database answers, and it is not about to leave.</summary>
public sealed class Readiness(IServiceScopeFactory scopes, IOptions<ShutdownOptions> shutdown, IHostApplicationLifetime lifetime) : IHostedLifecycleService
{
    public async Task<bool> IsReady(CancellationToken ct)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return false;
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommunityDb>().Database.CanConnectAsync(ct);
    }

    /// <summary>Before anything stops listening: the host waits for this.</summary>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(shutdown.Value.UnreadySeconds), CancellationToken.None);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

public static class HealthSetup
{
    public static IServiceCollection AddReadiness(this IServiceCollection services)
    {
        services.AddOptions<ShutdownOptions>().BindConfiguration(ShutdownOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<Readiness>().AddHostedService(s => s.GetRequiredService<Readiness>());
    }

    /// <summary><c>/alive</c>: the process answers. <c>/health</c>: send visitors here.</summary>
    public static void MapHealth(this IEndpointRouteBuilder site)
    {
        site.MapGet("/alive", () => Results.Text("alive"));
        site.MapGet("/health", async (Readiness readiness, CancellationToken ct)
            => await readiness.IsReady(ct) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
