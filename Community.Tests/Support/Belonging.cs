using Community.Web.Features.Organisations;

namespace Community.Tests.Support;

/// <summary>Companies, and how people come to belong to them.</summary>
public static class Belonging
{
    extension(Site site)
    {
        /// <summary>A company that the vendor knows, without people.</summary>
        public Task<Organisation> Company(string name, OrganisationKind kind = OrganisationKind.Customer) => site.Make(name, kind, isVerified: true, []);

        /// <summary>A company with its people, of whom none speaks for it yet.</summary>
        public Task<Organisation> Company(string name, Member first, params Member[] others) => site.Make(name, OrganisationKind.Customer, isVerified: true, [first, .. others]);

        public Task<Organisation> Company(string name, bool isVerified, params Member[] people) => site.Make(name, OrganisationKind.Customer, isVerified, people);

        private Task<Organisation> Make(string name, OrganisationKind kind, bool isVerified, Member[] people) => site.Do<CommunityDb, Organisation>(db => db.Transact(async () =>
        {
            var company = new Organisation(name, Slug.Of(name), kind);
            db.Add(company);
            await db.SaveChangesAsync();
            await db.Organisations.Where(o => o.Id == company.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.IsVerified, isVerified));
            await db.Entry(company).ReloadAsync();
            foreach (var person in people) db.Add(company.Admit(await db.Members.SingleAsync(m => m.Id == person.Id), MembershipWay.Approval, asAdmin: false, site.Clock.Now));
            return company;
        }, default));

        /// <summary>Leaves the company that they belong to, if any, and belongs to this one from now on.</summary>
        /// <param name="company">Null: only leaves.</param>
        public Task Join(Member member, Organisation? company) => site.Join(member, company?.Id);

        public Task Join(Member member, int? company) => site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            var who = await db.Members.SingleAsync(m => m.Id == member.Id);
            if (who.OrganisationId == company) return;
            if (who.OrganisationId is { } before)
            {
                var old = await db.Organisations.SingleAsync(o => o.Id == before);
                old.Release(who, await db.Memberships.SingleAsync(m => m.MemberId == who.Id && m.Ended == 0), who, new(), site.Clock.Now);
                await db.SaveChangesAsync();
            }
            if (company is not { } now) return;
            var until = who.SuspendedUntil; // whoever is suspended cannot be admitted, and may have been there before
            if (who.IsSuspended(site.Clock.Now)) who.Suspend(site.Clock.Now, who.SuspensionReason!);
            db.Add((await db.Organisations.SingleAsync(o => o.Id == now)).Admit(who, MembershipWay.Approval, asAdmin: false, site.Clock.Now));
            if (until is { } end) who.Suspend(end, who.SuspensionReason!);
        }, default));

        /// <summary>One of a company's people from now on.</summary>
        public async Task Employ(Member member, Organisation company, bool admin = false)
        {
            await site.Join(member, company);
            if (admin) await site.Speaks(company, member);
        }

        public Task HideCompany(Member member) => site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == member.Id)).HideOrganisation(true), default));

        public async Task Merge(Organisation from, Organisation into) => await site.Merge(from, into, await site.Vendor());

        public async Task Become(Organisation company, OrganisationKind kind)
        {
            var vendor = await site.Vendor();
            await site.Do<ChangeOrganisation>(change => change.Run(company.Slug, new(company.Name, kind, company.Industry, company.Size, null, null), vendor.Id, null, default));
        }

        private Task<Member> Vendor() => site.Member($"Staff {Guid.NewGuid():n}"[..20], roles: Roles.Vendor);

        /// <summary>They speak for the company that they belong to.</summary>
        public Task Speaks(Organisation company, params Member[] people) => site.Do<CommunityDb>(db => db.Transact(async () =>
        {
            List<int> ids = [.. people.Select(p => p.Id)]; // past the verb, which would tell them
            await db.Members.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsOrganisationAdmin, true));
            await db.Memberships.Where(m => ids.Contains(m.MemberId) && m.Ended == 0).ExecuteUpdateAsync(set => set.SetProperty(m => m.IsAdmin, true));
            await db.Organisations.Where(o => o.Id == company.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.AdminCount, o => o.AdminCount + ids.Count));
        }, default));

        public Task<string> Invite(Organisation company, Member by, bool asAdmin = false, int uses = 10)
            => site.Do<InviteToOrganisation, string>(async invite => (await invite.Run(company.Slug, asAdmin, uses, by.Id, default)).Split('/')[^1]);

        public Task<string> Accept(string token, Member by) => site.Do<JoinOrganisation, string>(join => join.ByInvitation(token, by.Id, default));

        public Task<string> JoinByMail(Organisation company, Member by) => site.Do<JoinOrganisation, string>(join => join.ByDomain(company.Slug, by.Id, default));

        public Task Leave(Member member) => site.Do<LeaveOrganisation>(leave => leave.Run(member.Id, default));

        public Task<string> Merge(Organisation from, Organisation into, Member by) => site.Do<MergeOrganisations, string>(merge => merge.Run(from.Slug, into.Slug, by.Id, default));

        public Task<Organisation> Of(Organisation company) => site.Read(db => db.Organisations.AsNoTracking().SingleAsync(o => o.Id == company.Id));

        public Task<Member> Now(Member member) => site.Read(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == member.Id));
    }
}
