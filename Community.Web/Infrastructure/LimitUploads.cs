using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>Lets members send as much with one form as the biggest file is, and refuses more before any of it is read. Pages that take less say so themselves.</summary>
public sealed class LimitUploads(AttachmentPolicy policy, IStringLocalizer<Words> words) : IAuthorizationFilter
{
    /// <summary>For the other fields.</summary>
    private const long Room = 1_000_000;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.Request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is not true || http.User.Identity is not { IsAuthenticated: true }) return;
        var most = policy.LongestVideo + Room;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body) body.MaxRequestBodySize = most;
        if (!(http.Request.ContentLength > most)) return;
        var text = words["rule.attachment.form-too-big", policy.VideoMegabytes].Value;
        http.Items[FailurePages.Words] = text;
        context.Result = http.Request.WantsJson() ? http.Problem(StatusCodes.Status413PayloadTooLarge, "attachment.form-too-big", text) : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
