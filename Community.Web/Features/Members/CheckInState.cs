namespace Community.Web.Features.Members;

/// <summary>How a member stands with coming by every day.</summary>
/// <param name="IsDone">They were here today already, by their own calendar.</param>
/// <param name="Streak">Days in a row, up to today or yesterday.</param>
/// <param name="Next">What the next check-in is worth, in points.</param>
public sealed record CheckInState(bool IsDone, int Streak, int Next);

/// <summary>Reads it off the member's card.</summary>
public sealed class CheckInStateQuery(CheckInPolicy policy, MemberDays days) : IUseCase
{
    public CheckInState Of(MemberCard me)
    {
        var today = days.Today(me.TimeZone);
        var streak = me.CheckedInOn >= today.AddDays(-1) ? me.Streak : 0;
        return new(me.CheckedInOn >= today, streak, policy.WorthOf(streak + 1));
    }
}
