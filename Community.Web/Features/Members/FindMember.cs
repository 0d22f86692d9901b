namespace Community.Web.Features.Members;

/// <summary>A member as whoever runs the site names them.</summary>
public sealed record NamedMember(int Id, string Name, Roles Roles);

/// <summary>Finds a member by the name that is shown, or by the address of their account.</summary>
public sealed class FindMember(CommunityDb db) : IUseCase
{
    public async Task<NamedMember> Run(string? name, string? email, CancellationToken ct)
    {
        var persons = db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person);
        if (name is not null)
        {
            var key = NameKey.Of(name);
            persons = persons.Where(m => m.NameKey == key);
        }
        else
        {
            var address = (email ?? "").Trim().ToUpperInvariant();
            persons = persons.Where(m => db.Users.Any(a => a.MemberId == m.Id && a.NormalizedEmail == address));
        }
        return Rule.Found(await persons.Select(m => new NamedMember(m.Id, m.Name, m.Roles)).SingleOrDefaultAsync(ct), "member");
    }
}
