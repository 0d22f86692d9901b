using System.Security.Claims;

namespace Community.Web.Live;

/// <summary>
/// Cuts the connections of those who have been suspended, or whose sign-in no longer counts, since they connected. The page
/// connects again, as whoever it is by now.
/// </summary>
public sealed class RecheckConnections(CommunityDb db, PersonalConnections personal, TimeProvider clock) : IUseCase
{
    /// <summary>The claim in which a session carries the account's stamp; a new password makes a new one.</summary>
    private const string Stamp = "stamp";

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var some in personal.All.Chunk(200))
        {
            int[] ids = [.. some.Select(c => c.MemberId).Distinct()];
            var welcome = await db.Members.Where(m => ids.Contains(m.Id) && m.Kind == MemberKind.Person && (m.SuspendedUntil == null || m.SuspendedUntil <= now)).Select(m => m.Id).ToListAsync(ct);
            var stamps = await db.Users.Where(a => ids.Contains(a.MemberId)).Select(a => new { a.MemberId, a.SecurityStamp }).ToListAsync(ct);
            foreach (var (memberId, context) in some)
            {
                var stamp = context.User?.FindFirstValue(Stamp);
                if (!welcome.Contains(memberId) || (stamp is not null && !stamps.Any(s => s.MemberId == memberId && s.SecurityStamp == stamp))) context.Abort();
            }
        }
    }
}
