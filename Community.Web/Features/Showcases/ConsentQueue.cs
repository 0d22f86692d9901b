using Community.Web.Features.Posts;

namespace Community.Web.Features.Showcases;

/// <summary>A showcase that its company has not agreed to as it reads now.</summary>
/// <param name="Since">When it was given to the vendor; what has changed since counts from the change.</param>
/// <param name="IsShown">Others see it already: an edit brought what nobody has agreed to.</param>
public sealed record AwaitedConsent(int Id, string Title, int OrganisationId, string Company, string CompanySlug, int AuthorId, string Author, DateTime Since, bool IsShown)
{
    public string Address => HeadAddress.Of(isShowcase: true, Id, Title);
}

/// <summary>Lists the showcases that wait for their company's consent, the longest first: for one company's people, or all for the vendor.</summary>
public sealed class ConsentQueueQuery(CommunityDb db) : IUseCase
{
    /// <summary>So many are told; the rest comes when these are done.</summary>
    public const int Most = 50;

    /// <param name="organisationId">Null for every company.</param>
    public async Task<IReadOnlyList<AwaitedConsent>> List(int? organisationId, CancellationToken ct) => await Rows(organisationId).ToListAsync(ct);

    internal IQueryable<AwaitedConsent> Rows(int? organisationId)
        => (from s in Waiting(organisationId)
            join company in db.Organisations on s.OrganisationId equals company.Id
            join author in db.Members on s.AuthorId equals author.Id
            let shown = s.State != ShowcaseState.Submitted
            orderby shown ? s.EditedAt : s.SubmittedAt, s.Id
            select new AwaitedConsent(s.Id, s.Title, company.Id, company.Name, company.Slug, author.Id, author.Name, (shown ? s.EditedAt : s.SubmittedAt) ?? s.PostedAt, shown)).Take(Most);

    internal IQueryable<Showcase> Waiting(int? organisationId)
    {
        var waiting = db.Showcases.Everything().AsNoTracking().Where(s => s.DeletedAt == null && !s.IsConsented && (s.State == ShowcaseState.Submitted || s.State == ShowcaseState.Published));
        return organisationId is { } id ? waiting.Where(s => s.OrganisationId == id) : waiting;
    }
}
