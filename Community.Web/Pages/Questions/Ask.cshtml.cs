using Community.Web.Accounts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Questions;

/// <summary>Where a member asks.</summary>
[MembersOnly]
public sealed class AskModel(AskQuestion ask, ProductChoicesQuery products, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty] public QuestionInput Input { get; set; } = new();

    public ProductChoices Products { get; private set; } = null!;

    public async Task Load(CancellationToken ct)
    {
        Products = await products.Find(ct);
        if (HttpContext.Redrawn()?["Input.Once"] is null) Input = Input with { Once = Guid.NewGuid() };
    }

    public async Task OnGetAsync(string? tags, CancellationToken ct)
    {
        Input = new() { Tags = tags };
        await Load(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await ask.Run(current.Known, Input.ToForm(), ct);
        return this.Done(QuestionAddress.Of(id, Input.Title ?? ""), new { id });
    }
}
