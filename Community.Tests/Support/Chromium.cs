using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Community.Tests.Support.Chromium))]

namespace Community.Tests.Support;

/// <summary>
/// One installed Chromium for all browser tests, started by the first. CHROMIUM_PATH says where it is, if it is not in one
/// of the usual places. Without one these tests are skipped, except where CI is set: there they must run.
/// </summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly SemaphoreSlim _one = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Opens a browser window on a listening site, signed in as the member if there is one.</summary>
    public async Task<Window> Open(Site site, Member? member = null, string language = "en", bool isDark = false, (int Width, int Height)? size = null, bool hasScript = true, bool hasWorker = false)
    {
        var (width, height) = size ?? (1280, 720);
        var context = await (await Start()).NewContextAsync(new()
        {
            BaseURL = $"{site.Address}",
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = hasScript,
            // Its own tests let it work; elsewhere every page is to be seen as the site sends it.
            ServiceWorkers = hasWorker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(15_000);
        // a cookie and not a header, since browsers send no headers of their own with a WebSocket
        if (member is not null) await context.AddCookiesAsync([new() { Name = "X-Member", Value = $"{member.Id}", Url = $"{site.Address}" }]);
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _one.Dispose();
    }

    private async Task<IBrowser> Start()
    {
        await _one.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(15_000);
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Find(_playwright),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
            });
        }
        finally
        {
            _one.Release();
        }
    }

    private static string Find(IPlaywright playwright)
    {
        var told = Environment.GetEnvironmentVariable("CHROMIUM_PATH");
        var found = !string.IsNullOrEmpty(told) ? told : Usual.Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);
        if (found is not null) return found;
        const string Missing = "No Chromium is installed: set CHROMIUM_PATH, or install one.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(Missing);
        Assert.Skip(Missing);
        return "";
    }
}

/// <summary>
/// One person's browser window. Closing it fails the test if the page complained: an error in its script, on its console, or
/// something that its security policy refused.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    private const string BlockedWorker = "Service Worker registration blocked by Playwright";

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    internal Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && message.Text != BlockedWorker) _complaints.Add($"{message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Goes to a page and waits until its live connection stands.</summary>
    public async Task Go(string address)
    {
        await Page.GotoAsync(address);
        await Page.WaitForSelectorAsync("html[data-live=on]");
    }

    /// <summary>A complaint that belongs to the test: browsers report every answer that is an error.</summary>
    public void Expected(string complaint) => _complaints.RemoveAll(c => c.Contains(complaint, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.True(_complaints.Count == 0, string.Join('\n', _complaints));
    }
}
