using System.Text;

namespace Community.Web.Infrastructure;

/// <summary>Where those who read the site by machine need not go (RFC 9309): what is members' own, what only acts, and lists without end.</summary>
public static class Robots
{
    private static readonly string[] Closed =
    [
        "/search", "/suggest/", "/jump", "/preview", "/account/", "/setup", "/language", "/theme", "/live", "/offline",
        "/review", "/moderation", "/admin", "/inbox", "/drafts", "/saved$", "/companies", "/posts/", "/comments/",
        "/questions/ask", "/questions/similar", "/showcases/new", "/products/new", "/organisations/new", "/organisations/join",
        "/*/edit$", "/organisations/*/home", "/organisations/*/people",
        "/*?*after=", "/*?*handler=", "/*?*noredirect", "/*?*returnUrl=",
    ];

    public static void MapRobots(this IEndpointRouteBuilder app) => app.MapGet("/robots.txt", (SiteAddress site, HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return Results.Text($"User-agent: *\n{string.Concat(Closed.Select(path => $"Disallow: {path}\n"))}\nSitemap: {site.Of("/sitemap.xml")}\n", "text/plain", Encoding.UTF8);
    });
}
