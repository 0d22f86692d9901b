using Community.Web.Features.Home;
using Community.Web.Features.Search;

namespace Community.Web.Features.Upkeep;

/// <summary>How the site stands.</summary>
/// <param name="Indexed">Threads that search finds as they are cut now; <paramref name="Threads"/> there are.</param>
/// <param name="MailGivenUp">Mails of the last days that could not be sent.</param>
/// <param name="BackupAt">When the command line last copied the database; null when it never has.</param>
/// <param name="Failing">Jobs whose last round failed.</param>
public sealed record SiteOverview(
    DatabaseSize Database, CommunityFigures Figures, int Threads, int Indexed, int MailWaiting, int MailGivenUp, int Drafts, int Suspended, DateTime? BackupAt, bool IsBackupOld, int Failing);

/// <summary>Reads how the site stands, in three statements beside the figures that are kept.</summary>
public sealed class SiteOverviewQuery(CommunityDb db, DatabaseUpkeep upkeep, CommunityFiguresQuery figures, TimeProvider clock) : IUseCase
{
    /// <summary>A backup older than this is pointed out, and mails given up so long ago are not any more.</summary>
    public const int Days = 7;

    public async Task<SiteOverview> Find(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var counts = await Counted(now, now.AddDays(-Days)).SingleAsync(ct);
        return new(await upkeep.Measure(ct), await figures.Find(ct), await db.Questions.Everything().CountAsync(ct), counts.Indexed, counts.Waiting, counts.GivenUp, counts.Drafts, counts.Suspended,
            counts.BackupAt, counts.BackupAt is not { } last || last < now.AddDays(-Days), counts.Failing);
    }

    /// <summary>Everything that must be counted, beside one row that is always there.</summary>
    internal IQueryable<Counts> Counted(DateTime now, DateTime since) => db.Members.Where(m => m.Id == SystemMember.Community).Select(_ => new Counts(
        db.IndexedThreads.Count(t => t.Version == Cutter.Version),
        db.Deliveries.Count(d => d.SentAt == null && d.Dropped == null),
        db.Deliveries.Count(d => d.SentAt == null && d.Dropped != null && d.DueAt > since && d.Attempts == Delivery.MostAttempts),
        db.Drafts.Count(d => d.MemberId != 0), // a bare count EF would make a statement of its own
        db.Members.Count(m => m.SuspendedUntil > now),
        db.JobRuns.Where(r => r.Name == NoteJob.Backup).Select(r => r.SucceededAt).FirstOrDefault(),
        db.JobRuns.Count(r => r.FailedAt != null && (r.SucceededAt == null || r.FailedAt > r.SucceededAt))));

    internal sealed record Counts(int Indexed, int Waiting, int GivenUp, int Drafts, int Suspended, DateTime? BackupAt, int Failing);
}
