namespace Community.Web.Features.Fraud;

/// <summary>Remembers from which networks a member comes. Used inside the verb by which they come in.</summary>
public sealed class KnownNetworks(CommunityDb db) : IUseCase
{
    /// <param name="address">As the connection tells it; what is no address is not remembered.</param>
    public async Task Remember(int memberId, string? address, DateTime now, CancellationToken ct)
    {
        if (MemberNetwork.Of(address) is not { } network) return;
        var seen = await db.MemberNetworks.Where(n => n.MemberId == memberId && n.Network == network).ExecuteUpdateAsync(set => set.SetProperty(n => n.LastAt, now), ct);
        if (seen == 0) db.Add(new MemberNetwork(memberId, network, now));
    }
}
