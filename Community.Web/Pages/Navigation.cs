using Community.Web.Features.Members;
using Community.Web.Features.Organisations;
using Community.Web.Features.Reviews;

namespace Community.Web.Pages;

/// <summary>A way that every page offers.</summary>
/// <param name="Word">The key of what it is called.</param>
/// <param name="Count">What waits there; 0 says nothing.</param>
/// <param name="Kind">A class of its own, where it looks different.</param>
public sealed record Way(string Address, string Icon, string Word, int Count = 0, string? Kind = null)
{
    /// <summary>The reader stands here, or on a page below.</summary>
    public bool IsHere(HttpContext http) => Address is "/" ? http.Request.Path == "/" : http.Request.Path.StartsWithSegments(Address);
}

/// <summary>Ways that stand together, and which of them the reader is on.</summary>
public sealed record Ways(IReadOnlyList<Way> All, Way? Here);

/// <summary>The ways through the site: at the side of wide screens, at the foot of phones.</summary>
public static class Navigation
{
    private static readonly Way[] Everyone =
    [
        new("/", "house", "nav.home"),
        new("/questions", "message-circle-question-mark", "nav.questions"),
        new("/showcases", "file-text", "nav.showcases"),
        new("/tags", "tags", "nav.tags"),
        new("/products", "package", "nav.products"),
        new("/faq", "book-open-check", "nav.faq"),
        new("/members", "users", "nav.members"),
        new("/organisations", "building-2", "nav.organisations"),
        new("/leaderboards", "trophy", "nav.leaderboards"),
        new("/badges", "award", "nav.badges"),
        new("/points", "coins", "nav.points"),
    ];

    private static readonly Way Desk = new("/moderation", "shield-check", "nav.moderation");
    private static readonly Way Figures = new("/figures", "calendar-check", "nav.figures");

    public static IReadOnlyList<Ways> OfSide(MemberCard? me, HttpContext http)
    {
        Way[] own = me is null ? [] :
        [
            new("/inbox", "bell", "nav.inbox", me.Unread),
            new("/saved", "bookmark", "nav.saved"),
            new("/drafts", "file-text", "nav.drafts"),
            new($"/members/{me.Id}", "user", "nav.my-page"),
            .. me.Company is { } company ? (Way[])[new(OrganisationAddress.HomeOf(company), "building-2", "nav.my-company")] : [],
            .. Reviews(me, http),
            .. me.May(Right.ReadModeration, http.RequestServices.GetRequiredService<PrivilegePolicy>()) ? (Way[])[Desk] : [],
            .. me.May(Right.SeeFigures, http.RequestServices.GetRequiredService<PrivilegePolicy>()) ? (Way[])[Figures] : [],
            .. me.Roles.HasFlag(Roles.Operator) ? (Way[])[new("/admin", "settings", "nav.admin")] : [],
        ];
        var here = Here([.. Everyone, .. own], http);
        return own.Length == 0 ? [new(Everyone, here)] : [new(Everyone, here), new(own, here)];
    }

    /// <summary>For those who have a queue to look after.</summary>
    private static Way[] Reviews(MemberCard me, HttpContext http)
        => http.RequestServices.GetRequiredService<QueueCountsQuery>().Of(me).Count == 0 ? [] : [new("/review", "list-checks", "nav.review")];

    /// <summary>Five at most, since a thumb finds no more.</summary>
    public static Ways OfPhone(MemberCard? me, HttpContext http)
    {
        Way[] ways =
        [
            new("/", "house", "nav.home"),
            new("/questions", "message-circle-question-mark", "nav.questions"),
            new("/questions/ask", "plus", "nav.ask-short", Kind: "ask"),
            me is null ? new("/tags", "tags", "nav.tags") : new("/inbox", "bell", "nav.inbox", me.Unread),
            me is null ? new("/account/login", "user", "nav.sign-in") : new($"/members/{me.Id}", "user", "nav.me"),
        ];
        return new(ways, Here(ways, http));
    }

    /// <summary>The most exact one, so that who asks is not also reading, and who is on their own page not among the members.</summary>
    private static Way? Here(IEnumerable<Way> ways, HttpContext http) => ways.Where(w => w.IsHere(http)).MaxBy(w => w.Address.Length);
}
