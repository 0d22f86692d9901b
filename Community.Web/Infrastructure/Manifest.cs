using System.Globalization;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Infrastructure;

/// <summary>What a device is told that puts the site among its programs (W3C Web App Manifest).</summary>
public static class Manifest
{
    public const string Address = "/manifest.webmanifest";

    public static void MapManifest(this IEndpointRouteBuilder app) => app.MapGet(Address, (IOptions<SiteOptions> site, IStringLocalizer<Words> words) => Results.Json(
        new
        {
            name = site.Value.Name,
            short_name = site.Value.Name,
            description = words["home.what"].Value,
            lang = CultureInfo.CurrentUICulture.Name,
            id = "/",
            start_url = "/",
            display = "standalone",
            background_color = "#f6f7f9",
            theme_color = "#1d5fd1",
            icons = new object[]
            {
                new { src = "/icon-192.png", sizes = "192x192", type = "image/png" },
                new { src = "/icon-512.png", sizes = "512x512", type = "image/png" },
                new { src = "/icon.svg", sizes = "any", type = "image/svg+xml" },
            },
            shortcuts = new object[] { new { name = words["nav.ask"].Value, url = "/questions/ask" }, new { name = words["nav.inbox"].Value, url = "/inbox" } },
        },
        contentType: "application/manifest+json"));
}
