using Community.Web.Accounts;
using Community.Web.Features.Members;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Community.Web.Infrastructure;

/// <summary>Light or dark: the member's own choice, else the cookie's, else what the device asks for.</summary>
public static class SiteThemes
{
    public const string Cookie = "theme";

    public static Theme? Of(HttpContext http, MemberCard? card) => card?.Theme ?? Named(http.Request.Cookies[Cookie]);

    public static string SwitchAddress(Theme? to, HttpContext http) => $"/theme?to={NameOf(to)}&back={Uri.EscapeDataString(http.Here())}";

    /// <summary>As the page's stylesheet and the switch's address know it.</summary>
    public static string NameOf(Theme? theme) => theme switch { Theme.Light => "light", Theme.Dark => "dark", _ => "auto" };

    public static void MapThemeSwitch(this IEndpointRouteBuilder app) => app.MapGet("/theme", Switch);

    private static async Task<IResult> Switch(string? to, string? back, HttpContext http, CurrentMember current, ChooseTheme choose, CancellationToken ct)
    {
        var local = RedirectHttpResult.IsLocalUrl(back) ? back! : "/";
        var theme = Named(to);
        if (theme is null && to is not "auto") return Results.LocalRedirect(local);
        if (theme is null) http.Response.Cookies.Delete(Cookie);
        else http.Response.Cookies.Append(Cookie, NameOf(theme), new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = "/" });
        if (current.Id is { } id) await choose.Run(id, theme, ct);
        return Results.LocalRedirect(local);
    }

    private static Theme? Named(string? name) => name switch { "light" => Theme.Light, "dark" => Theme.Dark, _ => null };
}
