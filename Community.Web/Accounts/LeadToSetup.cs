using Microsoft.AspNetCore.Diagnostics;

namespace Community.Web.Accounts;

/// <summary>While no account exists, every page leads to the setup.</summary>
internal sealed class LeadToSetup(RequestDelegate next, FirstStart start)
{
    private const string Setup = "/setup";
    private static readonly string[] Open = [Setup, "/language", "/error", "/health", "/alive", "/live", "/terms", "/privacy"];

    public async Task InvokeAsync(HttpContext http, CommunityDb db)
    {
        if (IsOpen(http) || await start.IsOver(db, http.RequestAborted)) await next(http);
        else http.Response.Redirect(Setup);
    }

    private static bool IsOpen(HttpContext http) => http.HasFailed() || http.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || Path.HasExtension(http.Request.Path) || Open.Any(path => http.Request.Path.StartsWithSegments(path));
}
