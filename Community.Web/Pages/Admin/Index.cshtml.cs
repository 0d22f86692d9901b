using System.Globalization;
using System.Reflection;
using Community.Web.Accounts;
using Community.Web.Features.Upkeep;
using Community.Web.Live;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Admin;

/// <summary>How the site stands, for whoever runs it.</summary>
[MembersOnly(Roles.Operator)]
public sealed class IndexModel(SiteOverviewQuery overview, PersonalConnections connections, SiteCalendar calendar, TimeProvider clock) : PageModel
{
    private static readonly DateTimeOffset Began = System.Diagnostics.Process.GetCurrentProcess().StartTime;

    public SiteOverview Shown { get; private set; } = null!;

    /// <summary>Of members, on this node.</summary>
    public int Connections => connections.All.Count;
    public string Version { get; } = typeof(IndexModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
    public DateTime StartedAt => Began.UtcDateTime;
    public string TimeZone => calendar.Zone.Id;
    public string LocalTime => TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, calendar.Zone).ToString("g", CultureInfo.CurrentCulture);

    public async Task OnGetAsync(CancellationToken ct) => Shown = await overview.Find(ct);

    /// <summary>Bytes as people say them.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => $"{(bytes / (double)(1L << 30)).ToString("0.0", CultureInfo.CurrentCulture)} GB",
        >= 1L << 20 => $"{(bytes / (double)(1L << 20)).ToString("0.0", CultureInfo.CurrentCulture)} MB",
        _ => $"{((bytes + 1023) / 1024).ToString("N0", CultureInfo.CurrentCulture)} KB",
    };
}
