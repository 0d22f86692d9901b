using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>Only programs post here, and every answer is for them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnswersJsonAttribute : Attribute;

/// <summary>What pages ask of a request, in the community's words.</summary>
public static class Requests
{
    extension(HttpContext http)
    {
        /// <summary>This draws the page that tells of an exception.</summary>
        public bool HasFailed() => http.Features.Get<IExceptionHandlerFeature>() is not null;

        /// <summary>The address of this page, for coming back to it.</summary>
        public string Here() => http.Features.Get<IStatusCodeReExecuteFeature>() is { } failed
            ? $"{new PathString(failed.OriginalPath)}{failed.OriginalQueryString}"
            : $"{http.Request.Path}{QueryOf(http.Request)}";

        /// <summary>Where one signs in, and comes back to this page, or to a spot on it.</summary>
        public string SignInAddress(string? spot = null) => $"/account/login?returnUrl={Uri.EscapeDataString($"{http.Here()}{spot}")}";

        /// <summary>The answer for programs when something is refused.</summary>
        public ObjectResult Problem(int status, string code, string? words = null)
        {
            words ??= http.RequestServices.GetRequiredService<IStringLocalizer<Words>>()[$"{code}.title"];
            return new(new ProblemDetails { Status = status, Title = words, Extensions = { ["code"] = code } }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
        }
    }

    public static bool WantsJson(this HttpRequest request) => request.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AnswersJsonAttribute>() is not null
        || request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Handlers are for posting to: an address that one comes back to has none.</summary>
    private static string QueryOf(HttpRequest request)
        => QueryString.Create(request.Query.Where(q => q.Key != "handler").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))).Value ?? "";
}
