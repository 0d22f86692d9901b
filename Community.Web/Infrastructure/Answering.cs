using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Infrastructure;

public static class Answering
{
    /// <summary>What was asked for is done: people are led on, programs get what came of it.</summary>
    public static IActionResult Done(this PageModel page, string address, object result)
        => page.Request.WantsJson() ? new JsonResult(result) : new LocalRedirectResult(address);
}
