using Community.Web.Accounts;
using Community.Web.Features.Attachments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Attachments;

/// <summary>Where the page on which one writes sends files, each by itself. Without script they come with the form.</summary>
[MembersOnly, AnswersJson, Budgeted(Budget.Uploads, "")]
public sealed class IndexModel(KeepAttachment keep, CurrentMember current) : PageModel
{
    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null) throw new RuleBrokenException("attachment.none");
        await using var content = file.OpenReadStream();
        var kept = await keep.Run(current.Known, file.FileName, content, file.Length, ct);
        Response.Headers.Location = kept.Address;
        return new JsonResult(new { kept.Id, kept.Token, kept.Name, kept.Address, Kind = $"{kept.Kind}", kept.Width, kept.Height, kept.Size, Markdown = Marks.Of(kept) }) { StatusCode = StatusCodes.Status201Created };
    }
}
