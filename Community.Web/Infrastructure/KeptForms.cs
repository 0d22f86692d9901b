using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Community.Web.Features.Forms;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>
/// Keeps what was typed into a form that arrived without a sign-in, until it is sent again. Only the browser that typed
/// it can open it: the key is in its cookie, the database knows a hash.
/// </summary>
public sealed class KeptForms(KeepForm forms, IDataProtectionProvider protection, IStringLocalizer<Words> words) : IUseCase
{
    public const string Cookie = "kept";

    private sealed record Draft(string Path, string Handler, Dictionary<string, string> Fields);

    internal async Task Keep(HttpContext http, Redrawn form)
    {
        if (!form.Fields.Any(f => f.Key.StartsWith("Input.", StringComparison.OrdinalIgnoreCase) && f.Key != "Input.Once" && !string.IsNullOrWhiteSpace(f.Value))) return;
        var key = http.Request.Cookies[Cookie] is { Length: 43 } known ? known : Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        var draft = JsonSerializer.SerializeToUtf8Bytes(new Draft(http.Request.Path, form.Handler, new(form.Fields)));
        if (!await forms.Keep(Hash(key), Protector(key).Protect(draft), http.RequestAborted)) return;
        http.Response.Cookies.Append(Cookie, key, new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = KeepForm.For, Path = "/" });
    }

    /// <summary>On the page that the kept form belongs to, fills it in again.</summary>
    internal async Task FillIn(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (http.Request.Cookies[Cookie] is not { } key || await forms.Find(Hash(key), http.RequestAborted) is not { } payload) return;
        if (Open(key, payload) is not { } draft || !draft.Path.Equals(http.Request.Path, StringComparison.OrdinalIgnoreCase)) return;
        foreach (var (field, value) in draft.Fields) context.ModelState.SetModelValue(field, value, value);
        http.Redraw(new(draft.Handler, new Dictionary<string, string>(draft.Fields, StringComparer.OrdinalIgnoreCase), words["form.kept"], IsError: false));
    }

    /// <summary>It has been sent. Whatever else is sent meanwhile, such as the draft of another form, leaves it kept.</summary>
    internal async Task Forget(HttpContext http, string handler)
    {
        if (http.Request.Cookies[Cookie] is not { } key || await forms.Find(Hash(key), http.RequestAborted) is not { } payload) return;
        if (Open(key, payload) is { } draft && (!draft.Path.Equals(http.Request.Path, StringComparison.OrdinalIgnoreCase) || !draft.Handler.Equals(handler, StringComparison.OrdinalIgnoreCase))) return;
        await forms.Forget(Hash(key), http.RequestAborted);
        http.Response.Cookies.Delete(Cookie);
    }

    /// <summary>Whoever held this browser has gone.</summary>
    internal async Task Drop(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } key) return;
        await forms.Forget(Hash(key), http.RequestAborted);
        http.Response.Cookies.Delete(Cookie);
    }

    private Draft? Open(string key, byte[] payload)
    {
        try
        {
            return JsonSerializer.Deserialize<Draft>(Protector(key).Unprotect(payload));
        }
        catch (CryptographicException) // protected by keys that are no more
        {
            return null;
        }
    }

    private IDataProtector Protector(string key) => protection.CreateProtector("KeptForm", key);

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
