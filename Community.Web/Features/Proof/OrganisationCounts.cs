using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>How many belong to a company, and how many of them speak for it.</summary>
internal sealed class OrganisationCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Organisations.Select(o => new
        {
            o.Id,
            o.MemberCount,
            o.AdminCount,
            Members = db.Memberships.Count(m => m.OrganisationId == o.Id && m.Ended == 0),
            Admins = db.Memberships.Count(m => m.OrganisationId == o.Id && m.Ended == 0 && m.IsAdmin),
        }).Where(o => o.MemberCount != o.Members || o.AdminCount != o.Admins);
        await foreach (var o in drift.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("organisation.member-count", o.Id, o.Members, o.MemberCount), .. Finding.Where("organisation.admin-count", o.Id, o.Admins, o.AdminCount)])
                yield return finding;
        }
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.Organisations.Where(o => ids.Contains(o.Id)).ExecuteUpdateAsync(set => set
        .SetProperty(o => o.MemberCount, o => db.Memberships.Count(m => m.OrganisationId == o.Id && m.Ended == 0))
        .SetProperty(o => o.AdminCount, o => db.Memberships.Count(m => m.OrganisationId == o.Id && m.Ended == 0 && m.IsAdmin)), ct);
}

/// <summary>What a member's row says of their company: as the membership that lasts, and as the company is verified.</summary>
internal sealed class MemberCompanies(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Members.Select(m => new
        {
            m.Id,
            m.OrganisationId,
            m.IsOrganisationAdmin,
            m.IsOfVerifiedOrganisation,
            Belongs = db.Memberships.Where(s => s.MemberId == m.Id && s.Ended == 0).Select(s => (int?)s.OrganisationId).FirstOrDefault(),
            Speaks = db.Memberships.Any(s => s.MemberId == m.Id && s.Ended == 0 && s.IsAdmin),
            Known = db.Memberships.Any(s => s.MemberId == m.Id && s.Ended == 0 && db.Organisations.Any(o => o.Id == s.OrganisationId && o.IsVerified)),
        }).Where(m => m.OrganisationId != m.Belongs || m.IsOrganisationAdmin != m.Speaks || m.IsOfVerifiedOrganisation != m.Known);
        await foreach (var m in drift.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("member.organisation", m.Id, m.Belongs, m.OrganisationId), .. Finding.Where("member.organisation-admin", m.Id, m.Speaks, m.IsOrganisationAdmin),
                .. Finding.Where("member.organisation-verified", m.Id, m.Known, m.IsOfVerifiedOrganisation)])
                yield return finding;
        }
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.Members.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set
        .SetProperty(m => m.OrganisationId, m => db.Memberships.Where(s => s.MemberId == m.Id && s.Ended == 0).Select(s => (int?)s.OrganisationId).FirstOrDefault())
        .SetProperty(m => m.IsOrganisationAdmin, m => db.Memberships.Any(s => s.MemberId == m.Id && s.Ended == 0 && s.IsAdmin))
        .SetProperty(m => m.IsOfVerifiedOrganisation, m => db.Memberships.Any(s => s.MemberId == m.Id && s.Ended == 0 && db.Organisations.Any(o => o.Id == s.OrganisationId && o.IsVerified))), ct);
}
