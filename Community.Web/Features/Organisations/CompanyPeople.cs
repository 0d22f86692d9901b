namespace Community.Web.Features.Organisations;

/// <summary>Someone who belongs to the company.</summary>
public sealed record PersonLine(int Id, string Name, int Reputation, int TrueReputation, bool IsAdmin, bool IsHidden, MembershipWay Way, DateTime JoinedAt);

/// <summary>Someone who asks to join.</summary>
public sealed record RequestLine(int Id, int MemberId, string Name, int Reputation, string Text, DateTime At);

/// <summary>A link that is out.</summary>
public sealed record InvitationLine(int Id, bool AsAdmin, int Uses, int MostUses, string By, DateTime CreatedAt, DateTime ExpiresAt);

/// <summary>Who belongs to a company; and for those who speak for it, who wants to, and which invitations are out.</summary>
public sealed record CompanyPeople(OrganisationHead Head, IReadOnlyList<PersonLine> People, string? After, bool IsFirst, IReadOnlyList<RequestLine> Requests, IReadOnlyList<InvitationLine> Invitations);

public sealed class CompanyPeopleQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    public const int PageSize = 50;
    private const string List = "organisations.people";

    public async Task<CompanyPeople> Find(OrganisationHead head, bool speaks, string? after, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var cursor = Cursor.ReadById(List, after);
        var people = await People(head.Id, cursor, now).ToListAsync(ct);
        var more = people.Count > PageSize;
        if (more) people.RemoveAt(PageSize);
        return new(head, people, more ? Cursor.Write(List, people[^1].TrueReputation, people[^1].Id) : null, cursor is null,
            speaks ? await Requests(head.Id, now).ToListAsync(ct) : [], speaks ? await Invitations(head.Id, now).ToListAsync(ct) : []);
    }

    internal IQueryable<PersonLine> People(int id, Cursor? after, DateTime now)
    {
        var people = db.Members.AsNoTracking().Where(m => m.OrganisationId == id && m.Kind == MemberKind.Person);
        if (after is { } a) people = people.Where(m => m.Reputation <= a.Number && (m.Reputation < a.Number || m.Id < a.Id));
        return (from m in people
                join s in db.Memberships.Where(s => s.Ended == 0) on m.Id equals s.MemberId
                orderby m.Reputation descending, m.Id descending
                select new PersonLine(m.Id, m.Name, m.SuspendedUntil > now || m.Reputation < 1 ? 1 : m.Reputation, m.Reputation, m.IsOrganisationAdmin, m.HidesOrganisation, s.Way, s.JoinedAt)).Take(PageSize + 1);
    }

    internal IQueryable<RequestLine> Requests(int id, DateTime now)
        => (from r in db.JoinRequests.AsNoTracking()
            join m in db.Members on r.MemberId equals m.Id
            where r.OrganisationId == id && r.Closed == 0 && m.Kind == MemberKind.Person
            orderby r.At, r.Id
            select new RequestLine(r.Id, m.Id, m.Name, m.SuspendedUntil > now || m.Reputation < 1 ? 1 : m.Reputation, r.Text, r.At)).Take(PageSize);

    internal IQueryable<InvitationLine> Invitations(int id, DateTime now)
        => from i in db.Invitations.AsNoTracking()
           join m in db.Members on i.CreatedById equals m.Id
           where i.OrganisationId == id && i.RevokedAt == null && i.ExpiresAt > now && i.Uses < i.MostUses
           orderby i.ExpiresAt, i.Id
           select new InvitationLine(i.Id, i.AsAdmin, i.Uses, i.MostUses, m.Name, i.CreatedAt, i.ExpiresAt);
}
