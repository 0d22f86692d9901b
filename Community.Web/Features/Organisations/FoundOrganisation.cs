using Community.Web.Features.Posts;

namespace Community.Web.Features.Organisations;

/// <summary>What is typed about a company.</summary>
/// <param name="Kind">Null leaves it as it is.</param>
public sealed record OrganisationForm(string? Name, OrganisationKind? Kind, Industry Industry, CompanySize Size, string? About, string? Website)
{
    internal string Print => string.Join('\n', [Name, Kind, Industry, Size, About, Website]);
}

/// <summary>A company comes about: the vendor's people add those they know; a member whose company is not here proposes it, and speaks for it from then on.</summary>
public sealed class FoundOrganisation(CommunityDb db, Belonging belonging, Writing writing, Once once, OrganisationPolicy policy, PrivilegePolicy privileges, NewMemberPolicy newMembers, TimeProvider clock) : IUseCase
{
    private static readonly string[] Reserved = ["new", "join", "question"];

    /// <summary>Answers the slug of the new company.</summary>
    public async Task<string> Run(OrganisationForm form, int byId, Guid? token, CancellationToken ct)
    {
        var facts = OrganisationFacts.Of(form.Name, form.Industry, form.Size, await writing.About(form.About, ct), form.Website);
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await once.Made(byId, OnceKind.Organisation, token, form.Print, ct) is { } made) return await db.Organisations.Where(o => o.Id == made).Select(o => o.Slug).SingleAsync(ct);
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var isStaff = by.May(Right.ManageOrganisations, privileges, now);
            if (!isStaff) await RequirePause(byId, now, ct);
            await RequireFree(db, facts.Name, null, ct);
            var (slug, kind) = (await Free(facts.Name, ct), form.Kind ?? OrganisationKind.Customer);
            var company = isStaff ? Organisation.Add(facts, slug, kind, by, privileges, now) : Organisation.Propose(facts, slug, kind, by, newMembers, now);
            db.Add(company);
            await db.SaveChangesAsync(ct);
            if (isStaff) db.Add(Act.Apart(ActKind.OrganisationChanged, by, now, thingId: company.Id, after: company.Name));
            else await belonging.Enter(company, byId, MembershipWay.Founded, asAdmin: true, null, ct);
            once.Remember(byId, OnceKind.Organisation, token, form.Print, company.Id, now);
            return company.Slug;
        }, ct);
    }

    internal static async Task RequireFree(CommunityDb db, string name, int? except, CancellationToken ct)
    {
        var key = NameKey.Of(name);
        Rule.Require(!await db.Organisations.AnyAsync(o => o.NameKey == key && o.Id != except, ct), "organisation.name-taken");
    }

    private async Task RequirePause(int byId, DateTime now, CancellationToken ct)
    {
        var since = now.AddDays(-policy.ProposalDays);
        Rule.Require(!await db.Memberships.AnyAsync(m => m.MemberId == byId && m.Way == MembershipWay.Founded && m.JoinedAt > since, ct), "organisation.proposed-lately", policy.ProposalDays);
    }

    /// <summary>Of the name; never digits alone, which would read as a number, and never a word that is a page of its own.</summary>
    private async Task<string> Free(string name, CancellationToken ct)
    {
        var plain = Slug.Of(name);
        if (plain.All(char.IsDigit) || Reserved.Contains(plain)) plain = $"c-{plain}";
        var slug = plain;
        for (var turn = 2; await db.Organisations.AnyAsync(o => o.Slug == slug, ct); turn++) slug = $"{plain}-{turn}";
        return slug;
    }
}
