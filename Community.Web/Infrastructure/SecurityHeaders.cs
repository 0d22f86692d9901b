namespace Community.Web.Infrastructure;

/// <summary>What browsers are told never to do with our pages.</summary>
public static class SecurityHeaders
{
    /// <summary>No inline script or style anywhere, so what a member writes cannot become either.</summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        // When the response starts, since a failure page clears what was set before.
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            // Titles and names go back to what they were: a browser that kept the ways between them would walk in circles.
            if (http.Response.StatusCode is StatusCodes.Status301MovedPermanently) headers.CacheControl = "no-cache";
            // A script or a style is not a page: the policy of the page that names it is what counts.
            if (http.Response.ContentType is "text/css" or "text/javascript") return Task.CompletedTask;
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Policy; // what members upload brings a stricter one
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            return Task.CompletedTask;
        });
        return next();
    });
}
