using static Microsoft.Playwright.Assertions;

namespace Community.Tests.Browsing;

/// <summary>Reviewing from the keyboard, and counts that follow by themselves.</summary>
public sealed class ReviewKeysTests(Chromium chromium)
{
    [Fact]
    public async Task A_queue_is_worked_through_with_single_keys_which_do_nothing_while_one_writes()
    {
        await using var site = new Site().Listen();
        var (newcomer, moderator) = (await site.Member("new", 1), await site.Member("mo", roles: Roles.Moderator));
        var (first, second, third) = (await site.Ask(newcomer, "The first one that I ask"), await site.Ask(newcomer, "The second one that I ask"), await site.Ask(newcomer, "The third one that I ask"));
        await using var window = await chromium.Open(site, moderator);
        await window.Go("/review/first-posts");
        await Expect(window.Page.Locator("h1 .tile-count")).ToHaveTextAsync("3");
        await Expect(window.Page.Locator("#review-title")).ToContainTextAsync("The first one");
        await window.Page.Keyboard.PressAsync("?");
        await Expect(window.Page.Locator("[data-keys] dt").First).ToBeVisibleAsync();

        await window.Page.Keyboard.PressAsync("n");
        await window.Page.FillAsync("#own", "");
        await window.Page.FocusAsync("#own");
        await window.Page.Keyboard.TypeAsync("as is");
        await Expect(window.Page.Locator("#own")).ToHaveValueAsync("as is");
        await Expect(window.Page.Locator("#review-title")).ToContainTextAsync("The first one");
        await window.Page.Locator("h1").ClickAsync();
        await window.Page.EvaluateAsync("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', isComposing: true, bubbles: true }))");
        await Expect(window.Page.Locator("#review-title")).ToContainTextAsync("The first one");

        await window.Page.EvaluateAsync("document.activeElement.blur()");
        await window.Page.Keyboard.PressAsync("a");
        await Expect(window.Page.Locator("#review-title")).ToContainTextAsync("The second one");
        await Expect(window.Page.Locator("[data-keys] dt").First).ToBeAttachedAsync(); // the new page listens
        await window.Page.Keyboard.PressAsync("s");
        await Expect(window.Page.Locator("#review-title")).ToContainTextAsync("The third one");
        await Expect(window.Page.Locator("h1 .tile-count")).ToHaveTextAsync("2");
        Assert.Equal([second, third], await site.Waiting(ReviewQueue.FirstPosts));
        Assert.NotEqual(first, second);

        await window.Page.WaitForSelectorAsync("html[data-live=on]");
        await site.Delete(second, newcomer);
        await Expect(window.Page.Locator("h1 .tile-count")).ToHaveTextAsync("1");
    }
}
