using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Community.Web.Live;

/// <summary>The connections of this node that receive what is meant for one member alone.</summary>
public sealed class PersonalConnections
{
    private readonly ConcurrentDictionary<string, (int MemberId, HubCallerContext Context)> _connections = new();

    public void Add(int memberId, HubCallerContext context) => _connections[context.ConnectionId] = (memberId, context);

    public void Remove(string connection) => _connections.TryRemove(connection, out _);

    public bool Has(string connection) => _connections.ContainsKey(connection);

    public IReadOnlyList<(int MemberId, HubCallerContext Context)> All => [.. _connections.Values];
}
