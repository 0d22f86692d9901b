using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Upkeep;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Admin;

/// <summary>The members with their accounts, and what they are appointed to.</summary>
[MembersOnly(Roles.Operator)]
public sealed class MembersModel(AccountListQuery accounts, AppointMember appoint, CurrentMember current) : PageModel, IShowsData
{
    public static readonly IReadOnlyList<Roles> All = [Roles.Moderator, Roles.Vendor, Roles.Operator];

    [BindProperty(SupportsGet = true)] public string? Filter { get; set; }
    [BindProperty(SupportsGet = true)] public bool Staff { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public AccountList List { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAppointAsync(int memberId, CancellationToken ct)
    {
        var roles = Input.Roles.Aggregate(Roles.None, (all, role) => all | role);
        await appoint.Run(memberId, roles, current.Known, Input.Reason, ct);
        var here = QueryString.Create(new Dictionary<string, string?> { ["filter"] = Filter, ["staff"] = Staff ? "true" : null, ["after"] = After });
        return this.Done($"{Request.Path}{here}#member-{memberId}", new { memberId, roles = $"{roles}" });
    }

    public async Task Load(CancellationToken ct) => List = await accounts.List(Filter, Staff, After, ct);

    public sealed class InputModel
    {
        public List<Roles> Roles { get; set; } = [];
        public string? Reason { get; set; }
    }
}
