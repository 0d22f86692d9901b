namespace Community.Web.Features.Organisations;

/// <summary>Which companies are wanted; what is null is not asked.</summary>
/// <param name="Name">A part of the name, however it is written.</param>
/// <param name="Waits">Those where somebody asks to join and nobody is there to decide: for the vendor's people.</param>
public sealed record OrganisationFilter(string? Name = null, OrganisationKind? Kind = null, Industry? Industry = null, bool Waits = false)
{
    public bool IsEmpty => this == new OrganisationFilter();
}

/// <summary>A company as the list shows it.</summary>
public sealed record OrganisationRow(int Id, string Name, string NameKey, string Slug, OrganisationKind Kind, bool IsVerified, Industry Industry, CompanySize Size, int MemberCount)
{
    public string Address => OrganisationAddress.Of(Slug);
}

/// <summary>One page of the companies, those that the vendor knows first, then by name.</summary>
public sealed record OrganisationList(OrganisationFilter Filter, IReadOnlyList<OrganisationRow> Rows, string? After, bool IsFirst);

public sealed class OrganisationListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 48;
    private const string List = "organisations";

    public async Task<OrganisationList> Find(OrganisationFilter filter, string? after, CancellationToken ct)
    {
        var key = filter.Name?.Trim() is { Length: > 0 and <= Organisation.LongestName } typed ? NameKey.Of(typed) : "";
        filter = filter with { Name = key.Length > 0 ? filter.Name!.Trim() : null };
        var cursor = Cursor.Read(List, after);
        var rows = await Page(filter, key, cursor).ToListAsync(ct);
        string? next = null;
        if (rows.Count > PageSize)
        {
            rows.RemoveAt(PageSize);
            next = Cursor.Write(List, rows[^1].IsVerified ? 1L : 0L, rows[^1].NameKey);
        }
        return new(filter, rows, next, cursor is null);
    }

    /// <param name="nameKey">A part of the names, as compared; empty for all.</param>
    internal IQueryable<OrganisationRow> Page(OrganisationFilter filter, string nameKey, Cursor? after)
    {
        // What nobody belongs to and the vendor does not know is nothing to show.
        var companies = db.Organisations.AsNoTracking().Where(o => o.MergedIntoId == null && (o.IsVerified || o.MemberCount > 0));
        if (nameKey.Length > 0) companies = companies.Where(o => o.NameKey.Contains(nameKey));
        if (filter.Kind is { } kind) companies = companies.Where(o => o.Kind == kind);
        if (filter.Industry is { } industry) companies = companies.Where(o => o.Industry == industry);
        if (filter.Waits) companies = companies.Where(o => o.AdminCount == 0 && db.JoinRequests.Any(r => r.OrganisationId == o.Id && r.Closed == 0));
        if (after is { } a)
        {
            companies = a.Number == 1
                ? companies.Where(o => !o.IsVerified || string.Compare(o.NameKey, a.Tie) > 0)
                : companies.Where(o => !o.IsVerified && string.Compare(o.NameKey, a.Tie) > 0);
        }
        return companies.OrderByDescending(o => o.IsVerified).ThenBy(o => o.NameKey).Take(PageSize + 1)
            .Select(o => new OrganisationRow(o.Id, o.Name, o.NameKey, o.Slug, o.Kind, o.IsVerified, o.Industry, o.Size, o.MemberCount));
    }
}
