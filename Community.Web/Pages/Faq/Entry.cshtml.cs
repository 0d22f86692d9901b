using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Faq;
using Community.Web.Features.Posts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Faq;

/// <summary>Where the vendor words an entry of the draft, beside what the community says now.</summary>
[MembersOnly(Roles.Vendor | Roles.Operator)]
public sealed class EntryModel(FaqEntryToWriteQuery entries, ChangeFaq change, Writing writing, CurrentMember current, IStringLocalizer<Words> words) : PageModel, IShowsData
{
    /// <param name="AnswerId">The answer that the words are taken from, where that is another one now.</param>
    /// <param name="Basis">What the entry said when this was begun.</param>
    public sealed record Form(string? Title, string? Body, int ChapterId, int? AnswerId, string? Basis);

    [BindProperty(SupportsGet = true)] public string Product { get; set; } = "";
    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty] public Form Input { get; set; } = new(null, null, 0, null, null);

    public FaqEntryToWrite Present { get; private set; } = null!;

    /// <summary>The answer as it would stand there, when that was asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>Somebody saved while this was written: both texts are shown.</summary>
    public bool SomeoneWasFaster { get; private set; }

    public async Task Load(CancellationToken ct)
    {
        Present = await entries.Find(Product, Id, ct);
        if (HttpContext.Redrawn() is null) Input = new(Present.Title, Present.Markdown, Present.ChapterId, null, Present.Print);
        SomeoneWasFaster = Input.Basis is { } basis && basis != Present.Print;
        // From here on both texts have been seen.
        Input = Input with { Basis = Present.Print };
    }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await change.Reword(Product, Id, new(Input.Title, Input.Body, Input.ChapterId, Input.AnswerId, Input.Basis), current.Known, ct);
        return this.Done($"{FaqAddress.Of(Product)}/edit#entry-{Id}", new { id = Id });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        Preview = await writing.Preview(Input.Body, ct);
        return await this.Again("", ct);
    }

    /// <summary>The form once more, with what the community says now in it. Nothing is kept before it is saved.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct)
    {
        var source = (await entries.Find(Product, Id, ct)).Source ?? throw new RuleBrokenException("faq.no-answer");
        Input = Input with { Title = source.Title, Body = source.Markdown, AnswerId = source.Id };
        ModelState.Clear();
        HttpContext.Redraw(new("", new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Input.Body"] = source.Markdown, ["Input.AnswerId"] = source.Id.ToString(CultureInfo.InvariantCulture) }, words["faq.taken"], IsError: false));
        await Load(ct);
        return Page();
    }
}
