using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Community.Web.Accounts;

/// <summary>The cookie that says who is signed in: the account, its stamp, its member, and nothing that could grow old.</summary>
public sealed class Sessions(IHttpContextAccessor http, TimeProvider clock)
{
    private const string Account = "account";
    private static readonly string Stamp = new ClaimsIdentityOptions().SecurityStampClaimType;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(30), ForNow = TimeSpan.FromHours(12);

    public Task Begin(Account account, bool remember)
    {
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, Number(account.MemberId)), new(CurrentMember.Claim, Number(account.MemberId)), new(Account, Number(account.Id)), new(Stamp, account.SecurityStamp!)],
            IdentityConstants.ApplicationScheme);
        var now = clock.GetUtcNow();
        return http.HttpContext!.SignInAsync(IdentityConstants.ApplicationScheme, new(identity),
            new() { IsPersistent = remember, IssuedUtc = now, ExpiresUtc = now + (remember ? Remembered : ForNow), AllowRefresh = true });
    }

    /// <summary>This session goes on with the account's new stamp, as long as it was to last.</summary>
    public async Task Renew(Account account)
        => await Begin(account, (await http.HttpContext!.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties?.IsPersistent ?? false);

    public Task End() => http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>For live connections as well, which outlive the request they began with.</summary>
    public static Task<bool> Stands(ClaimsPrincipal who, SessionStamps stamps, CancellationToken ct)
        => who.FindFirstValue(Account) is { } id ? stamps.Stands(int.Parse(id, CultureInfo.InvariantCulture), who.FindFirstValue(Stamp), ct) : Task.FromResult(false);

    internal static void Configure(CookieAuthenticationOptions cookie, IOptions<SiteOptions> site)
    {
        cookie.Cookie.Name = "community";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = site.Value.PublicUrl?.StartsWith("https:", StringComparison.OrdinalIgnoreCase) is true ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = Remembered;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/account/login";
        cookie.LogoutPath = "/account/logout";
        cookie.ReturnUrlParameter = "returnUrl";
        cookie.Events.OnValidatePrincipal = Validate;
        cookie.Events.OnRedirectToLogin = refused => Lead(refused, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = refused =>
        {
            refused.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    private static async Task Validate(CookieValidatePrincipalContext session)
    {
        var http = session.HttpContext;
        if (session.Principal is { } who && await Stands(who, http.RequestServices.GetRequiredService<SessionStamps>(), http.RequestAborted)) return;
        session.RejectPrincipal();
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>People are led to the sign-in page, programs are told.</summary>
    private static Task Lead(RedirectContext<CookieAuthenticationOptions> refused, int status)
    {
        var wantsJson = refused.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
        if (wantsJson || refused.Request.Path.StartsWithSegments("/api")) refused.Response.StatusCode = status;
        else refused.Response.Redirect(refused.RedirectUri);
        return Task.CompletedTask;
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);
}
