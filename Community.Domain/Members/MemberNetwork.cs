using System.Net;
using System.Net.Sockets;

namespace Community.Domain.Members;

/// <summary>A network from which a member registered or signed in, and when: what several accounts of one hand have in common.</summary>
public sealed class MemberNetwork(int memberId, string network, DateTime firstAt)
{
    /// <summary>Room for the longest: an IPv6 network written out.</summary>
    public const int MaxLength = 50;

    public int MemberId { get; private set; } = memberId;
    public string Network { get; private set; } = network;
    public DateTime FirstAt { get; private set; } = firstAt;
    public DateTime LastAt { get; private set; } = firstAt;

    /// <summary>The network around an address: of IPv4 a /24, of IPv6 a /64. Null for what is no address, and for this machine itself.</summary>
    public static string? Of(string? address)
    {
        if (!IPAddress.TryParse(address, out var ip)) return null;
        if (ip.IsIPv4MappedToIPv6) ip = ip.MapToIPv4();
        if (IPAddress.IsLoopback(ip)) return null;
        var (bytes, bits) = (ip.GetAddressBytes(), ip.AddressFamily is AddressFamily.InterNetworkV6 ? 64 : 24);
        Array.Clear(bytes, bits / 8, bytes.Length - (bits / 8));
        return $"{new IPAddress(bytes)}/{bits}";
    }
}
