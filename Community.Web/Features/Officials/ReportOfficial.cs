namespace Community.Web.Features.Officials;

/// <summary>A member says whether an official answer works on the version they use. When enough say that it is outdated, the vendor is asked to look.</summary>
public sealed class ReportOfficial(CommunityDb db, OfficialPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="works">Null takes it back.</param>
    public Task Run(int officialId, int byId, bool? works, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var official = Rule.Found(await db.OfficialAnswers.SingleOrDefaultAsync(o => o.Id == officialId, ct), "official");
        var answer = Rule.Found(await db.Answers.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(a => a.Id == official.AnswerId, ct), "answer");
        var version = await db.MemberVersions.Where(v => v.MemberId == byId && v.ProductId == official.ProductId).Select(v => (int?)v.VersionId).SingleOrDefaultAsync(ct)
            ?? await OfCompany(by, official.ProductId).FirstOrDefaultAsync(ct);
        var standing = await db.OfficialReports.SingleOrDefaultAsync(r => r.OfficialId == officialId && r.MemberId == byId, ct);
        var report = official.Report(answer, by, version, works, standing, privileges, now);
        if (standing is not null && report is null) db.Remove(standing);
        if (standing is null && report is not null) db.Add(report);
        await db.SaveChangesAsync(ct);
        if (report is { Works: false } && await db.OfficialAnswers.Where(o => o.Id == officialId).SaidOutdated(db, policy).AnyAsync(ct)) official.CallForReview(answer);
    }, ct);

    /// <summary>Who has not said their own version uses the newest one of their company.</summary>
    private IQueryable<int?> OfCompany(Member member, int productId)
        => from u in db.OrganisationUses join v in db.Set<ProductVersion>() on u.VersionId equals v.Id where u.OrganisationId == member.OrganisationId && u.ProductId == productId orderby v.Position descending select (int?)v.Id;
}
