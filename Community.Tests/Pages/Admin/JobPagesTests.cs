using System.Diagnostics;
using Community.Web.Jobs;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Community.Tests.Pages.Admin;

/// <summary>Whoever runs the site sees what goes on in the background, and when it does not.</summary>
public sealed class JobPagesTests : IAsyncLifetime
{
    private readonly Site _site;
    private Member _operator = null!;

    public JobPagesTests() => _site = new()
    {
        With = services =>
        {
            services.AddSingleton<Stumbling>().AddSingleton<IHostedService>(s => s.GetRequiredService<Stumbling>());
            services.AddSingleton<Nightwatch>().AddSingleton<IHostedService>(s => s.GetRequiredService<Nightwatch>());
        },
    };

    public async ValueTask InitializeAsync() => _operator = await _site.Member("olga", roles: Roles.Operator);

    [Fact]
    public async Task A_job_tells_how_it_went_last_and_when_it_goes_on()
    {
        using var browser = new Browser(_site, "en", _operator);
        var failing = await Until(browser, nameof(Stumbling), text => text.Contains("failed", StringComparison.Ordinal));
        Assert.Contains("The disk is full.", failing, StringComparison.Ordinal);
        Assert.Contains("every 50 minutes", failing, StringComparison.Ordinal);
        Assert.Contains("next", failing, StringComparison.Ordinal);
        Assert.NotNull((await browser.Open("/admin")).Document.QuerySelector("[data-warning=jobs]"));

        // Asked for, it runs at once, and stumbles no more.
        var asked = await (await browser.Open("/admin/jobs")).Submit($"[data-job={nameof(Stumbling)}] form");
        Assert.Contains(nameof(Stumbling), asked.Document.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        var fine = await Until(browser, nameof(Stumbling), text => text.Contains("fine", StringComparison.Ordinal));
        Assert.Contains("The disk is full.", fine, StringComparison.Ordinal); // that it once failed stays told
        Assert.Null((await browser.Open("/admin")).Document.QuerySelector("[data-warning=jobs]"));
        Assert.Equal(1, await _site.Read(db => db.JobRuns.CountAsync(r => r.Name == nameof(Stumbling))));
    }

    [Fact]
    public async Task Work_of_the_night_waits_for_its_hour_unless_it_is_asked_for()
    {
        using var browser = new Browser(_site, "en", _operator);
        var waiting = await Until(browser, nameof(Nightwatch), text => text.Contains("every night at 03:00", StringComparison.Ordinal));
        Assert.Contains("Not run yet", waiting, StringComparison.Ordinal);
        var watch = _site.Services.GetRequiredService<Nightwatch>();
        Assert.Equal(0, watch.Rounds);

        await (await browser.Open("/admin/jobs")).Submit($"[data-job={nameof(Nightwatch)}] form");
        await Until(browser, nameof(Nightwatch), text => text.Contains("fine", StringComparison.Ordinal));
        Assert.Equal(1, watch.Rounds);
    }

    [Fact]
    public async Task A_job_that_does_not_exist_cannot_be_asked_for()
    {
        using var browser = new Browser(_site, "en", _operator);
        await Until(browser, nameof(Stumbling), text => text.Contains("failed", StringComparison.Ordinal));
        var wrong = await (await browser.Open("/admin/jobs")).Submit(form => form["job"] = "Nothing", $"[data-job={nameof(Stumbling)}] form");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, wrong.Status);
    }

    private static async Task<string> Until(Browser browser, string job, Func<string, bool> isSo)
    {
        var text = "";
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(30); await Task.Delay(50))
        {
            text = (await browser.Open("/admin/jobs")).Document.QuerySelector($"[data-job={job}]")?.TextContent ?? "";
            if (isSo(text)) return text;
        }
        throw new InvalidOperationException($"{job} never got there: {text}");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private sealed class Stumbling(IServiceScopeFactory scopes, TimeProvider clock) : Job(scopes, clock, NullLogger.Instance)
    {
        private bool _hasStumbled;

        protected override TimeSpan Pause => TimeSpan.FromMinutes(50);

        protected override Task Round(IServiceProvider services, CancellationToken stopping)
        {
            if (_hasStumbled) return Task.CompletedTask;
            _hasStumbled = true;
            throw new InvalidOperationException("The disk is full.");
        }
    }

    private sealed class Nightwatch(IServiceScopeFactory scopes, SiteCalendar calendar, TimeProvider clock) : NightlyJob(scopes, 3, calendar, clock, NullLogger.Instance)
    {
        public int Rounds { get; private set; }

        protected override Task Work(IServiceProvider services, CancellationToken stopping)
        {
            Rounds++;
            return Task.CompletedTask;
        }
    }
}
