namespace Community.Web.Features.Officials;

/// <summary>
/// Puts into the vendor's queue what wants another look: past its day, overtaken by a version that came after it was verified, or said to be
/// outdated. What waits there already stays; who verifies again has looked. A few at a time.
/// </summary>
public sealed class CallForReview(CommunityDb db, OfficialPolicy policy, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int BatchSize = 10;

    /// <summary>Answers how many were called.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var due = await Due(calendar.DayOf(clock.GetUtcNow().UtcDateTime)).ToListAsync(ct);
        foreach (var some in due.Chunk(BatchSize)) await db.Transact(() => Call(some, ct), ct);
        return due.Count;
    }

    private async Task Call(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var officials = await db.OfficialAnswers.Where(o => ids.Contains(o.Id) && o.Turn == 0).ToListAsync(ct);
        List<int> answerIds = [.. officials.Select(o => o.AnswerId)];
        var answers = await db.Answers.ListedFor(Reader.Anyone).Where(a => answerIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        foreach (var official in officials)
            if (answers.TryGetValue(official.AnswerId, out var answer)) official.CallForReview(answer);
    }

    internal IQueryable<int> Due(DateOnly today)
    {
        var current = db.OfficialAnswers.Where(o => o.Turn == 0);
        return current.Where(o => o.ReviewBy < today).Select(o => o.Id)
            .Union(current.Overtaken(db).Select(o => o.Id))
            .Union(current.SaidOutdated(db, policy).Select(o => o.Id))
            .Where(id => !db.OfficialAnswers.Any(o => o.Id == id && db.ReviewItems.Any(i => i.PostId == o.AnswerId && i.Queue == ReviewQueue.OfficialReview && i.IsOpen)))
            .OrderBy(id => id);
    }
}

/// <summary>What makes an official answer doubtful before its day.</summary>
internal static class DoubtfulOfficials
{
    extension(IQueryable<OfficialAnswer> officials)
    {
        /// <summary>Still open towards newer versions, and one has come since somebody looked.</summary>
        public IQueryable<OfficialAnswer> Overtaken(CommunityDb db)
            => officials.Where(o => o.ToVersionId == null && db.Set<ProductVersion>().Any(v => v.ProductId == o.ProductId && !v.IsRetired && v.AddedAt > o.VerifiedAt));

        /// <summary>By enough members, or by one of the staff, since somebody looked.</summary>
        public IQueryable<OfficialAnswer> SaidOutdated(CommunityDb db, OfficialPolicy policy)
        {
            var enough = policy.OutdatedFromReports;
            return officials.Where(o => db.OfficialReports.Count(r => r.OfficialId == o.Id && !r.Works && r.At > o.VerifiedAt) >= enough
                || db.OfficialReports.Any(r => r.OfficialId == o.Id && !r.Works && r.IsByStaff && r.At > o.VerifiedAt));
        }
    }
}
