using Community.Web.Accounts;
using Community.Web.Features.Faq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Faq;

/// <summary>Where the vendor works on the draft of a book: what is in it, in which order and chapters, and when it becomes a version for everybody.</summary>
[MembersOnly(Roles.Vendor | Roles.Operator)]
public sealed class EditModel(FaqDeskQuery desks, ProposeFaq propose, ChangeFaq change, PublishFaq publish, CurrentMember current, IStringLocalizer<Words> words) : PageModel, IShowsData
{
    /// <param name="Basis">The version of the draft that was looked at.</param>
    public sealed record Form(string? Title, string? Question, int? ChapterId, int? Basis);

    [BindProperty(SupportsGet = true)] public string Product { get; set; } = "";
    [BindProperty] public Form Input { get; set; } = new(null, null, null, null);

    public FaqDesk Desk { get; private set; } = null!;

    public async Task Load(CancellationToken ct) => Desk = await desks.Find(Product, ct);

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    /// <summary>What was typed into a form that is drawn again, if it is this one.</summary>
    public Redrawn? Typed(string handler) => HttpContext.Redrawn() is { } form && form.Is(handler) ? form : null;

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        var count = await propose.Run(Product, current.Known, words["faq.general"], ct);
        return Led("", new { count });
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        var id = await propose.Add(Product, current.Known, Input.Question, Input.ChapterId, Input.Basis, ct);
        return Led($"#entry-{id}", new { id });
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct)
    {
        var number = await publish.Run(Product, current.Known, Input.Basis, ct);
        return this.Done(FaqAddress.Of(Product), new { number });
    }

    public async Task<IActionResult> OnPostTakeDownAsync(CancellationToken ct)
    {
        await publish.TakeDown(Product, current.Known, ct);
        return Led("", new { product = Product });
    }

    public Task<IActionResult> OnPostAddChapterAsync(CancellationToken ct) => Changed(change.AddChapter(Product, Input.Title, current.Known, Input.Basis, ct), "#add-chapter");

    public Task<IActionResult> OnPostRenameAsync(int id, CancellationToken ct) => Changed(change.RenameChapter(Product, id, Input.Title, current.Known, Input.Basis, ct), $"#chapter-{id}");

    public Task<IActionResult> OnPostRemoveChapterAsync(int id, CancellationToken ct) => Changed(change.RemoveChapter(Product, id, current.Known, Input.Basis, ct), "");

    public Task<IActionResult> OnPostChapterUpAsync(int id, CancellationToken ct) => Changed(change.MoveChapter(Product, id, up: true, current.Known, Input.Basis, ct), $"#chapter-{id}");

    public Task<IActionResult> OnPostChapterDownAsync(int id, CancellationToken ct) => Changed(change.MoveChapter(Product, id, up: false, current.Known, Input.Basis, ct), $"#chapter-{id}");

    public Task<IActionResult> OnPostUpAsync(int id, CancellationToken ct) => Changed(change.MoveEntry(Product, id, up: true, current.Known, Input.Basis, ct), $"#entry-{id}");

    public Task<IActionResult> OnPostDownAsync(int id, CancellationToken ct) => Changed(change.MoveEntry(Product, id, up: false, current.Known, Input.Basis, ct), $"#entry-{id}");

    public Task<IActionResult> OnPostCheckAsync(int id, CancellationToken ct) => Changed(change.Check(Product, id, current.Known, Input.Basis, ct), $"#entry-{id}");

    public Task<IActionResult> OnPostAsideAsync(int id, CancellationToken ct) => Changed(change.PutAside(Product, id, current.Known, Input.Basis, ct), "#aside");

    public Task<IActionResult> OnPostTakeBackAsync(int id, CancellationToken ct) => Changed(change.TakeBack(Product, id, current.Known, Input.Basis, ct), $"#entry-{id}");

    private async Task<IActionResult> Changed(Task done, string spot)
    {
        await done;
        return Led(spot, new { product = Product });
    }

    private IActionResult Led(string spot, object result) => this.Done($"{FaqAddress.Of(Product)}/edit{spot}", result);
}
