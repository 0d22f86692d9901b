using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Community.Tests.Browsing;

/// <summary>Files put into what one writes, in a real browser.</summary>
public sealed class UploadTests(Chromium chromium) : IAsyncLifetime
{
    private const string Body = "#Input_Body", Lines = "[data-uploads] li";
    private readonly Site _site = new Site().Listen();
    private Member _ann = null!;

    public async ValueTask InitializeAsync() => _ann = await _site.Member("ann");

    private static Task Give(IPage page, string kind, string name, string type, byte[] content) => page.Locator(Body).EvaluateAsync("""
        (field, [kind, name, type, content]) => {
          const files = new DataTransfer();
          files.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name, { type }));
          field.focus();
          field.dispatchEvent(kind === "paste"
            ? new ClipboardEvent("paste", { clipboardData: files, bubbles: true, cancelable: true })
            : new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
        }
        """, new[] { kind, name, type, Convert.ToBase64String(content) });

    [Fact]
    public async Task Pasted_and_dropped_files_say_how_far_they_are_and_stand_where_they_were_put()
    {
        await using var window = await chromium.Open(_site, _ann);
        var page = window.Page;
        TaskCompletionSource arrived = new();
        await page.RouteAsync("**/attachments", async route =>
        {
            await arrived.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/questions/ask");
        await page.WaitForSelectorAsync("html[data-editor=ready]");
        await page.Locator(Body).PressSequentiallyAsync("Before.");
        await Give(page, "paste", "image.png", "image/png", Files.Png());
        await Expect(page.Locator($"{Lines} progress")).ToBeVisibleAsync();
        await Expect(page.Locator(Lines)).ToContainTextAsync("%");
        await Expect(page.Locator(Body)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^Before\.\n!\[Uploading image\.png … 1\]\(\)\n$"));
        await page.Locator(Body).PressSequentiallyAsync("After.");
        arrived.SetResult();
        await Expect(page.Locator(Body)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^Before\.\n!\[image\]\(/attachments/[\w-]{22}/image\.png\)\nAfter\.$"));
        await Expect(page.Locator(Lines)).ToHaveCountAsync(0);

        await Give(page, "drop", "drawing.svg", "image/svg+xml", Files.Vector("svg-script.svg"));
        await Expect(page.Locator($"{Lines}.bad")).ToContainTextAsync("drawing.svg: Web pages, XML and SVG");
        await Expect(page.Locator(Body)).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^Before\.\n!\[image\]\(/attachments/[\w-]{22}/image\.png\)\nAfter\.\n?$"));
        window.Expected("422");
        await page.Locator($"{Lines}.bad button").ClickAsync();
        await Expect(page.Locator(Lines)).ToHaveCountAsync(0);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
