namespace Community.Domain.Members;

/// <summary>What coming by every day is worth, in points.</summary>
public sealed record CheckInPolicy
{
    public const string Section = "CheckIn";

    public int Points { get; init; } = 5;

    /// <summary>After so many days in a row the day is worth more.</summary>
    public int StreakDays { get; init; } = 7;
    public int StreakPoints { get; init; } = 20;

    public int WorthOf(int streak) => streak % StreakDays == 0 ? StreakPoints : Points;
}

/// <summary>A member came by on one of their days. The database holds at most one per member and day.</summary>
public sealed class CheckIn : Entity
{
    /// <param name="last">The one before, if there is one.</param>
    /// <param name="today">In the member's own time zone.</param>
    public CheckIn(Member member, CheckIn? last, DateOnly today, CheckInPolicy policy, DateTime now)
    {
        member.RequireMayWrite(now);
        // Whoever travels, or says so, does not live a day twice.
        Rule.Require(last is null || last.Day < today, "checkin.already");
        Streak = last is not null && last.Day.AddDays(1) == today ? last.Streak + 1 : 1;
        (MemberId, Day, Points, At) = (member.Id, today, policy.WorthOf(Streak), now);
        Raise(new MemberCheckedIn(this));
    }

    private CheckIn() { }

    public int MemberId { get; private set; }
    public DateOnly Day { get; private set; }

    /// <summary>Days in a row, this one included.</summary>
    public int Streak { get; private set; }
    public int Points { get; private set; }
    public DateTime At { get; private set; }
}

public sealed record MemberCheckedIn(CheckIn CheckIn) : IDomainEvent;
