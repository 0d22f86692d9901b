using Microsoft.AspNetCore.SignalR;

namespace Community.Web.Live;

/// <summary>Brings a message to everyone in a circle, whichever node they are connected to.</summary>
public interface IRelay
{
    Task Tell(string circle, Message message, CancellationToken ct);
}

/// <summary>One node is all there is: straight to the hub.</summary>
public sealed class InProcessRelay(IHubContext<LiveHub> hub) : IRelay
{
    public Task Tell(string circle, Message message, CancellationToken ct)
        => hub.Clients.Group(circle).SendCoreAsync(message.Name, [.. message.Arguments], ct);
}
