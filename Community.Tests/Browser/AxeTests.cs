namespace Community.Tests.Browsing;

/// <summary>What the picture tests rely on: axe sees what is wrong, and only where something is.</summary>
public sealed class AxeTests(Chromium chromium)
{
    [Fact]
    public async Task A_picture_without_words_and_pale_letters_are_found()
    {
        await using var site = new Site().Listen();
        await using var window = await chromium.Open(site);
        await window.Page.SetContentAsync("<!doctype html><html lang=en><title>A</title><main><h1>A</h1><img src='data:,'><p style='color:#bbb;background:#fff'>pale</p></main></html>");
        Assert.Contains(await window.Page.Faults(), fault => fault.StartsWith("image-alt:", StringComparison.Ordinal));
        Assert.StartsWith("color-contrast:", Assert.Single(await window.Page.Faults("color-contrast")));
    }
}
