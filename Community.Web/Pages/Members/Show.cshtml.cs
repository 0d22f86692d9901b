using Community.Web.Accounts;
using Community.Web.Features.Ledger;
using Community.Web.Features.Members;
using Community.Web.Features.Points;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Members;

/// <summary>A member: what they wrote and did; for themselves and moderators, why they have the points they have.</summary>
public sealed class ShowModel(MemberPageQuery members, MemberPostsQuery posts, MemberActivityQuery activity, LedgerPageQuery ledger, StandingQuery standing, CurrentMember current) : PageModel
{
    public MemberPage Shown { get; private set; } = null!;
    public string Tab { get; private set; } = "posts";
    public bool IsOwn { get; private set; }
    public bool SeesPoints { get; private set; }
    public MemberOverview? Overview { get; private set; }
    public MemberPosts? Posts { get; private set; }
    public MemberActivity? Activity { get; private set; }
    public LedgerPage? Ledger { get; private set; }
    public ReputationHistory? History { get; private set; }

    /// <summary>For members on their own page: how far they have come.</summary>
    public Standing? Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? name, string? tab, string? show, string? after, CancellationToken ct)
    {
        var page = Rule.Found(await members.Find(id, ct), "member");
        if (name != page.Slug) return LocalRedirectPermanent($"/members/{id}/{Uri.EscapeDataString(page.Slug)}{Request.QueryString}");

        var reader = await current.Reader(ct);
        (Shown, IsOwn) = (page, reader.MemberId == id);
        SeesPoints = IsOwn || reader.IsModerator;
        Tab = tab is "activity" or "points" ? tab : "posts";
        if (Tab == "points" && !SeesPoints) return current.Id is null ? LocalRedirect(HttpContext.SignInAddress()) : StatusCode(StatusCodes.Status403Forbidden);
        switch (Tab)
        {
            case "points":
                Ledger = await ledger.List(reader, id, after, ct);
                if (Ledger.IsFirst) History = await members.History(page, reader, ct);
                if (IsOwn) Standing = standing.Of((await current.Card(ct))!);
                break;
            case "activity":
                Activity = await activity.List(reader, id, after, ct);
                break;
            default:
                Posts = await posts.List(reader, id, show == "answers" || (show is null && page.AnswerCount > page.QuestionCount), after, ct);
                if (Posts.IsFirst) Overview = await members.Overview(page, reader, ct);
                break;
        }
        return Page();
    }
}
