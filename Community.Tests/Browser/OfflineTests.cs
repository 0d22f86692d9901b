using static Microsoft.Playwright.Assertions;

namespace Community.Tests.Browsing;

/// <summary>What stands when the network does not.</summary>
public sealed class OfflineTests(Chromium chromium)
{
    [Fact]
    public async Task Without_a_network_a_page_says_so_in_the_readers_language_and_nothing_but_files_was_kept()
    {
        var site = new Site { Settings = { ["environment"] = "Production" } }.Listen();
        await using var window = await chromium.Open(site, null, "zh-CN", hasWorker: true);
        await window.Page.GotoAsync("/questions");
        await window.Page.EvaluateAsync("navigator.serviceWorker.ready.then(() => new Promise(done => navigator.serviceWorker.controller ? done() : navigator.serviceWorker.addEventListener('controllerchange', done)))");
        await window.Page.GotoAsync("/tags");
        var kept = await window.Page.EvaluateAsync<string[]>("caches.open('static-1').then(c => c.keys()).then(all => all.map(r => new URL(r.url).pathname))");
        Assert.Contains("/offline", kept);
        Assert.All(kept.Where(path => path != "/offline"), path => Assert.Matches(@"\.(js|css|svg|png|webmanifest)$", path));

        await site.DisposeAsync();
        await window.Page.GotoAsync("/members");
        await Expect(window.Page.Locator("h1")).ToHaveTextAsync("当前没有网络");
        Assert.NotEqual("Times New Roman", await window.Page.EvaluateAsync<string>("getComputedStyle(document.body).fontFamily.split(',')[0]")); // its style was kept too
        window.Expected("WebSocket");
        window.Expected("ERR_");
    }
}
