namespace Community.Web.Features.Members;

/// <summary>What whoever is asking may do, for pages that show it or not.</summary>
public static class MemberRights
{
    /// <summary>Whether the table gives them the right, as they stand now.</summary>
    public static bool May(this MemberCard me, Right right, PrivilegePolicy policy) => !me.IsSuspended && RightsTable.Allows(right, me.Roles, me.Reputation, policy);
}
