namespace Community.Web.Features.Members;

/// <summary>What the pages offer to whoever is asking. Only what is offered: the verbs decide for themselves.</summary>
public static class CardRights
{
    /// <param name="isAuthor">They wrote what it is about.</param>
    public static bool Has(this MemberCard me, Right right, PrivilegePolicy privileges, bool isAuthor = false)
        => !me.IsSuspended && me.IsConfirmed && RightsTable.Allows(right, me.Roles, me.Reputation, privileges, isAuthor);

    /// <summary>Authors may edit what is theirs, others what they are trusted with.</summary>
    public static bool MayEdit(this MemberCard me, int authorId, PrivilegePolicy privileges)
        => me.Has(me.Id == authorId ? Right.EditOwn : Right.EditFreely, privileges, me.Id == authorId);
}
