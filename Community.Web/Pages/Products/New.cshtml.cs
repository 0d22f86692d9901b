using Community.Web.Accounts;
using Community.Web.Features.Products;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Products;

/// <summary>Where operators and vendor staff add a product.</summary>
[MembersOnly(Roles.Vendor | Roles.Operator)]
public sealed class NewModel(ChangeProduct change, CurrentMember current) : PageModel, IShowsData
{
    public Redrawn? Typed => HttpContext.Redrawn();

    public Task Load(CancellationToken ct) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(string? name, string? slug, CancellationToken ct)
    {
        var made = await change.Add(name, slug, current.Known, ct);
        return this.Done($"/products/{made}/edit", new { slug = made });
    }
}
