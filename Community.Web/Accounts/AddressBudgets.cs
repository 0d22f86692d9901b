using System.Net;
using System.Threading.RateLimiting;

namespace Community.Web.Accounts;

/// <summary>What is counted per address and per network.</summary>
public enum Budget { Posts, Searches, Registrations, Uploads }

/// <summary>Sending to these handlers of a page (or asking it for something, where that is counted) takes from what its sender's address may.</summary>
/// <param name="handlers">Empty names the form without a handler.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BudgetedAttribute(Budget budget, params string[] handlers) : Attribute
{
    public Budget Budget => budget;
    public IReadOnlyList<string> Handlers => handlers;
}

/// <summary>
/// Counts what each address and the network around it (/24, /64) send in a while, on this node. Beside the limits that the pages of accounts
/// put on themselves: who is refused here gets the form back with all that was typed.
/// </summary>
public sealed class AddressBudgets(LimitOptions limits) : IDisposable
{
    private readonly PartitionedRateLimiter<Sender> _windows = PartitionedRateLimiter.Create<Sender, string>(sender =>
        RateLimitPartition.GetFixedWindowLimiter(sender.Key, _ => new() { PermitLimit = sender.Most, Window = TimeSpan.FromMinutes(limits.WindowMinutes) }));

    /// <summary>Takes one, or refuses with the seconds to wait.</summary>
    public void Take(Budget budget, IPAddress? address)
    {
        if (!limits.Enabled) return;
        var (most, own, around) = budget switch
        {
            Budget.Posts => (limits.Posts, "limit.posts-of-address", "limit.posts-of-network"),
            Budget.Searches => (limits.Searches, "limit.searches-of-address", "limit.searches-of-network"),
            Budget.Uploads => (limits.Uploads, "limit.uploads-of-address", "limit.uploads-of-network"),
            _ => (limits.Registrations, "limit.registrations-of-address", "limit.registrations-of-network"),
        };
        Take(new($"{budget} {AddressLimits.Network(address)}", most), own);
        if (MemberNetwork.Of(address?.ToString()) is { } network) Take(new($"{budget} {network}", most * limits.NetworkShare), around);
    }

    private void Take(Sender sender, string code)
    {
        using var lease = _windows.AttemptAcquire(sender);
        if (lease.IsAcquired) return;
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        throw new RuleBrokenException(code, Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)));
    }

    public void Dispose() => _windows.Dispose();

    private sealed record Sender(string Key, int Most);
}
