using Community.Web.Accounts;
using Community.Web.Features.Attachments;
using Community.Web.Features.Attachments.Formats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Community.Web.Pages.Attachments;

/// <summary>An uploaded file, for whoever may see what it is shown in. Whatever it holds, browsers are told to do nothing with it but show or save it.</summary>
public sealed class ShowModel(AttachmentFileQuery files, CurrentMember current) : PageModel
{
    /// <summary>Nothing runs, nothing is loaded beside it, and it has no origin.</summary>
    private const string Policy = "sandbox; default-src 'none'; media-src 'self'";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken ct)
    {
        var file = await files.Find(token, await current.Reader(ct), ct);
        var (isShown, headers) = (FileFormats.IsShown(file.Kind), Response.Headers);
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Kept by the browser of whoever may see it, and asked for each time: that may end.
        headers.CacheControl = "private, no-cache";
        return new FileStreamResult(files.Open(file), FileFormats.MediaType(file.Kind))
        {
            EntityTag = new($"\"{token}\""),
            LastModified = new(file.UploadedAt, TimeSpan.Zero),
            EnableRangeProcessing = true,
        };
    }
}
