using Community.Web.Accounts;
using Community.Web.Features.Drafts;
using Community.Web.Features.Edits;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Features.Revisions;
using Community.Web.Pages.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Posts;

/// <summary>Where a question or an answer is written anew; where those who may not do that suggest it, and where a suggestion is improved.</summary>
[MembersOnly]
public sealed class EditModel(EditPost edit, SuggestEdit suggest, JudgeSuggestion judge, SuggestionPageQuery suggestions, EditPageQuery pages, Writing writing, KeptDraftQuery drafts, DiscardDraft discard, ProductChoicesQuery products, CurrentMember current)
    : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public QuestionInput Input { get; set; } = new();

    /// <summary>The suggested edit that is improved.</summary>
    [BindProperty(SupportsGet = true)] public int? Suggestion { get; set; }

    /// <summary>The queue that leads here, and goes on from here.</summary>
    [BindProperty(SupportsGet = true)] public string? Back { get; set; }

    public EditPage Present { get; private set; } = null!;
    public ProductChoices Products { get; private set; } = null!;
    public DraftField Draft { get; private set; } = null!;

    /// <summary>The body as it would stand there, when that was asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>Somebody saved while this was written: both texts are shown.</summary>
    public bool SomeoneWasFaster { get; private set; }

    /// <summary>What saving this would change in the text that stands, where it is not the writer's own work alone.</summary>
    public PostDiff? Difference { get; private set; }

    /// <summary>What is saved waits for others to approve it.</summary>
    public bool IsSuggesting => !Present.MayEdit;

    public async Task Load(CancellationToken ct)
    {
        Present = await pages.Find(Id, await current.Card(ct), ct);
        Products = Present.IsAnswer || IsSuggesting ? new([], [], []) : await products.Find(ct, Present.ModuleId, Present.VersionId);
        var isRedrawn = HttpContext.Redrawn() is not null;
        var kept = await current.Card(ct) is { HasDrafts: true } me && Suggestion is null ? await drafts.Find(me.Id, DraftKind.Edit, Id, ct) : null;
        Draft = new(DraftKind.Edit, Id, kept, IsShown: kept is not null && !isRedrawn);
        if (!isRedrawn) Input = kept is not null ? QuestionInput.Of(kept) : Suggestion is null ? AsItStands() : await AsSuggested(ct);
        SomeoneWasFaster = Input.Basis is { } basis && basis != Present.Version;
        if (SomeoneWasFaster || Suggestion is not null)
            Difference = new Differing().Between(new(Present.Title, Present.Tags, Present.Markdown), new(Present.IsAnswer ? null : Input.Title ?? "", Present.IsAnswer ? null : Input.Tags, (Input.Body ?? "").ReplaceLineEndings("\n")));
        // From here on both texts have been seen.
        Input = Input with { Basis = Present.Version };
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await pages.IsShowcase(Id, await current.Card(ct), ct)) return new LocalRedirectResult($"/showcases/{Id}/edit");
        await Load(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var before = await pages.Find(Id, await current.Card(ct), ct);
        if (Suggestion is { } suggestion) await judge.Improve(suggestion, Id, current.Known, Input.ToForm(), Input.Comment, Input.Basis, ct);
        else if (before.MayEdit) await edit.Run(Id, current.Known, Input.ToForm(), Input.Comment, Input.Basis, ct);
        else await suggest.Run(Id, current.Known, Input.ToForm(), Input.Comment, Input.Basis, ct);
        await discard.Run(current.Known, DraftKind.Edit, Id, ct); // nothing happens when nothing was changed, and a draft of that is done with, too
        if (!before.MayEdit && Suggestion is null) return this.Done($"/posts/{Id}/suggestion", new { id = Id });
        var present = await pages.Find(Id, await current.Card(ct), ct);
        var spot = present.IsAnswer ? QuestionAddress.OfAnswer(Id) : "";
        return this.Done($"{QuestionAddress.Of(present.QuestionId, present.QuestionTitle)}{spot}", new { id = Id, basis = present.Version });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        Preview = await writing.Preview(Input.Body, ct);
        return await this.Again("", ct);
    }

    private async Task<QuestionInput> AsSuggested(CancellationToken ct)
    {
        var found = await suggestions.Find(Id, await current.Card(ct) ?? throw new RuleBrokenException("suggestion.unknown"), ct);
        Rule.Require(found.Id == Suggestion && found.IsOpen, "suggestion.unknown");
        return AsItStands() with { Title = found.Words.Title, Tags = found.Words.Tags, Body = found.Words.Markdown };
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
