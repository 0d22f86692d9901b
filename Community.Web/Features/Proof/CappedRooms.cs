using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What a member's day says of the cap: the room that the ledger's lines for the day use.</summary>
internal sealed class CappedRooms(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.MemberDays.Select(d => new { d.MemberId, d.Day, d.Capped, Room = db.LedgerLines.Where(l => l.MemberId == d.MemberId && l.Day == d.Day).Sum(l => l.Room) })
            .Where(d => d.Capped != d.Room);
        await foreach (var d in drift.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("member-day.capped", d.MemberId, $"{d.Room} on {d.Day:O}", $"{d.Capped}");
        await foreach (var d in Unkept(null).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("member-day.capped", d.MemberId, $"{d.Room} on {d.Day:O}", "nothing");
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        foreach (var d in await Unkept(ids).ToListAsync(ct)) await db.Insert(new MemberDay(d.MemberId, d.Day), ct);
        await db.MemberDays.Where(d => ids.Contains(d.MemberId)).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Capped, d => db.LedgerLines.Where(l => l.MemberId == d.MemberId && l.Day == d.Day).Sum(l => l.Room)), ct);
    }

    private sealed record Used(int MemberId, DateOnly Day, int Room);

    /// <summary>Days on which lines use room and of which there is no row.</summary>
    private IQueryable<Used> Unkept(IReadOnlyList<int>? members)
    {
        var lines = members is null ? db.LedgerLines : db.LedgerLines.Where(l => members.Contains(l.MemberId));
        return lines.Where(l => l.Room != 0 && !db.MemberDays.Any(d => d.MemberId == l.MemberId && d.Day == l.Day))
            .GroupBy(l => new { l.MemberId, l.Day }).Where(g => g.Sum(l => l.Room) != 0)
            .Select(g => new Used(g.Key.MemberId, g.Key.Day, g.Sum(l => l.Room)));
    }
}
