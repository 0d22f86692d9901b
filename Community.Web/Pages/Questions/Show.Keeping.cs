using Community.Web.Features.Closings;
using Community.Web.Features.MeToos;
using Community.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Questions;

/// <summary>What is done on a question's page to keep it in order.</summary>
public sealed partial class ShowModel
{
    /// <summary>Where a question named by its number, or by an address of it, is meant; null where none is.</summary>
    private int? Original => QuestionAddress.IdIn(Input.OriginalId);

    /// <summary>Whom a protected question keeps out.</summary>
    public NewMemberPolicy Newcomers => HttpContext.RequestServices.GetRequiredService<NewMemberPolicy>();

    /// <summary>A duplicate from which the reader was led here.</summary>
    public int? LedFrom => int.TryParse(Request.Query["from"], out var id) && id > 0 && id != Id ? id : null;

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        // What is no reason must not open the question again.
        if (Request.Form["Input.Reason"] is [{ Length: > 0 }] && (Input.Reason is not { } named || !Enum.IsDefined(named))) return BadRequest();
        var tally = await close.Run(Id, current.Known, Input.Reason, Original, ct);
        return this.Done(At(""), new { reason = Input.Reason?.ToString(), votes = tally.Votes, needed = tally.Needed, done = tally.IsCarried });
    }

    public async Task<IActionResult> OnPostLeaveAsync([FromServices] LeaveQuestion leave, CancellationToken ct)
    {
        var tally = await leave.Run(Id, current.Known, ct);
        return this.Done(At(""), new { votes = tally.Votes, needed = tally.Needed, done = tally.IsCarried });
    }

    public async Task<IActionResult> OnPostDeleteAsync(int postId, CancellationToken ct)
    {
        var tally = await delete.Run(postId, current.Known, Input.Body, ct);
        return this.Done(At(Spot(postId)), new { postId, votes = tally.Votes, needed = tally.Needed, done = tally.IsCarried });
    }

    public async Task<IActionResult> OnPostUndeleteAsync(int postId, CancellationToken ct)
    {
        var tally = await delete.Undo(postId, current.Known, ct);
        return this.Done(At(Spot(postId)), new { postId, votes = tally.Votes, needed = tally.Needed, done = tally.IsCarried });
    }

    public async Task<IActionResult> OnPostProtectAsync([FromServices] ProtectQuestion protect, bool wanted, CancellationToken ct)
    {
        await protect.Run(Id, current.Known, wanted, ct);
        return this.Done(At(""), new { wanted });
    }

    public async Task<IActionResult> OnPostLockAsync([FromServices] LockPost locking, int postId, bool wanted, CancellationToken ct)
    {
        await locking.Run(postId, current.Known, wanted, Input.Body, ct);
        return this.Done(At(Spot(postId)), new { postId, wanted });
    }

    public async Task<IActionResult> OnPostMergeAsync([FromServices] MergeQuestions merge, CancellationToken ct)
    {
        var moved = await merge.Run(Id, Original, current.Known, ct);
        return this.Done($"/q/{Original}", new { target = Original, answers = moved });
    }

    public async Task<IActionResult> OnPostMeTooAsync([FromServices] JoinQuestion join, bool wanted, CancellationToken ct)
    {
        var count = await join.Run(Id, current.Known, wanted, ct);
        return this.Done(At("#question"), new { wanted, count });
    }

    /// <summary>
    /// Who comes to a question that was merged is led to where its answers are; visitors are led on from every duplicate that has none
    /// of its own. Members see the duplicate and its link, and so does everyone who asks for it.
    /// </summary>
    private LocalRedirectResult? LeadOn()
    {
        if (Request.Query.ContainsKey("noredirect") || Shown.Head.Curation is not { Original: { } original } curation) return null;
        var address = $"{QuestionAddress.Of(original.Id, original.Title)}?from={Id}";
        if (curation.MergedIntoId is not null) return new(address, permanent: true);
        return Me is null && Shown.Head.AnswerCount == 0 ? new(address) : null;
    }
}
