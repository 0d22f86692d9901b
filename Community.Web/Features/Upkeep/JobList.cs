namespace Community.Web.Features.Upkeep;

/// <summary>A piece of background work as whoever runs the site sees it.</summary>
public sealed record JobRow(string Name, DateTime? StartedAt, int Milliseconds, DateTime? SucceededAt, DateTime? FailedAt, string? Error, DateTime? NextAt, int? EverySeconds, int? Hour)
{
    public bool IsFailing => FailedAt is { } failed && (SucceededAt is not { } fine || failed > fine);
}

/// <summary>Lists all background work that has left a note, the failing first.</summary>
public sealed class JobListQuery(CommunityDb db) : IUseCase
{
    public async Task<IReadOnlyList<JobRow>> List(CancellationToken ct)
        => [.. (await Rows().ToListAsync(ct)).OrderByDescending(j => j.IsFailing).ThenBy(j => j.Name, StringComparer.Ordinal)];

    internal IQueryable<JobRow> Rows() => db.JobRuns.AsNoTracking()
        .Select(r => new JobRow(r.Name, r.StartedAt, r.Milliseconds, r.SucceededAt, r.FailedAt, r.Error, r.NextAt, r.EverySeconds, r.Hour));
}
