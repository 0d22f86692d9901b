using Community.Web.Features.Members;
using Community.Web.Features.Officials;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Questions;

/// <summary>What is done on the page about official answers: pinned, verified, ended by the vendor's staff; tried by readers.</summary>
public sealed partial class ShowModel
{
    /// <param name="Seen">The latest official answer of the question when the form was drawn; 0 for none.</param>
    public sealed record PinInput(int? ProductId, int? FromVersionId, int? ToVersionId, string? Patch, string? Note, DateOnly? ReviewBy, int? Seen);

    /// <summary>What an answer can be official for; only for those who may pin one.</summary>
    public ProductChoices? Pinning { get; private set; }

    public static bool MayPin(MemberCard? me) => me is { IsSuspended: false } && (RightsTable.Of(Right.PinOfficial).Roles & me.Roles) != 0;

    public bool MayReport(OfficialView official, PostView answer) => Me is { IsSuspended: false, IsConfirmed: true } && official.IsCurrent && !answer.IsDeleted && answer.Author.Id != Me.Id;

    private async Task LoadOfficials(CancellationToken ct)
    {
        if (MayPin(Me)) Pinning = await HttpContext.RequestServices.GetRequiredService<ProductChoicesQuery>().Find(ct);
    }

    public async Task<IActionResult> OnPostPinAsync(int postId, [FromForm(Name = "Input")] PinInput input, [FromServices] PinOfficial pin, CancellationToken ct)
    {
        Rule.Require(ModelState.IsValid, "official.unclear");
        var officialId = await pin.Run(Id, current.Known, new(postId, input.ProductId, input.FromVersionId, input.ToVersionId, input.Patch, input.Note, input.ReviewBy, input.Seen), ct);
        return this.Done(At(Spot(postId)), new { postId, officialId });
    }

    public async Task<IActionResult> OnPostVerifyAsync(int postId, int officialId, [FromForm(Name = "Input")] PinInput input, [FromServices] DecideOfficial decide, CancellationToken ct)
    {
        Rule.Require(ModelState.IsValid, "official.unclear");
        await decide.Verify(officialId, current.Known, input.ReviewBy, ct);
        return this.Done(At(Spot(postId)), new { postId, officialId });
    }

    public async Task<IActionResult> OnPostUnpinAsync(int postId, int officialId, bool mistake, [FromServices] DecideOfficial decide, CancellationToken ct)
    {
        await decide.End(officialId, current.Known, Input.Body, mistake, ct);
        return this.Done(At(Spot(postId)), new { postId, officialId });
    }

    public async Task<IActionResult> OnPostNoCandidateAsync(int postId, [FromServices] DecideOfficial decide, CancellationToken ct)
    {
        await decide.Reject(postId, current.Known, ct);
        return this.Done(At(Spot(postId)), new { postId });
    }

    public async Task<IActionResult> OnPostReportOfficialAsync(int postId, int officialId, bool? works, [FromServices] ReportOfficial report, CancellationToken ct)
    {
        await report.Run(officialId, current.Known, works, ct);
        return this.Done(At(Spot(postId)), new { postId, officialId, works });
    }
}

/// <summary>One official answer of the page, for the part that draws it.</summary>
public sealed record OfficialPart(PostPart Part, OfficialView Official);
