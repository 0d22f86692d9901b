namespace Community.Domain.Organisations;

/// <summary>Who comes and who goes. All of it while the company's row is held.</summary>
public sealed partial class Organisation
{
    /// <summary>A member belongs to it from now on. At most one company at a time.</summary>
    public Membership Admit(Member member, MembershipWay way, bool asAdmin, DateTime now)
    {
        member.RequireMayWrite(now);
        RequireStands();
        Rule.Require(member.OrganisationId is null, "organisation.belongs-already");
        return Take(member, way, asAdmin, now);
    }

    /// <summary>A member goes, or is shown out by an admin or the vendor. The last admin names another first, while others stay.</summary>
    /// <param name="membership">The member's open one.</param>
    public void Release(Member member, Membership membership, Member by, PrivilegePolicy privileges, DateTime now)
    {
        if (by.Id != member.Id) RequireSpokenForBy(by, privileges, now);
        Rule.Require(member.OrganisationId == Id, "organisation.belongs-not");
        RequireAnotherAdmin(member.IsOrganisationAdmin, MemberCount - 1);
        (MemberCount, AdminCount) = (MemberCount - 1, AdminCount - (member.IsOrganisationAdmin ? 1 : 0));
        membership.End(now);
        member.Join(null, isVerified: false);
        Raise(new MemberLeftOrganisation(this, member, by));
    }

    /// <summary>A member has left the community for good, and so the company.</summary>
    public void Forget(Member member, Membership membership, DateTime now)
    {
        RequireAnotherAdmin(membership.IsAdmin, MemberCount - 1);
        (MemberCount, AdminCount) = (MemberCount - 1, AdminCount - (membership.IsAdmin ? 1 : 0));
        membership.End(now);
        Raise(new MemberLeftOrganisation(this, member, member));
    }

    /// <summary>A member speaks for it from now on, or no longer. The vendor's people may name the first.</summary>
    public bool Appoint(Member member, Membership membership, bool wanted, Member by, PrivilegePolicy privileges, DateTime now)
    {
        RequireSpokenForBy(by, privileges, now);
        Rule.Require(member.OrganisationId == Id, "organisation.belongs-not");
        if (member.IsOrganisationAdmin == wanted) return false;
        RequireAnotherAdmin(!wanted, MemberCount - 1);
        AdminCount += wanted ? 1 : -1;
        membership.Become(wanted);
        member.Join(Id, IsVerified, wanted);
        Raise(new OrganisationAdminMoved(this, member, by));
        return true;
    }

    /// <summary>Another company is part of this one from now on. Its people are taken over one by one, see <see cref="TakeOver"/>.</summary>
    public Act Absorb(Organisation other, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ManageOrganisations, privileges, now);
        Rule.Require(other.Id != Id, "organisation.merge-itself");
        RequireStands();
        other.RequireStands();
        var name = other.Name;
        (other.MergedIntoId, other.MemberCount, other.AdminCount, other.IsVerified) = (Id, 0, 0, false);
        other.NameKey = $"merged {other.Id}"; // its name is free again
        other.Edition++;
        Edition++;
        return Act.Apart(ActKind.OrganisationsMerged, by, now, thingId: Id, before: name, after: Name);
    }

    /// <summary>Someone of a company that was merged belongs here from now on, and speaks for this one if they spoke for that one.</summary>
    public Membership TakeOver(Member member, Membership before, DateTime now)
    {
        before.End(now);
        return Take(member, MembershipWay.Merge, before.IsAdmin, now);
    }

    /// <summary>Raised when all that follows from merging is done.</summary>
    public void TellMerged(Organisation from, IReadOnlyList<int> people, Member by) => Raise(new OrganisationsMerged(from, this, people, by));

    private Membership Take(Member member, MembershipWay way, bool asAdmin, DateTime now)
    {
        (MemberCount, AdminCount) = (MemberCount + 1, AdminCount + (asAdmin ? 1 : 0));
        member.Join(Id, IsVerified, asAdmin);
        return new(member.Id, Id, way, asAdmin, now);
    }

    /// <param name="goes">An admin goes, or does not want to be one any more.</param>
    private void RequireAnotherAdmin(bool goes, int others) => Rule.Require(!goes || AdminCount > 1 || others == 0, "organisation.last-admin");
}

/// <param name="By">The member, or who showed them out.</param>
public sealed record MemberLeftOrganisation(Organisation Organisation, Member Member, Member By) : IDomainEvent;

/// <summary>A member speaks for the company from now on, or no longer.</summary>
public sealed record OrganisationAdminMoved(Organisation Organisation, Member Member, Member By) : IDomainEvent;

/// <summary>One company is part of another from now on, with its people.</summary>
public sealed record OrganisationsMerged(Organisation From, Organisation To, IReadOnlyList<int> People, Member By) : IDomainEvent;
