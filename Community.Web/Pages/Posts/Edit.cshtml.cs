using Community.Web.Accounts;
using Community.Web.Features.Drafts;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>Where a question or an answer is written anew.</summary>
[MembersOnly]
public sealed class EditModel(EditPost edit, EditPageQuery pages, Writing writing, KeptDraftQuery drafts, DiscardDraft discard, ProductChoicesQuery products, CurrentMember current)
    : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public QuestionInput Input { get; set; } = new();

    public EditPage Present { get; private set; } = null!;
    public ProductChoices Products { get; private set; } = null!;
    public DraftField Draft { get; private set; } = null!;

    /// <summary>The body as it would stand there, when that was asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>Somebody saved while this was written: both texts are shown.</summary>
    public bool SomeoneWasFaster { get; private set; }

    public async Task Load(CancellationToken ct)
    {
        Present = await pages.Find(Id, await current.Card(ct), ct);
        Products = Present.IsAnswer ? new([], [], []) : await products.Find(ct);
        var isRedrawn = HttpContext.Redrawn() is not null;
        var kept = await current.Card(ct) is { HasDrafts: true } me ? await drafts.Find(me.Id, DraftKind.Edit, Id, ct) : null;
        Draft = new(DraftKind.Edit, Id, kept, IsShown: kept is not null && !isRedrawn);
        if (!isRedrawn) Input = kept is not null ? QuestionInput.Of(kept) : AsItStands();
        SomeoneWasFaster = Input.Basis is { } basis && basis != Present.Version;
        // From here on both texts have been seen.
        Input = Input with { Basis = Present.Version };
    }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await edit.Run(Id, current.Known, Input.ToForm(), Input.Comment, Input.Basis, ct);
        await discard.Run(current.Known, DraftKind.Edit, Id, ct); // nothing happens when nothing was changed, and a draft of that is done with, too
        var present = await pages.Find(Id, await current.Card(ct), ct);
        var spot = present.IsAnswer ? QuestionAddress.OfAnswer(Id) : "";
        return this.Done($"{QuestionAddress.Of(present.QuestionId, present.QuestionTitle)}{spot}", new { id = Id, basis = present.Version });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        Preview = await writing.Preview(Input.Body, ct);
        return await this.Again("", ct);
    }

    private QuestionInput AsItStands() => new()
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
