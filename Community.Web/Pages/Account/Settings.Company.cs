using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Account;

/// <summary>A member sees where they belong, shows it or not, and goes.</summary>
public sealed partial class SettingsModel
{
    public OwnCompany Company { get; private set; } = null!;

    public async Task<IActionResult> OnPostCompanyAsync(bool hides, [FromServices] ChooseCompanyShown choose, CancellationToken ct)
    {
        await choose.Run(current.Known, hides, ct);
        return Done("company");
    }

    public async Task<IActionResult> OnPostLeaveAsync([FromServices] LeaveOrganisation leave, CancellationToken ct)
    {
        await leave.Run(current.Known, ct);
        return Done("left");
    }

    private async Task LoadCompany(int memberId, CancellationToken ct) => Company = await HttpContext.RequestServices.GetRequiredService<OwnCompanyQuery>().Find(memberId, ct);
}
