namespace Community.Domain.Organisations;

/// <summary>What became of a request. Numbers are stored.</summary>
public enum JoinOutcome { Approved = 1, Declined = 2, Withdrawn = 3, Moot = 4 }

/// <summary>A member asks to join a company, and its admins decide; the vendor's people where there is none.</summary>
public sealed class JoinRequest : Entity
{
    public const int LongestText = 300;

    /// <param name="open">How many of the member's wait already.</param>
    /// <param name="admins">Who decides, and hears of it.</param>
    public JoinRequest(Organisation company, Member by, string? text, int open, IReadOnlyList<int> admins, OrganisationPolicy policy, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.OrganisationId is null, "organisation.belongs-already");
        Rule.Require(open < policy.OpenRequests, "organisation.too-many-requests", policy.OpenRequests);
        (MemberId, OrganisationId, Text, At) = (by.Id, company.Id, Line(text), now);
        Raise(new JoinWanted(this, admins));
    }

    private JoinRequest() { }

    public int MemberId { get; private set; }
    public int OrganisationId { get; private set; }

    /// <summary>What the member says to it; may be empty.</summary>
    public string Text { get; private set; } = "";
    public DateTime At { get; private set; }

    /// <summary>0 while it waits, then its own id: one waits per member and company.</summary>
    public int Closed { get; private set; }
    public JoinOutcome? Outcome { get; private set; }
    public int? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public string? Reason { get; private set; }

    /// <summary>Somebody who speaks for the company says yes or no. False where another has decided already.</summary>
    public bool Decide(Organisation company, bool approve, Member by, string? reason, PrivilegePolicy privileges, DateTime now)
    {
        company.RequireSpokenForBy(by, privileges, now);
        if (Closed != 0) return false;
        Close(approve ? JoinOutcome.Approved : JoinOutcome.Declined, by.Id, now);
        Reason = approve || Line(reason) is { Length: 0 } ? null : Line(reason);
        Raise(new JoinDecided(this));
        return true;
    }

    public void Withdraw(DateTime now) => Close(JoinOutcome.Withdrawn, null, now);

    /// <summary>The member belongs to a company meanwhile.</summary>
    public void Drop(DateTime now) => Close(JoinOutcome.Moot, null, now);

    public void MoveTo(Organisation company) => OrganisationId = company.Id;

    private void Close(JoinOutcome outcome, int? byId, DateTime now)
    {
        if (Closed == 0) (Closed, Outcome, DecidedById, DecidedAt) = (Id, outcome, byId, now);
    }

    private static string Line(string? text)
    {
        var line = CleanText.Line(text);
        Rule.Require(line.Length <= LongestText, "organisation.request-text", LongestText);
        return line;
    }
}

/// <param name="Admins">Who decides.</param>
public sealed record JoinWanted(JoinRequest Request, IReadOnlyList<int> Admins) : IDomainEvent;
public sealed record JoinDecided(JoinRequest Request) : IDomainEvent;
