namespace Community.Domain.Organisations;

/// <summary>How somebody came to a company. Numbers are stored.</summary>
public enum MembershipWay { Founded = 1, Domain = 2, Invitation = 3, Approval = 4, Merge = 6 }

/// <summary>Someone belongs to a company, or did: history, which stays with the company it tells of.</summary>
public sealed class Membership : Entity
{
    internal Membership(int memberId, int organisationId, MembershipWay way, bool isAdmin, DateTime now)
        => (MemberId, OrganisationId, Way, IsAdmin, JoinedAt) = (memberId, organisationId, way, isAdmin, now);

    private Membership() { }

    public int MemberId { get; private set; }
    public int OrganisationId { get; private set; }
    public MembershipWay Way { get; private set; }

    /// <summary>Speaks for the company, or did when it ended.</summary>
    public bool IsAdmin { get; private set; }
    public DateTime JoinedAt { get; private set; }
    public DateTime? LeftAt { get; private set; }

    /// <summary>0 while it lasts, then its own id: so the database can hold one that lasts per member, and any number of past ones.</summary>
    public int Ended { get; private set; }

    internal void End(DateTime now) => (LeftAt, Ended) = (now, Id);

    internal void Become(bool admin) => IsAdmin = admin;
}
