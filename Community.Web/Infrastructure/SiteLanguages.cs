using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Members;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Infrastructure;

/// <summary>The languages of the pages, and which one a reader gets: the member's own, else the cookie's, else the browser's, else the site's first.</summary>
public sealed class SiteLanguages(IOptions<SiteOptions> site)
{
    public const string Cookie = "language";

    public IReadOnlyList<CultureInfo> All { get; } = [.. site.Value.Languages.Select(CultureInfo.GetCultureInfo)];

    /// <summary>The site's language that serves whoever asks for this one: zh, zh-Hans and zh-SG are served zh-CN.</summary>
    public CultureInfo? Serving(string? wanted) => string.IsNullOrWhiteSpace(wanted) ? null
        : All.FirstOrDefault(l => l.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            ?? All.FirstOrDefault(l => Root(l.Name).Equals(Root(wanted), StringComparison.OrdinalIgnoreCase));

    public async Task<CultureInfo> Of(HttpContext http)
    {
        var card = await http.RequestServices.GetRequiredService<CurrentMember>().Card(http.RequestAborted);
        return Serving(card?.Language) ?? Serving(http.Request.Cookies[Cookie]) ?? OfBrowser(http.Request) ?? All[0];
    }

    public static string OwnName(CultureInfo language) => language.Name == "zh-CN" ? "简体中文" : language.NativeName;

    public static string SwitchAddress(CultureInfo to, HttpContext http) => $"/language?to={to.Name}&back={Uri.EscapeDataString(http.Here())}";

    /// <summary>Remembers the choice, for members who have chosen before in their settings too, and goes back to where it was made.</summary>
    internal async Task<IResult> Switch(string? to, string? back, HttpContext http, CurrentMember current, ChooseLanguage choose, CancellationToken ct)
    {
        var local = RedirectHttpResult.IsLocalUrl(back) ? back! : "/";
        if (Serving(to) is not { } language) return Results.LocalRedirect(local);
        http.Response.Cookies.Append(Cookie, language.Name, new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = "/" });
        if ((await current.Card(ct))?.Language is not null) await choose.Run(current.Known, language.Name, ct);
        return Results.LocalRedirect(local);
    }

    private CultureInfo? OfBrowser(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(l => l.Quality is not 0).OrderByDescending(l => l.Quality ?? 1).Select(l => Serving(l.Value.Value)).FirstOrDefault(l => l is not null);

    private static string Root(string name) => name.Split('-', '_')[0];
}

public static class LanguageSetup
{
    public static void UseSiteLanguages(this IApplicationBuilder app)
    {
        var languages = app.ApplicationServices.GetRequiredService<SiteLanguages>();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new(languages.All[0]),
            SupportedCultures = [.. languages.All],
            SupportedUICultures = [.. languages.All],
            RequestCultureProviders = [new CustomRequestCultureProvider(async http => new((await languages.Of(http)).Name))],
        });
    }

    public static void MapLanguageSwitch(this IEndpointRouteBuilder app)
        => app.MapGet("/language", (SiteLanguages languages, string? to, string? back, HttpContext http, CurrentMember current, ChooseLanguage choose, CancellationToken ct)
            => languages.Switch(to, back, http, current, choose, ct));
}
