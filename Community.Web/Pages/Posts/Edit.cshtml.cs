using Community.Web.Accounts;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>Where a question or an answer is written anew.</summary>
[MembersOnly]
public sealed class EditModel(EditPost edit, EditPageQuery pages, ProductChoicesQuery products, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public QuestionInput Input { get; set; } = new();

    public EditPage Present { get; private set; } = null!;
    public ProductChoices Products { get; private set; } = null!;

    /// <summary>Somebody saved while this was written: both texts are shown.</summary>
    public bool SomeoneWasFaster { get; private set; }

    public async Task Load(CancellationToken ct)
    {
        Present = await pages.Find(Id, await current.Card(ct), ct);
        Products = Present.IsAnswer ? new([], [], []) : await products.Find(ct);
        SomeoneWasFaster = HttpContext.Redrawn() is not null && Input.Basis is { } basis && basis != Present.Version;
        // From here on both texts have been seen.
        Input = Input with { Basis = Present.Version };
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await Load(ct);
        Input = new()
        {
            Title = Present.Title,
            Body = Present.Markdown,
            Tags = Present.Tags,
            ProductId = Present.ProductId,
            ModuleId = Present.ModuleId,
            VersionId = Present.VersionId,
            Basis = Present.Version,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await edit.Run(Id, current.Known, Input.ToForm(), Input.Comment, Input.Basis, ct);
        var present = await pages.Find(Id, await current.Card(ct), ct);
        var spot = present.IsAnswer ? QuestionAddress.OfAnswer(Id) : "";
        return this.Done($"{QuestionAddress.Of(present.QuestionId, present.QuestionTitle)}{spot}", new { id = Id, basis = present.Version });
    }
}
