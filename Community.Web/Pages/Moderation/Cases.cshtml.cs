using Community.Web.Accounts;
using Community.Web.Features.Fraud;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Moderation;

/// <summary>The series of votes and accepts that were found, for moderators.</summary>
[MembersOnly(Roles.Moderator | Roles.Operator)]
public sealed class CasesModel(FraudCaseListQuery cases, CurrentMember current, FraudPolicy policy, IStringLocalizer<Words> words) : PageModel
{
    public FraudCaseList List { get; private set; } = null!;

    /// <summary>For operators alone: whoever knows them stays below them.</summary>
    public FraudPolicy? Thresholds { get; private set; }

    public async Task OnGetAsync(string? after, CancellationToken ct)
    {
        if ((await current.Card(ct))!.Roles.HasFlag(Roles.Operator)) Thresholds = policy;
        List = await cases.List(after, ct);
    }

    public string Who(FraudCaseRow found) => found.Rule is FraudRule.Mutual
        ? words["cases.among", Names(found.Actors, found.ActorCount)]
        : words["cases.who", Names(found.Actors, found.ActorCount), Names(found.Authors, found.AuthorCount)];

    /// <summary>The first few, and how many more there are.</summary>
    private string Names(IReadOnlyList<string> names, int count)
    {
        var told = string.Join(words["cases.comma"], names);
        return count > names.Count ? words["cases.and-more", told, count - names.Count] : told;
    }
}
