using System.Globalization;
using Community.Web.Features.Members;
using Community.Web.Features.Reviews;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages;

/// <summary>A page that is gone to by its name, in the reader's language.</summary>
public sealed record Place(string Name, string Address, string Icon);

/// <summary>All pages that have a name of their own, as far as a reader may open them.</summary>
public static class Places
{
    private const CompareOptions Alike = CompareOptions.IgnoreCase | CompareOptions.IgnoreWidth | CompareOptions.IgnoreNonSpace;

    /// <summary>Those whose name or address has what is typed; those that begin with it first. Empty finds all, in the order of the navigation.</summary>
    public static IReadOnlyList<Place> Find(string typed, MemberCard? me, HttpContext http)
    {
        var words = http.RequestServices.GetRequiredService<IStringLocalizer<Words>>();
        var compare = CultureInfo.CurrentUICulture.CompareInfo;
        return
        [
            .. Open(me, http).DistinctBy(way => way.Address).Select(way => new Place(words[way.Word], way.Address, way.Icon))
                .Where(place => compare.IndexOf(place.Name, typed, Alike) >= 0 || (typed.Length > 1 && place.Address.Contains(typed, StringComparison.OrdinalIgnoreCase)))
                .OrderByDescending(place => typed.Length > 0 && compare.IsPrefix(place.Name, typed, Alike)),
        ];
    }

    private static IEnumerable<Way> Open(MemberCard? me, HttpContext http) =>
    [
        new("/questions/ask", "plus", "nav.ask"),
        .. Navigation.OfSide(me, http).SelectMany(ways => ways.All),
        new("/search", "search", "search.title"),
        new("/privileges", "list-checks", "privileges.title"),
        .. me is null ? (Way[])[new("/account/login", "user", "nav.sign-in"), new("/account/register", "user", "nav.register")] : OfMember(me, http),
    ];

    private static IEnumerable<Way> OfMember(MemberCard me, HttpContext http)
    {
        var privileges = http.RequestServices.GetRequiredService<PrivilegePolicy>();
        return
        [
            new("/search/saved", "search", "searches.title"),
            new($"/members/{me.Id}?tab=points", "coins", "nav.my-points"),
            new("/account/settings", "settings", "account.settings.title"),
            new("/account/data", "file-text", "own.title"),
            .. http.RequestServices.GetRequiredService<QueueCountsQuery>().Of(me).Select(queue => new Way($"/review/{QueueNames.Of(queue)}", "list-checks", $"review.queue.{queue}")),
            .. me.May(Right.SeeCompanies, privileges) ? (Way[])[new("/companies", "building-2", "companies.title")] : [],
            .. me.May(Right.ReadModeration, privileges) ? (Way[])[new("/moderation/log", "shield-check", "log.title")] : [],
            .. me.May(Right.DeleteAtOnce, privileges) ? (Way[])[new("/moderation/deleted", "trash-2", "deleted.title")] : [],
            .. me.IsModerator ? (Way[])[new("/moderation/cases", "triangle-alert", "cases.title")] : [],
            .. me.Roles.HasFlag(Roles.Operator) ? (Way[])[new("/admin/members", "users", "admin.members"), new("/admin/jobs", "clock", "admin.jobs"), new("/admin/mail", "inbox", "admin.mail"), new("/admin/settings", "settings", "admin.settings")] : [],
        ];
    }
}
