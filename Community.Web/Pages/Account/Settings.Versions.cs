using Community.Web.Features.Products;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Account;

/// <summary>A member says which versions they use.</summary>
public sealed partial class SettingsModel
{
    public IReadOnlyList<OwnVersion> OwnVersions { get; private set; } = [];

    public async Task<IActionResult> OnPostVersionsAsync([FromForm(Name = "Versions")] Dictionary<int, int?> versions, [FromServices] ChooseVersions choose, CancellationToken ct)
    {
        Rule.Require(ModelState.IsValid, "product.no-such-version");
        await choose.Run(current.Known, versions, ct);
        return Done("versions");
    }

    private async Task LoadVersions(int memberId, CancellationToken ct) => OwnVersions = await HttpContext.RequestServices.GetRequiredService<ChooseVersions>().Of(memberId, ct);
}
