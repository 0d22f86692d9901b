namespace Community.Web.Features.Showcases;

/// <summary>A showcase as it stands now, for writing it anew.</summary>
/// <param name="Version">Which text this is, so that nobody's work is overwritten unseen.</param>
public sealed record ShowcaseToWrite(int Id, int AuthorId, ShowcaseState State, string Title, string Situation, string Markdown, int Version, string? ReturnReason, WritersCompany Company, string LastEditor, DateTime LastEditedAt)
{
    public IReadOnlyList<UseRow> Uses { get; init; } = [];
    public IReadOnlyList<MeasuredResult> Results { get; init; } = [];
    public IReadOnlyList<PictureView> Pictures { get; init; } = [];

    public bool IsShown => State is ShowcaseState.Published or ShowcaseState.Archived;
}

/// <summary>The company that a showcase would tell of.</summary>
public sealed record WritersCompany(int Id, string Name, string Slug, bool IsVerified);

public sealed class ShowcaseToWriteQuery(CommunityDb db) : IUseCase
{
    /// <summary>Whose showcase a member would write; null for who belongs to no company.</summary>
    public Task<WritersCompany?> Company(int memberId, CancellationToken ct) => CompanyOf(memberId).SingleOrDefaultAsync(ct);

    /// <summary>Four statements. Refuses with <c>showcase.unknown</c>.</summary>
    public async Task<ShowcaseToWrite> Find(int id, Reader reader, CancellationToken ct)
    {
        var found = Rule.Found(await One(id, reader).SingleOrDefaultAsync(ct), "showcase");
        return found with
        {
            Uses = await Uses(id).ToListAsync(ct),
            Results = await Results(id).ToListAsync(ct),
            Pictures = await ShowcasePageQuery.Pictures(db, new(reader, id, default)).ToListAsync(ct),
        };
    }

    /// <summary>The pictures that are named, as the member has uploaded them or as they stand in the showcase.</summary>
    public async Task<IReadOnlyDictionary<string, PictureView>> Pictures(IReadOnlyList<string> tokens, int memberId, int? showcaseId, CancellationToken ct)
        => tokens.Count == 0 ? new Dictionary<string, PictureView>() : await Named(tokens, memberId, showcaseId).ToDictionaryAsync(p => p.Token, ct);

    internal IQueryable<PictureView> Named(IReadOnlyList<string> tokens, int memberId, int? showcaseId)
    {
        var standing = db.Set<ShowcasePicture>();
        return db.Attachments.AsNoTracking().Where(a => tokens.Contains(a.Token) && (a.OwnerId == memberId || standing.Any(p => p.AttachmentId == a.Id && p.ShowcaseId == showcaseId)))
            .Select(a => new PictureView(a.Id, a.Token, a.Name, a.Width, a.Height, ""));
    }

    internal IQueryable<WritersCompany> CompanyOf(int memberId)
        => from m in db.Members.AsNoTracking()
           join o in db.Organisations on m.OrganisationId equals o.Id
           where m.Id == memberId
           select new WritersCompany(o.Id, o.Name, o.Slug, o.IsVerified);

    internal IQueryable<ShowcaseToWrite> One(int id, Reader reader)
        => (from s in db.Showcases.VisibleTo(reader)
            join o in db.Organisations on s.OrganisationId equals o.Id
            join r in db.Revisions on new { s.Id, Number = s.RevisionCount } equals new { Id = r.PostId, r.Number }
            join m in db.Members on r.AuthorId equals m.Id
            where s.Id == id
            select new ShowcaseToWrite(s.Id, s.AuthorId, s.State, s.Title, s.Situation, s.Text.Markdown, s.Text.Version, s.ReturnReason, new WritersCompany(o.Id, o.Name, o.Slug, o.IsVerified), m.Name, r.At)).AsNoTracking();

    internal IQueryable<UseRow> Uses(int id)
        => db.Set<ShowcaseUse>().AsNoTracking().Where(u => u.ShowcaseId == id).OrderBy(u => u.Position).Select(u => new UseRow(u.ProductId, u.ModuleId, u.VersionId));

    internal IQueryable<MeasuredResult> Results(int id)
        => db.Set<ShowcaseResult>().AsNoTracking().Where(r => r.ShowcaseId == id).OrderBy(r => r.Position).Select(r => new MeasuredResult(r.Label, r.Unit, r.Before, r.After));
}
