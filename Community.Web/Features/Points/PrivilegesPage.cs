namespace Community.Web.Features.Points;

/// <summary>What a privilege takes.</summary>
/// <param name="Word">What it lets one do.</param>
/// <param name="Have">The reader holds it; null for visitors.</param>
public sealed record PrivilegeRow(string Word, int Needed, bool? Have);

/// <summary>What reputation opens, and how far the reader has come.</summary>
/// <param name="Reputation">The reader's, as it is shown; null for visitors.</param>
/// <param name="Next">The nearest privilege that the reader still lacks.</param>
public sealed record PrivilegesPage(PrivilegePreset Preset, int? Reputation, IReadOnlyList<PrivilegeRow> Rows, PrivilegeRow? Next);

public sealed class PrivilegesPageQuery(CommunityDb db, PrivilegePolicy policy, TimeProvider clock) : IUseCase
{
    /// <summary>Those that something here asks for.</summary>
    private static readonly Privilege[] InUse = [Privilege.VoteUp, Privilege.CommentEverywhere, Privilege.VoteDown, Privilege.CreateTag, Privilege.EditFreely];

    public async Task<PrivilegesPage> Find(int? memberId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var member = memberId is { } id ? await db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) : null;
        List<PrivilegeRow> rows =
        [
            new("privilege.Basics", 1, member is null ? null : true),
            .. InUse.Select(p => new PrivilegeRow($"privilege.{p}", policy.Needed(p), member?.May(p, policy, now))).OrderBy(p => p.Needed),
        ];
        return new(policy.Preset, member?.ShownReputation(now), rows, rows.FirstOrDefault(r => r.Have is false));
    }
}
