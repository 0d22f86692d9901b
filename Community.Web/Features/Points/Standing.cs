using Community.Web.Features.Members;

namespace Community.Web.Features.Points;

/// <summary>How far a member has come, and what is next.</summary>
/// <param name="Reputation">As it is shown.</param>
/// <param name="NextLevel">Null on the highest.</param>
/// <param name="NextPrivilege">The nearest privilege still lacked; null when there is none.</param>
public sealed record Standing(int Reputation, Level Level, Level? NextLevel, PrivilegeRow? NextPrivilege);

/// <summary>Reads a standing off the policies in force.</summary>
public sealed class StandingQuery(LevelPolicy levels, PrivilegesPageQuery privileges) : IUseCase
{
    public Standing Of(MemberCard me)
    {
        var level = levels.Of(me.Reputation);
        return new(me.Reputation, level, levels.After(level), privileges.Of(me).Next);
    }
}
