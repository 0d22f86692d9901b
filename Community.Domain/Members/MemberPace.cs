namespace Community.Domain.Members;

/// <summary>When a member may write the next of a kind. Moved only by guarded updates in SQL, so that of two at once one waits.</summary>
public sealed class MemberPace(int memberId, OnceKind kind, DateTime nextAt)
{
    public int MemberId { get; private set; } = memberId;
    public OnceKind Kind { get; private set; } = kind;
    public DateTime NextAt { get; private set; } = nextAt;
}
