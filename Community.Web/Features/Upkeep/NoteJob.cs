namespace Community.Web.Features.Upkeep;

/// <summary>When a job goes on: after so many seconds, or at an hour of the night.</summary>
public sealed record JobPlan(DateTime? NextAt = null, int? EverySeconds = null, int? Hour = null);

/// <summary>Notes how a piece of background work went, for whoever runs the site.</summary>
public sealed class NoteJob(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <summary>The name under which the command line notes its backups.</summary>
    public const string Backup = "Backup";

    /// <param name="began">Null when it has not been done yet.</param>
    /// <param name="error">Null when it went well.</param>
    public Task Run(string name, JobPlan plan, DateTime? began, string? error, CancellationToken ct) => db.Transact(async () =>
    {
        var run = await db.JobRuns.SingleOrDefaultAsync(r => r.Name == name, ct);
        if (run is null) db.Add(run = new JobRun(name));
        run.Plan(plan.NextAt, plan.EverySeconds, plan.Hour);
        if (began is { } at) run.Ended(at, clock.GetUtcNow().UtcDateTime, error);
    }, ct);
}
