namespace Community.Domain.Badges;

/// <summary>A member holds a badge. The database has at most one per badge, member and what it is for.</summary>
public sealed class BadgeAward : Entity
{
    /// <param name="subjectId">The post, the tag or the year it is for; 0 where it is earned once.</param>
    public BadgeAward(Badge badge, int memberId, int subjectId, int points, DateTime at)
    {
        (Badge, MemberId, SubjectId, Points, At) = (badge.Number, memberId, subjectId, points, at);
        Raise(new BadgeAwarded(this));
    }

    private BadgeAward() { }

    /// <summary>The badge's number.</summary>
    public int Badge { get; private set; }
    public int MemberId { get; private set; }
    public int SubjectId { get; private set; }

    /// <summary>What it paid. Badges that came with an import pay nothing.</summary>
    public int Points { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>It is not earned any more. Only badges that lapse know this.</summary>
    public DateTime? LapsedAt { get; private set; }

    public void Lapse(DateTime now)
    {
        if (LapsedAt is not null) return;
        LapsedAt = now;
        Raise(new BadgeLapsed(this));
    }

    /// <summary>Earned again: it counts again, and pays nothing again.</summary>
    public void Regain()
    {
        if (LapsedAt is null) return;
        LapsedAt = null;
        Raise(new BadgeRegained(this));
    }
}

public sealed record BadgeAwarded(BadgeAward Award) : IDomainEvent;
public sealed record BadgeLapsed(BadgeAward Award) : IDomainEvent;
public sealed record BadgeRegained(BadgeAward Award) : IDomainEvent;
