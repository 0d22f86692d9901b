using Community.Web.Accounts;
using Community.Web.Features.Drafts;
using Community.Web.Features.Organisations;
using Community.Web.Features.Posts;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Features.Search;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Questions;

/// <summary>Where a member asks.</summary>
[MembersOnly, Budgeted(Budget.Posts, "")]
public sealed class AskModel(AskQuestion ask, Writing writing, KeptDraftQuery drafts, ProductChoicesQuery products, CompanyProductsQuery companies, LinkedShowcasesQuery showcases, SimilarQuestionsQuery similar, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty] public QuestionInput Input { get; set; } = new();

    public ProductChoices Products { get; private set; } = null!;
    /// <summary>The showcase that it is asked about.</summary>
    public LinkedShowcase? About { get; private set; }
    public DraftField Draft { get; private set; } = null!;

    /// <summary>What was asked before, where no script looks for it while the title is typed.</summary>
    public IReadOnlyList<SimilarQuestion> Similar { get; private set; } = [];

    /// <summary>The body as it would stand there, when that was asked for.</summary>
    public string? Preview { get; private set; }

    public async Task Load(CancellationToken ct)
    {
        Products = await products.Find(ct, Input.ModuleId, Input.VersionId);
        About = Input.ShowcaseId is { } showcase ? await showcases.Find(showcase, await current.Reader(ct), ct) : null;
        var kept = await current.Card(ct) is { HasDrafts: true } me ? await drafts.Find(me.Id, DraftKind.Ask, 0, ct) : null;
        Draft = new(DraftKind.Ask, 0, kept, IsShown: kept is not null && HttpContext.Redrawn() is null);
        if (Draft.IsShown) Input = QuestionInput.Of(kept!) with { ShowcaseId = About?.Id };
        if (HttpContext.Redrawn()?["Input.Once"] is null) Input = Input with { Once = Guid.NewGuid() };
    }

    public async Task OnGetAsync(string? tags, int? showcase, CancellationToken ct)
    {
        var usual = await current.Card(ct) is { OrganisationId: not null } me ? await companies.Find(me.Id, ct) : default;
        Input = new() { Tags = tags, ShowcaseId = showcase, ProductId = usual.ProductId, ModuleId = usual.ModuleId, VersionId = usual.VersionId };
        await Load(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var id = await ask.Run(current.Known, Input.ToForm(), ct);
        return this.Done(QuestionAddress.Of(id, Input.Title ?? ""), new { id });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        Preview = await writing.Preview(Input.Body, ct);
        Similar = await similar.Find(await current.Reader(ct), Input.Title, ct);
        return await this.Again("", ct);
    }
}
