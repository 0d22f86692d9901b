using static Microsoft.Playwright.Assertions;

namespace Community.Tests.Browsing;

/// <summary>The shortest way to anywhere, by the keyboard alone.</summary>
public sealed class PaletteTests(Chromium chromium)
{
    [Fact]
    public async Task A_few_letters_an_arrow_and_Enter_lead_there_and_what_an_input_method_composes_is_left_alone()
    {
        await using var site = new Site().Listen();
        var ann = await site.Member("ann");
        await site.Ask(ann, "How is a voucher reversed", tags: "vouchers");
        await using var window = await chromium.Open(site, ann);
        var page = window.Page;
        await window.Go("/questions");
        await page.FocusAsync("header .brand");
        await page.Keyboard.PressAsync("#");
        var (palette, field, chosen) = (page.Locator("dialog.palette"), page.Locator("dialog.palette input"), page.Locator("dialog.palette [aria-selected=true]"));
        await Expect(field).ToBeFocusedAsync();
        await Expect(chosen).ToContainTextAsync("Ask");
        Assert.Empty(await page.Faults());
        await page.Keyboard.PressAsync("Escape");
        await Expect(palette).ToBeHiddenAsync();
        await Expect(page.Locator("header .brand")).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Control+k");
        await Expect(field).ToBeFocusedAsync();
        await field.PressSequentiallyAsync("vouch");
        await Expect(chosen).ToContainTextAsync("How is a voucher reversed");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(chosen).ToContainTextAsync("vouchers");
        Assert.Equal(await chosen.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        // Enter that an input method takes for itself, and what it has not finished.
        await field.DispatchEventAsync("keydown", new { key = "Enter", isComposing = true });
        await field.DispatchEventAsync("keydown", new { key = "Process", keyCode = 229 });
        await Expect(palette).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/tags/vouchers");

        await page.FocusAsync("[data-search]");
        await page.Keyboard.PressAsync("#");
        await Expect(page.Locator("[data-search]")).ToHaveValueAsync("#");
        await Expect(palette).ToHaveCountAsync(0);
    }
}
