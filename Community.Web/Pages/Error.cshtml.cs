using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>What people see when there is no page: what happened, and where to go from here.</summary>
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 410, 429, 500, 503];

    public int Shown { get; private set; }

    /// <summary>Runs whatever the method of the request that failed, and only draws.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var reExecuted = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.HasFailed();
        var code = reExecuted ? Response.StatusCode : Convert.ToInt32(RouteData.Values["code"], System.Globalization.CultureInfo.InvariantCulture);
        Shown = Known.Contains(code) ? code : code >= 500 ? 500 : code == StatusCodes.Status413PayloadTooLarge ? 400 : 404;
        Response.StatusCode = reExecuted ? code : Shown;
        if (Shown == 503) Response.Headers.RetryAfter = "5";
        if (Request.WantsJson()) context.Result = HttpContext.Problem(Response.StatusCode, $"error.{Shown}");
    }
}
