using Microsoft.AspNetCore.Http.Connections;

namespace Community.Web.Live;

public static class LiveSetup
{
    public static IServiceCollection AddCommunityLive(this IServiceCollection services)
    {
        services.AddSignalR(hub =>
        {
            hub.MaximumReceiveMessageSize = 4096;
            hub.KeepAliveInterval = TimeSpan.FromSeconds(10);
            hub.ClientTimeoutInterval = TimeSpan.FromSeconds(30);
        });
        services.AddSingleton<IRelay, InProcessRelay>().AddSingleton<Presence>().AddSingleton<PersonalConnections>().AddSingleton<BoardPulse>();
        return services.AddHostedService<TellPresence>().AddHostedService<RecheckEveryHalfMinute>();
    }

    public static void MapCommunityLive(this IEndpointRouteBuilder routes)
        => routes.MapHub<LiveHub>("/live", connection => connection.Transports = HttpTransportType.WebSockets);
}
