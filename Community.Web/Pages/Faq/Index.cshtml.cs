using Community.Web.Accounts;
using Community.Web.Features.Faq;
using Community.Web.Features.Members;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Faq;

/// <summary>The books of what is asked most, one for each product that has one.</summary>
public sealed class IndexModel(FaqShelfQuery shelf, CurrentMember current) : PageModel
{
    /// <summary>Who keeps the books sees the products without one, too.</summary>
    public IReadOnlyList<FaqShelfLine> Shown { get; private set; } = [];
    public bool MayKeep { get; private set; }

    public static bool May(MemberCard? me) => me is { IsSuspended: false } && (RightsTable.Of(Right.KeepFaq).Roles & me.Roles) != 0;

    public async Task OnGetAsync(CancellationToken ct)
    {
        MayKeep = May(await current.Card(ct));
        Shown = [.. (await shelf.List(ct)).Where(l => MayKeep || l.Number is not null)];
    }
}
