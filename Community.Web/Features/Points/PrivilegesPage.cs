using Community.Web.Features.Members;

namespace Community.Web.Features.Points;

/// <summary>What a privilege takes.</summary>
/// <param name="Word">What it lets one do.</param>
/// <param name="ByPreset">What it takes in a new, a growing and a grown community.</param>
/// <param name="Have">The reader holds it; null for visitors.</param>
public sealed record PrivilegeRow(string Word, int Needed, IReadOnlyList<int> ByPreset, bool? Have);

/// <summary>What reputation opens, and how far the reader has come.</summary>
/// <param name="Reputation">The reader's, as it is shown; null for visitors.</param>
/// <param name="Next">The nearest privilege that more reputation would open.</param>
public sealed record PrivilegesPage(PrivilegePreset Preset, int? Reputation, IReadOnlyList<PrivilegeRow> Rows, PrivilegeRow? Next);

public sealed class PrivilegesPageQuery(PrivilegePolicy policy) : IUseCase
{
    public static readonly IReadOnlyList<PrivilegePreset> Presets = Enum.GetValues<PrivilegePreset>();

    /// <param name="me">Null for visitors.</param>
    public PrivilegesPage Of(MemberCard? me)
    {
        List<PrivilegeRow> rows =
        [
            new("privilege.Basics", 1, [.. Presets.Select(_ => 1)], me is null ? null : true),
            .. Enum.GetValues<Privilege>().Select(p => new PrivilegeRow($"privilege.{p}", policy.Needed(p), [.. Presets.Select(preset => PrivilegePolicy.Needed(p, preset))], Has(me, p))).OrderBy(p => p.Needed),
        ];
        return new(policy.Preset, me?.Reputation, rows, rows.FirstOrDefault(r => r.Have is false && r.Needed > me?.Reputation));
    }

    private bool? Has(MemberCard? me, Privilege privilege)
        => me is null ? null : !me.IsSuspended && (me.IsModerator || me.Reputation >= policy.Needed(privilege));
}
