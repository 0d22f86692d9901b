namespace Community.Domain.Ledger;

/// <summary>An operator put a balance right by hand, for a reason that the member reads.</summary>
public sealed class Adjustment : Entity
{
    /// <summary>More at once is a mistake.</summary>
    public const int Most = 1_000_000;
    public const int ReasonMin = 3, ReasonMax = 500;

    public Adjustment(Member member, Member by, int reputation, int points, string? reason, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.Roles.HasFlag(Roles.Operator), "adjustment.not-yours");
        Rule.Require(member.Kind is MemberKind.Person, "adjustment.person-only");
        Rule.Require((reputation, points) is not (0, 0), "adjustment.nothing");
        Rule.Require(Math.Abs((long)reputation) <= Most && Math.Abs((long)points) <= Most, "adjustment.too-much", Most);
        Reason = CleanText.Line(reason);
        Rule.Require(TextMeasure.Of(Reason).Graphemes is >= ReasonMin and <= ReasonMax, "adjustment.reason", ReasonMin, ReasonMax);
        (MemberId, ById, Reputation, Points, At) = (member.Id, by.Id, reputation, points, now);
        Raise(new BalanceAdjusted(this));
    }

    private Adjustment() { }

    public int MemberId { get; private set; }
    public int ById { get; private set; }
    public int Reputation { get; private set; }
    public int Points { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
}

public sealed record BalanceAdjusted(Adjustment Adjustment) : IDomainEvent;
