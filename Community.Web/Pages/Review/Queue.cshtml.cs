using Community.Web.Accounts;
using Community.Web.Features.Flags;
using Community.Web.Features.Members;
using Community.Web.Features.Reviews;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Reviewing;

/// <summary>One thing of a queue at a time, and what can be done about it.</summary>
[MembersOnly]
public sealed class QueueModel(ReviewPageQuery pages, ReviewPost review, SkipReview skip, JudgeHeld held, DecideFlags decide, CannedRemarks remarks, CurrentMember current) : PageModel, IShowsData
{
    /// <summary>The queue's name in the address.</summary>
    [BindProperty(SupportsGet = true)] public string? Name { get; set; }

    /// <summary>This one first, if it is free.</summary>
    [BindProperty(SupportsGet = true)] public int? PostId { get; set; }

    public ReviewPage Shown { get; private set; } = null!;
    public MemberCard Me { get; private set; } = null!;
    public IReadOnlyList<CannedRemark> Remarks { get; private set; } = [];
    public string Address => $"/review/{Name}";

    /// <summary>The partial that the queue draws beside the post; none where it says nothing more.</summary>
    public bool IsPlain => Shown.Queue is ReviewQueue.FirstPosts or ReviewQueue.LateAnswers || (Shown.Detail is null && Shown.Queue is not ReviewQueue.Held);

    private ReviewQueue Queue => QueueNames.Find(Name) ?? throw new RuleBrokenException("review.unknown");

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostApproveAsync(int postId, CancellationToken ct)
    {
        await review.Approve(Queue, postId, current.Known, ct);
        return this.Done(Address, new { postId });
    }

    /// <param name="remark">A remark that stands ready, as it stood there; used where nothing else is written.</param>
    public async Task<IActionResult> OnPostRemarkAsync(int postId, string? remark, string? own, CancellationToken ct)
    {
        await review.Remark(Queue, postId, current.Known, string.IsNullOrWhiteSpace(own) ? remark : own, ct);
        return this.Done(Address, new { postId });
    }

    public async Task<IActionResult> OnPostSkipAsync(int postId, CancellationToken ct)
    {
        await skip.Run(Queue, postId, current.Known, ct);
        return this.Done(Address, new { postId });
    }

    public async Task<IActionResult> OnPostReleaseAsync(int postId, CancellationToken ct)
    {
        await held.Release(postId, current.Known, ct);
        return this.Done(Address, new { postId });
    }

    public async Task<IActionResult> OnPostRefuseAsync(int postId, string? reason, CancellationToken ct)
    {
        await held.Refuse(postId, current.Known, reason, ct);
        return this.Done(Address, new { postId });
    }

    /// <param name="effect">Empty declines the flags.</param>
    public async Task<IActionResult> OnPostDecideAsync(int postId, FlagEffect? effect, string? reason, CancellationToken ct)
    {
        // Read as it was sent: what is no decision must not be taken for an empty one.
        if (Request.Form["effect"] is not ["" or nameof(FlagEffect.Nothing) or nameof(FlagEffect.Delete) or nameof(FlagEffect.RemoveAsSpam)]) return BadRequest();
        await decide.Run(postId, current.Known, effect, reason, ct);
        return this.Done(Address, new { postId, effect = $"{effect}" });
    }

    public async Task Load(CancellationToken ct)
    {
        Me = await current.Card(ct) ?? throw new RuleBrokenException("form.signed-out");
        Shown = await pages.Find(Queue, Me.Reader, PostId, ct);
        if (Shown is { Post: { } post, Queue: ReviewQueue.FirstPosts or ReviewQueue.LateAnswers }) Remarks = remarks.Of(post);
    }
}
