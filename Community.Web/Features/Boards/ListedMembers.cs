namespace Community.Web.Features.Boards;

/// <summary>Who is ranked in public; <see cref="Member.IsListed" /> in the words of a query.</summary>
internal static class ListedMembers
{
    public static IQueryable<Member> Listed(this IQueryable<Member> members)
        => members.Where(m => m.Kind == MemberKind.Person && m.Roles == Roles.None && !m.HidesFromBoards);
}
