using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Community.Web.Accounts;

/// <summary>The names of the limits that pages put on themselves. Only what is sent counts, never what is read.</summary>
public static class AddressLimits
{
    public const string SignIns = "sign-ins", Resets = "resets", Changes = "changes", Drafting = "drafting";

    internal static IServiceCollection AddAddressLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.Limit(SignIns, limits => limits.SignIns);
            limiter.Limit(Resets, limits => limits.Resets);
            limiter.Limit(Changes, limits => limits.Changes);
            limiter.Limit(Drafting, limits => limits.Drafting, MemberElseNetwork);
        });
        return services;
    }

    private static void Limit(this RateLimiterOptions limiter, string name, Func<LimitOptions, int> most, Func<HttpContext, string>? whose = null) => limiter.AddPolicy(name, http =>
    {
        var limits = http.RequestServices.GetRequiredService<LimitOptions>();
        return !HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(whose?.Invoke(http) ?? NetworkOf(http), _ => new()
            {
                PermitLimit = most(limits),
                Window = TimeSpan.FromMinutes(limits.WindowMinutes),
            });
    });

    /// <summary>Colleagues write from one address, and each of them for long.</summary>
    private static string MemberElseNetwork(HttpContext http) => http.User.FindFirst(CurrentMember.Claim)?.Value is { } member ? $"member {member}" : NetworkOf(http);

    private static string NetworkOf(HttpContext http) => Network(http.Connection.RemoteIpAddress);

    /// <summary>One household: an IPv4 address, or the /64 that an IPv6 subscriber is given.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes()[..8]) : address.ToString();
    }
}
