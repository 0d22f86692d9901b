using Community.Web.Features.Reviews;

namespace Community.Web.Features.Showcases;

/// <summary>All of a showcase that waits for the vendor, with what there is to check.</summary>
/// <param name="Version">Of its words, as they are read here.</param>
/// <param name="LastReason">Why it was returned before; null where it was not.</param>
/// <param name="Change">What its last editor says of the change.</param>
public sealed record ShowcaseReview(
    int Id, ShowcaseState State, int Version, int AuthorId, string Company, string CompanySlug, OrganisationKind CompanyKind, bool IsVerified, Industry Industry, CompanySize Size, bool IsConsented, DateTime? Consented, string? ConsentBy,
    string Situation, string Html, string? LastReason, string? Change, string? Language)
{
    public IReadOnlyList<ShowcaseUseView> Uses { get; init; } = [];
    public IReadOnlyList<ResultView> Results { get; init; } = [];
    public IReadOnlyList<PictureView> Pictures { get; init; } = [];
    public ShowcaseChecklist Checklist { get; init; } = null!;
    public IReadOnlyList<CannedRemark> Reasons { get; init; } = [];

    /// <summary>Others see it, and it has changed since.</summary>
    public bool IsShown => State is ShowcaseState.Published or ShowcaseState.Archived;
}

/// <summary>Nothing, when it does not wait any more.</summary>
public sealed class ShowcaseReviewDetail(CommunityDb db, CannedRemarks remarks) : IUseCase, IReviewDetail
{
    public ReviewQueue Queue => ReviewQueue.Showcases;

    public async Task<object?> Find(int postId, Reader reader, CancellationToken ct)
    {
        if (await Head(postId, reader).SingleOrDefaultAsync(ct) is not { } found || found.State is ShowcaseState.Draft or ShowcaseState.Returned) return null;
        var asked = new Asked(reader, postId, default);
        var (uses, results, pictures) = (await Uses(postId).ToListAsync(ct), await ShowcasePageQuery.Results(db, asked).ToListAsync(ct), await ShowcasePageQuery.Pictures(db, asked).ToListAsync(ct));
        return found with
        {
            Uses = uses,
            Results = results,
            Pictures = pictures,
            Checklist = ShowcaseChecklist.Of(found.IsVerified, found.IsConsented, results.Count, uses.Count > 0 && uses.All(u => u.Version is not null), pictures.All(p => p.Caption.Length > 0), []),
            Reasons = remarks.OfShowcase(found.Language, found.Html),
        };
    }

    internal IQueryable<ShowcaseReview> Head(int id, Reader reader)
        => from s in db.Showcases.VisibleTo(reader).AsNoTracking()
           where s.Id == id
           join company in db.Organisations on s.OrganisationId equals company.Id
           join author in db.Members on s.AuthorId equals author.Id
           join m in db.Members on s.ConsentById equals m.Id into agreed
           from consenter in agreed.DefaultIfEmpty()
           select new ShowcaseReview(s.Id, s.State, s.Text.Version, s.AuthorId, company.Name, company.Slug, company.Kind, company.IsVerified, s.Industry, s.Size, s.IsConsented, s.ConsentAt, consenter.Name,
               s.Situation, s.Text.Html, s.ReturnReason, db.Revisions.Where(r => r.PostId == s.Id && r.Number == s.RevisionCount).Select(r => r.Comment).FirstOrDefault(), author.Language);

    internal IQueryable<ShowcaseUseView> Uses(int id)
        => from u in db.Set<ShowcaseUse>().Where(u => u.ShowcaseId == id)
           join product in db.Products on u.ProductId equals product.Id
           join m in db.Set<ProductModule>() on u.ModuleId equals m.Id into modules
           from module in modules.DefaultIfEmpty()
           join v in db.Set<ProductVersion>() on u.VersionId equals v.Id into versions
           from version in versions.DefaultIfEmpty()
           orderby u.Position
           select new ShowcaseUseView(product.Name, product.Slug, module.Name, version.Name);
}
