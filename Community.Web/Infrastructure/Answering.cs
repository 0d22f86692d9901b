using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Infrastructure;

public static class Answering
{
    /// <summary>What was asked for is done: people are led on (or back to the queue they came from), programs get what came of it.</summary>
    public static IActionResult Done(this PageModel page, string address, object result)
        => page.Request.WantsJson() ? new JsonResult(result) : new LocalRedirectResult(Back(page) ?? address);

    private static string? Back(PageModel page)
        => page.Request.HasFormContentType && page.Request.Form["back"] is [{ } back] && back.StartsWith("/review/", StringComparison.Ordinal) && page.Url.IsLocalUrl(back) ? back : null;
}
