using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Upkeep;
using Community.Web.Jobs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Admin;

/// <summary>What goes on in the background: how it went last, and when it goes on.</summary>
[MembersOnly(Roles.Operator)]
public sealed class JobsModel(JobListQuery jobs, RunJob run, CurrentMember current, TimeProvider clock, IStringLocalizer<Words> words) : PageModel, IShowsData
{
    public IReadOnlyList<JobRow> Rows { get; private set; } = [];

    /// <summary>The job that was just asked for.</summary>
    [TempData] public string? Asked { get; set; }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostRunAsync(string? job, CancellationToken ct)
    {
        await run.Run(job, current.Known, ct);
        Asked = job;
        return this.Done("/admin/jobs", new { job });
    }

    public async Task Load(CancellationToken ct) => Rows = await jobs.List(ct);

    public bool MayRun(JobRow job) => run.Names.Contains(job.Name);

    public bool IsAhead(DateTime moment) => moment > clock.GetUtcNow().UtcDateTime;

    public string Title(string job) => words[$"job.{job}"] is { ResourceNotFound: false } known ? known : job;

    public string Plan(JobRow job) => job switch
    {
        { Hour: { } hour } => words["admin.jobs.nightly", hour.ToString("00", CultureInfo.InvariantCulture)],
        { EverySeconds: null } => words["admin.jobs.by-hand"],
        { EverySeconds: { } s and < 120 } => words["admin.jobs.every-seconds", s],
        { EverySeconds: { } s and < 7200 } => words["admin.jobs.every-minutes", s / 60],
        { EverySeconds: { } s } => words["admin.jobs.every-hours", s / 3600],
    };

    public string Took(JobRow job) => job.Milliseconds < 1000
        ? words["admin.jobs.milliseconds", job.Milliseconds]
        : words["admin.jobs.seconds", (job.Milliseconds / 1000.0).ToString("N1", CultureInfo.CurrentCulture)];
}
