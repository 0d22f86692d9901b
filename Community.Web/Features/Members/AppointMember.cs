namespace Community.Web.Features.Members;

/// <summary>Whoever runs the site says what a member is appointed to: exactly these roles, or none.</summary>
public sealed class AppointMember(CommunityDb db) : IUseCase
{
    public Task Run(int memberId, Roles roles, CancellationToken ct) => db.Transact(async () =>
    {
        var member = Rule.Found(await db.Members.SingleOrDefaultAsync(m => m.Id == memberId && m.Kind == MemberKind.Person, ct), "member");
        member.Appoint(roles);
    }, ct);
}
