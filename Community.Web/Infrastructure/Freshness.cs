using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Community.Web.Infrastructure;

/// <summary>How those who ask again and again are told that they have it all already (RFC 9110, 13).</summary>
public static class Freshness
{
    /// <summary>Another build may write the same content in another way.</summary>
    private static readonly string Build = $"{typeof(Freshness).Assembly.ManifestModule.ModuleVersionId:n}";

    /// <summary>Marks the answer by all that it depends on; true for whoever has this one, and needs nothing but the mark.</summary>
    /// <param name="seconds">For so long nobody need ask again.</param>
    public static bool IsKnown(this HttpContext http, string content, DateTime? changedAt, int seconds)
    {
        // What is packed in another way has other bytes, and so another mark; what is asked for says how it will be packed.
        var all = string.Join('\n', Build, CultureInfo.CurrentUICulture.Name, http.Request.Headers.AcceptEncoding, content);
        var mark = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16))}\"");
        var headers = http.Response.GetTypedHeaders();
        headers.ETag = mark;
        headers.LastModified = changedAt;
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.FromSeconds(seconds) };
        http.Response.Headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");

        var asked = http.Request.GetTypedHeaders();
        if (asked.IfNoneMatch is { Count: > 0 } known) return known.Any(k => k == EntityTagHeaderValue.Any || k.Compare(mark, useStrongComparison: false));
        // The very time and no later one: what was taken out leaves an earlier one behind.
        return asked.IfModifiedSince is { } since && changedAt is { } at && since.ToUnixTimeSeconds() == new DateTimeOffset(at).ToUnixTimeSeconds();
    }
}
