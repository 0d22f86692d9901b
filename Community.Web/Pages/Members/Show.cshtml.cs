using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Badges;
using Community.Web.Features.Ledger;
using Community.Web.Features.Members;
using Community.Web.Features.Points;
using Community.Web.Features.Saves;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Members;

/// <summary>A member: what they wrote and did; for themselves and moderators, why they have the points they have.</summary>
public sealed class ShowModel(MemberPageQuery members, MemberPostsQuery posts, MemberActivityQuery activity, LedgerPageQuery ledger, LedgerExportQuery export, PointsPageQuery points, StandingQuery standing, AdjustBalance adjust, MemberBadgesQuery badges, OwnListsQuery lists, CurrentMember current) : PageModel, IShowsData
{
    public MemberPage Shown { get; private set; } = null!;
    public string Tab { get; private set; } = "posts";
    public bool IsOwn { get; private set; }
    public bool SeesPoints { get; private set; }
    public MemberOverview? Overview { get; private set; }
    public MedalFigures? Medals { get; private set; }
    public IReadOnlyList<MemberBadge>? Badges { get; private set; }
    /// <summary>Those that they show to everyone.</summary>
    public IReadOnlyList<OwnList> Lists { get; private set; } = [];
    public MemberPosts? Posts { get; private set; }
    public MemberActivity? Activity { get; private set; }
    public LedgerPage? Ledger { get; private set; }
    public ReputationHistory? History { get; private set; }

    /// <summary>For members on their own ledger: what they have gained today that counts towards the cap.</summary>
    public DayCap? Cap { get; private set; }

    /// <summary>For members on their own page: how far they have come.</summary>
    public Standing? Standing { get; private set; }

    /// <summary>May put the balance right by hand.</summary>
    public bool MayAdjust { get; private set; }

    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public Correction Input { get; set; } = new(0, 0, null);

    public sealed record Correction(int Reputation, int Points, string? Reason);

    public async Task<IActionResult> OnPostAdjustAsync(CancellationToken ct)
    {
        await adjust.Run(Id, current.Known, Input.Reputation, Input.Points, Input.Reason, ct);
        return this.Done($"/members/{Id}?tab=points", new { Input.Reputation, Input.Points });
    }

    /// <summary>The ledger again, with the form that was refused; whoever may not see that sees the member's posts.</summary>
    public async Task Load(CancellationToken ct)
    {
        var reader = await current.Reader(ct);
        await OnGetAsync(Id, Rule.Found(await members.Find(Id, ct), "member").Slug, reader.IsModerator || reader.MemberId == Id ? "points" : null, null, null, null, null, null, null, ct);
    }

    public async Task<IActionResult> OnGetAsync(int id, string? name, string? tab, string? show, string? only, string? kind, DateOnly? day, int? line, string? after, CancellationToken ct)
    {
        var page = Rule.Found(await members.Find(id, ct), "member");
        if (name != page.Slug) return LocalRedirectPermanent($"/members/{id}/{Uri.EscapeDataString(page.Slug)}{Request.QueryString}");

        if (tab == "moderation") return LocalRedirect($"/moderation/members/{id}");
        var reader = await current.Reader(ct);
        (Shown, IsOwn) = (page, reader.MemberId == id);
        SeesPoints = IsOwn || reader.IsModerator;
        MayAdjust = (await current.Card(ct))?.Roles.HasFlag(Roles.Operator) ?? false;
        Tab = tab is "activity" or "points" or "badges" ? tab : "posts";
        if (Tab == "points" && !SeesPoints) return current.Id is null ? LocalRedirect(HttpContext.SignInAddress()) : StatusCode(StatusCodes.Status403Forbidden);
        if (IsOwn) Standing = standing.Of((await current.Card(ct))!);
        Medals = new(await badges.Figures(id, ct));
        switch (Tab)
        {
            case "points":
                Ledger = await ledger.List(reader, id, new(Known<LedgerSide>(only), Known<LedgerGroup>(kind), day), line, after, ct);
                if (Ledger is { IsFirst: true, Filter.IsEmpty: true }) History = await members.History(page, reader, ct);
                if (IsOwn) Cap = await points.Today(id, ct);
                break;
            case "badges":
                Badges = await badges.List(id, ct);
                break;
            case "activity":
                Activity = await activity.List(reader, id, after, ct);
                break;
            default:
                Posts = await posts.List(reader, id, ShelfOf(show, page), after, ct);
                if (Posts.IsFirst) Overview = await members.Overview(page, reader, ct);
                if (Posts.IsFirst && page.HasLists) Lists = await lists.List(id, publicOnly: true, ct);
                break;
        }
        return Page();
    }

    /// <summary>The whole ledger as a table for other programs, written while it is read.</summary>
    public async Task<IActionResult> OnGetCsvAsync(int id, CancellationToken ct)
    {
        var page = Rule.Found(await members.Find(id, ct), "member");
        var reader = await current.Reader(ct);
        if (reader.MemberId != id && !reader.IsModerator) return current.Id is null ? LocalRedirect(HttpContext.SignInAddress()) : StatusCode(StatusCodes.Status403Forbidden);
        return new LedgerTable(export.List(reader, id, ct), page.Slug);
    }

    /// <summary>The ledger from here, with another of its filters; null leaves one out.</summary>
    public string LedgerAddress(LedgerFilter filter)
    {
        QueryBuilder query = [];
        query.Add("tab", "points");
        if (filter.Side is not LedgerSide.All) query.Add("only", $"{filter.Side}".ToLowerInvariant());
        if (filter.Group is not LedgerGroup.All) query.Add("kind", $"{filter.Group}".ToLowerInvariant());
        if (filter.Day is { } day) query.Add("day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return $"{Request.Path}{query}";
    }

    /// <summary>Where a line of the ledger stands: on this page, or on the one that begins with it.</summary>
    public string LineAddress(int line) => Ledger!.Rows.Any(r => r.Id == line) ? $"#line-{line}" : $"{Request.Path}?tab=points&line={line}#line-{line}";

    /// <summary>What was asked for; else what there is more of.</summary>
    private static Shelf ShelfOf(string? show, MemberPage page)
        => show is null ? page.AnswerCount > page.QuestionCount ? Shelf.Answers : Shelf.Questions : Known<Shelf>(show);

    private static T Known<T>(string? name) where T : struct, Enum
        => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(name![0]) ? value : default;
}
