using System.Globalization;
using Community.Web.Features.Moderation;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Moderation;

/// <summary>What the log says of an act in the reader's language: stored codes become words.</summary>
public sealed class LogWords(IStringLocalizer<Words> words)
{
    public string? Reason(LoggedAct act) => act.Kind switch
    {
        ActKind.Closed => Close(act.Reason),
        ActKind.Suspended => words.Suspension(act.Reason),
        ActKind.SynonymDecided => words[$"synonym.outcome.{act.Reason}"],
        _ => act.Reason,
    };

    /// <summary>What was before and what is now; null where the act itself says all.</summary>
    public (string? Before, string? After) Change(LoggedAct act) => act.Kind switch
    {
        ActKind.Closed => (null, Number(act.After)),
        ActKind.Reopened => (Close(act.Before), null),
        ActKind.Appointed => (RolesOf(act.Before), RolesOf(act.After)),
        ActKind.CommentDeleted => (Number(act.Before), null),
        ActKind.SynonymDecided => (null, $"{act.Before} → {act.After}"),
        ActKind.ShowcasePublished => (null, Points(act.After)),
        _ => (act.Before, act.After),
    };

    /// <summary>What was checked before others saw it.</summary>
    private string? Points(string? met) => met is null ? null : string.Join(words["cases.comma"], met.Split(' ').Select(p => Enum.TryParse<ShowcasePoint>(p, out var point) ? words[$"showcase.point.{point}"].Value : p));

    private string? Close(string? reason) => Enum.TryParse<CloseReason>(reason, out var known) && $"{known}" == reason ? words[$"close.{known}"] : reason;

    private string RolesOf(string? roles) => Enum.TryParse<Roles>(roles, out var known) && known is not Roles.None
        ? string.Join(words["cases.comma"], ((Roles[])[Roles.Operator, Roles.Moderator, Roles.Vendor]).Where(r => known.HasFlag(r)).Select(r => words[$"role.{r}"].Value))
        : words["log.no-role"];

    private static string? Number(string? id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"#{number}" : id;
}
