namespace Community.Web.Features.Officials;

/// <summary>An official answer as a question's page shows it.</summary>
/// <param name="Own">The version that the reader uses, by name and order; null where that is unknown.</param>
/// <param name="Mine">What the reader has said of it: works, outdated, or nothing.</param>
public sealed record OfficialView(
    int Id, int AnswerId, int ProductId, string Product, string ProductSlug, string? From, int? FromPosition, string? To, int? ToPosition, string? Patch, string? Note,
    int VerifiedById, string VerifiedBy, DateTime VerifiedAt, DateOnly ReviewBy, string PinnedBy, DateTime PinnedAt, DateTime? EndedAt, string? EndedBy, OfficialEnd? End, string? EndReason,
    string? Own, int? OwnPosition, bool? Mine)
{
    public bool IsCurrent => EndedAt is null;
    public Applies Applies => new VersionRange(FromPosition, ToPosition).For(OwnPosition);

    /// <summary>The day has passed on which somebody wanted to look again.</summary>
    public bool IsDue { get; init; }

    /// <summary>What readers say of it, by version, the newest first.</summary>
    public IReadOnlyList<VersionReports> Reports { get; init; } = [];
}

/// <summary>How many say of a version that it works there, or is outdated.</summary>
public sealed record VersionReports(string Version, int Works, int Outdated);

/// <summary>What is and was official under a question.</summary>
/// <param name="Past">The latest first.</param>
public sealed record QuestionOfficials(IReadOnlyList<OfficialView> Current, IReadOnlyList<OfficialView> Past)
{
    public static readonly QuestionOfficials None = new([], []);

    /// <summary>The one that was pinned last, of those the reader has seen; 0 for none.</summary>
    public int Latest => Current.Concat(Past).Select(o => o.Id).DefaultIfEmpty().Max();

    public IReadOnlyList<OfficialView> Of(int answerId) => [.. Current.Where(o => o.AnswerId == answerId)];
}

/// <summary>One statement, sent only where something is or was official: the reader's version and what readers say come with it.</summary>
public sealed class QuestionOfficialsQuery(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private static readonly Compiled<Line> All = new(Lines);

    public async Task<QuestionOfficials> Find(int questionId, Reader reader, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = calendar.DayOf(now);
        var lines = await All.List(db, new(reader, questionId, now), ct);
        var whole = lines.GroupBy(l => l.Official.Id).Select(g => g.First().Official with { IsDue = g.First().Official is { IsCurrent: true } o && o.ReviewBy < today, Reports = Said(g) }).ToList();
        return new([.. whole.Where(o => o.IsCurrent).OrderByDescending(o => o.PinnedAt)], [.. whole.Where(o => !o.IsCurrent).OrderByDescending(o => o.EndedAt)]);
    }

    private static List<VersionReports> Said(IEnumerable<Line> lines) => [.. lines.Where(l => l.Version is not null).GroupBy(l => (l.Position, l.Version)).OrderByDescending(v => v.Key.Position)
        .Select(v => new VersionReports(v.Key.Version!, v.Where(l => l.Works == true).Sum(l => l.Count ?? 0), v.Where(l => l.Works == false).Sum(l => l.Count ?? 0)))];

    internal sealed record Line(OfficialView Official, string? Version, int? Position, bool? Works, int? Count);

    internal static IQueryable<Line> Lines(CommunityDb db, Asked asked)
    {
        var versions = db.Set<ProductVersion>();
        var said = db.OfficialReports.Where(r => r.QuestionId == asked.Id).GroupBy(r => new { r.OfficialId, r.VersionId, r.Works })
            .Select(g => new { g.Key.OfficialId, g.Key.VersionId, g.Key.Works, Count = g.Count() });
        var own = from m in db.MemberVersions
                  join v in versions on m.VersionId equals v.Id
                  where m.MemberId == asked.Reader.MemberId
                  select new { m.ProductId, v.Name, v.Position };
        // Who has not said their own uses the newest one of their company.
        var ofCompany = from m in db.Members
                        join u in db.OrganisationUses on m.OrganisationId equals u.OrganisationId
                        join v in versions on u.VersionId equals v.Id
                        where m.Id == asked.Reader.MemberId
                        group v.Position by v.ProductId into positions
                        select new { ProductId = positions.Key, Position = positions.Max() };
        return from o in db.OfficialAnswers.AsNoTracking()
               join p in db.Products on o.ProductId equals p.Id
               join verifier in db.Members on o.VerifiedById equals verifier.Id
               join pinner in db.Members on o.PinnedById equals pinner.Id
               join f in versions on o.FromVersionId equals f.Id into froms
               from f in froms.DefaultIfEmpty()
               join t in versions on o.ToVersionId equals t.Id into tos
               from t in tos.DefaultIfEmpty()
               join mine in own on o.ProductId equals mine.ProductId into mines
               from mine in mines.DefaultIfEmpty()
               join company in ofCompany on o.ProductId equals company.ProductId into companies
               from company in companies.DefaultIfEmpty()
               join s in said on o.Id equals s.OfficialId into saids
               from s in saids.DefaultIfEmpty()
               join v in versions on s.VersionId equals v.Id into reported
               from v in reported.DefaultIfEmpty()
               where o.QuestionId == asked.Id
               select new Line(
                   new OfficialView(o.Id, o.AnswerId, o.ProductId, p.Name, p.Slug, f.Name, f == null ? null : f.Position, t.Name, t == null ? null : t.Position, o.Patch, o.Note,
                       o.VerifiedById, verifier.Name, o.VerifiedAt, o.ReviewBy, pinner.Name, o.PinnedAt, o.EndedAt, db.Members.Where(m => m.Id == o.EndedById).Select(m => m.Name).FirstOrDefault(), o.End, o.EndReason,
                       mine.Name ?? versions.Where(w => w.ProductId == o.ProductId && w.Position == company.Position).Select(w => w.Name).FirstOrDefault(), (int?)mine.Position ?? (int?)company.Position,
                       db.OfficialReports.Where(r => r.OfficialId == o.Id && r.MemberId == asked.Reader.MemberId).Select(r => (bool?)r.Works).FirstOrDefault()),
                   v.Name, v == null ? null : v.Position, s == null ? null : s.Works, s == null ? null : s.Count);
    }
}
