using System.Diagnostics;
using Community.Web.Features.Badges;
using Community.Web.Features.Proof;
using Community.Web.Features.Search;

namespace Community.Web.Features.Origins;

/// <summary>
/// Brings a complete Stack Exchange dump. Pass 1 reads everything and changes nothing; pass 2 writes batches, each with its
/// cursor, so that a killed run continues. The one writer that goes past the verbs: it writes facts, and <see cref="Recount"/> makes
/// the projections.
/// </summary>
public sealed class ImportStackExchange(CommunityDb db, IBulkRows bulk, Recount recount, AwardEarned badges, ImportTexts texts, ISearchIndex search, ReputationPolicy reputation, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <param name="path">A folder or a zip archive with the eight files.</param>
    /// <param name="details">Gets a line for everything that leads nowhere.</param>
    public async Task<ImportOutcome> Run(string path, bool dryRun, TextWriter details, Action<string> reading, Action<ImportProgress> writing, CancellationToken ct)
    {
        var report = new ImportReport(details);
        var watch = Stopwatch.StartNew();
        Dump? dump = null;
        try
        {
            dump = new(path);
            using Spool threads = new(keep: !dryRun), wikis = new(keep: !dryRun);
            var survey = new Survey(dump, report, threads, wikis, reading);
            var index = survey.Run();
            var read = watch.Elapsed;
            var checks = ImportCheck.All.ToDictionary(c => c, c => index.Violations.GetValueOrDefault(c));
            if (survey.Faults.Count > 0 || dryRun) return new(dump.Source, survey.Faults, report, checks, read, default);

            if (await Begin(dump, ct) is not { } run) return Refused(dump.Source, new(path, 0, "an import of this source began with another copy of the dump; run it with that copy to its end first"));
            var job = new ImportJob(db, bulk, dump, index, report, run, texts, search, writing, ct);
            await db.Database.OpenConnectionAsync(ct); // kept open, so that statements and caches stay warm
            try
            {
                await Write(job, threads, wikis);
                return new(dump.Source, [], report, await new FiveChecks(job).Run(), read, watch.Elapsed - read);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
        catch (DumpBrokenException e)
        {
            return Refused(dump?.Source ?? path, e.Fault);
        }
        finally
        {
            dump?.Dispose();
        }

        ImportOutcome Refused(string source, DumpFault fault) => new(source, [fault], report, ImportCheck.All.ToDictionary(c => c, _ => 0), watch.Elapsed, default);
    }

    /// <summary>The run that was killed, or a new one; null when the killed one read something else.</summary>
    private Task<ImportRun?> Begin(Dump dump, CancellationToken ct) => db.Transact(async () =>
    {
        var fingerprint = dump.Fingerprint();
        var run = await db.ImportRuns.AsNoTracking().Where(r => r.Source == dump.Source && r.FinishedAt == null).OrderBy(r => r.Id).FirstOrDefaultAsync(ct);
        if (run is not null) return run.Fingerprint == fingerprint ? run : null;
        run = new(dump.Source, fingerprint, clock.GetUtcNow().UtcDateTime);
        db.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }, ct);

    private async Task Write(ImportJob job, Spool threads, Spool wikis)
    {
        await job.Load();
        await new BringMembers(job).Run();
        await new BringTags(job, wikis).Run();
        await new BringThreads(job, threads).Run();
        await new BringClosings(job).Run();
        await new BringLinks(job).Run();
        await new BringLedger(job, reputation, calendar).Run();
        await recount.Counts(job.Counted, job.Ct);
        await Release(job);
        job.Report.Bring("badges earned there", await badges.Run(job.Ct));
        job.Report.Bring("texts shown as written, because they nest too deeply", texts.Refused);
    }

    /// <summary>The last transaction: everything this run brought is listed at once.</summary>
    private Task Release(ImportJob job) => db.Transact(async () =>
    {
        await db.Posts.Everything().Where(p => p.IsHeld && db.ExternalIds.Any(k => k.Kind == ImportedKind.Post && k.LocalId == p.Id && k.RunId == job.Run.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.IsHeld, false), job.Ct);
        var run = await db.ImportRuns.SingleAsync(r => r.Id == job.Run.Id, job.Ct);
        run.Finish(clock.GetUtcNow().UtcDateTime);
    }, job.Ct);
}
