using Community.Web.Features.Members;

namespace Community.Web.Features.Showcases;

/// <summary>Where a showcase is on its way, and what its reader may do about it.</summary>
/// <param name="Version">Of its words: whoever agrees says which they have read.</param>
/// <param name="Consented">When the company agreed to what it says now; null where it has not.</param>
/// <param name="Waits">The vendor is to look at it.</param>
public sealed record LifeOfShowcase(
    int Id, ShowcaseState State, int Version, bool IsConsented, DateTime? Consented, int? ConsentById, string? ConsentBy, DateTime? SubmittedAt, DateTime? PublishedAt, DateTime? FeaturedAt, string? ReturnReason,
    int AuthorId, string Company, bool IsFixed, bool IsAdmin, bool Waits)
{
    public bool IsShown => State is ShowcaseState.Published or ShowcaseState.Archived;

    /// <summary>The reader wrote it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>The reader decides for the vendor, and not about their own.</summary>
    public bool Judges { get; init; }

    public bool MaySubmit => IsOwn && !IsFixed && State is ShowcaseState.Draft or ShowcaseState.Returned;
    public bool MayTakeBack => IsOwn && State is ShowcaseState.Submitted;
    public bool MayConsent => IsAdmin && !IsFixed && !IsConsented;
    public bool MayWithdraw => IsAdmin && ConsentById is not null;
    public bool MayReturn => Judges && !IsFixed && (IsShown || State is ShowcaseState.Submitted);
    public bool MayFeature => Judges && !IsFixed && State is ShowcaseState.Published;
    public bool MayArchive => (Judges || IsOwn) && !IsFixed && IsShown;
}

/// <summary>Reads it for those who have something to do with it; one statement.</summary>
public sealed class LifeOfShowcaseQuery(CommunityDb db, PrivilegePolicy privileges) : IUseCase
{
    /// <summary>Null for everyone who only reads.</summary>
    public async Task<LifeOfShowcase?> Find(int showcaseId, MemberCard? me, CancellationToken ct)
    {
        if (me is null or { IsSuspended: true }) return null;
        if (await Life(showcaseId, me.Reader, me.Id).SingleOrDefaultAsync(ct) is not { } life) return null;
        var (isOwn, judges) = (life.AuthorId == me.Id, RightsTable.Allows(Right.JudgeShowcases, me.Roles, me.Reputation, privileges));
        return isOwn || life.IsAdmin || judges ? life with { IsOwn = isOwn, Judges = judges && !isOwn } : null;
    }

    internal IQueryable<LifeOfShowcase> Life(int showcaseId, Reader reader, int memberId)
        => from s in db.Showcases.VisibleTo(reader).AsNoTracking()
           where s.Id == showcaseId
           join company in db.Organisations on s.OrganisationId equals company.Id
           join m in db.Members on s.ConsentById equals m.Id into agreed
           from consenter in agreed.DefaultIfEmpty()
           select new LifeOfShowcase(s.Id, s.State, s.Text.Version, s.IsConsented, s.ConsentAt, s.ConsentById, consenter.Name, s.SubmittedAt, s.PublishedAt, s.FeaturedAt, s.ReturnReason,
               s.AuthorId, company.Name, s.DeletedAt != null || s.LockedAt != null,
               db.Members.Any(a => a.Id == memberId && a.OrganisationId == s.OrganisationId && a.IsOrganisationAdmin),
               db.ReviewItems.Any(i => i.PostId == s.Id && i.Queue == ReviewQueue.Showcases && i.IsOpen));
}
