using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages;

internal static class Previewing
{
    /// <summary>The page once more with what was typed, to be looked at before it is sent. For browsers without script.</summary>
    /// <param name="handler">The form of the page that was typed in; empty where there is one.</param>
    public static async Task<IActionResult> Again<T>(this T page, string handler, CancellationToken ct) where T : PageModel, IShowsData
    {
        var http = page.HttpContext;
        var words = http.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        http.Redraw(new(handler, await http.TypedFields(), words["preview.not-sent"], IsError: false));
        await page.Load(ct);
        return page.Page();
    }
}
