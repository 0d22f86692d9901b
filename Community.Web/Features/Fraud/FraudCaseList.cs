namespace Community.Web.Features.Fraud;

/// <summary>A case as lists show it.</summary>
/// <param name="Actors">Names of those who acted, the first few.</param>
/// <param name="Authors">Names of those whom it served or hurt, the first few.</param>
public sealed record FraudCaseRow(int Id, FraudRule Rule, DateTime FoundAt, DateTime? OverturnedAt, int Acts, int ActorCount, int AuthorCount)
{
    public IReadOnlyList<string> Actors { get; init; } = [];
    public IReadOnlyList<string> Authors { get; init; } = [];
}

/// <summary>One page of the cases, the latest first.</summary>
public sealed record FraudCaseList(IReadOnlyList<FraudCaseRow> Rows, string? After, bool IsFirst);

public sealed class FraudCaseListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;
    private const string Name = "cases";
    private const int MostNames = 3;

    public async Task<FraudCaseList> List(string? after, CancellationToken ct)
    {
        var cursor = Cursor.ReadById(Name, after);
        var rows = await Page(cursor?.Id).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        List<int> ids = [.. rows.Select(r => r.Id)];
        var actors = (await Actors(ids).ToListAsync(ct)).ToLookup(n => n.CaseId, n => n.Name);
        var authors = (await Authors(ids).ToListAsync(ct)).ToLookup(n => n.CaseId, n => n.Name);
        return new([.. rows.Select(r => r with { Actors = [.. actors[r.Id].Take(MostNames)], Authors = [.. authors[r.Id].Take(MostNames)] })],
            more ? Cursor.Write(Name, 0L, rows[^1].Id) : null, cursor is null);
    }

    internal IQueryable<FraudCaseRow> Page(int? before)
    {
        var cases = db.FraudCases.AsNoTracking();
        if (before is { } id) cases = cases.Where(f => f.Id < id);
        return cases.OrderByDescending(f => f.Id).Take(PageSize + 1).Select(f => new FraudCaseRow(f.Id, f.Rule, f.FoundAt, f.OverturnedAt,
            f.Evidence.Count, f.Evidence.Select(e => e.ActorId).Distinct().Count(), f.Evidence.Select(e => e.AuthorId).Distinct().Count()));
    }

    internal IQueryable<Named> Actors(IReadOnlyList<int> cases) => db.FraudEvidence.Where(e => cases.Contains(e.CaseId))
        .Join(db.Members, e => e.ActorId, m => m.Id, (e, m) => new { e.CaseId, m.Name }).Distinct().OrderBy(n => n.Name).Select(n => new Named(n.CaseId, n.Name));

    internal IQueryable<Named> Authors(IReadOnlyList<int> cases) => db.FraudEvidence.Where(e => cases.Contains(e.CaseId))
        .Join(db.Members, e => e.AuthorId, m => m.Id, (e, m) => new { e.CaseId, m.Name }).Distinct().OrderBy(n => n.Name).Select(n => new Named(n.CaseId, n.Name));

    internal sealed record Named(int CaseId, string Name);
}
