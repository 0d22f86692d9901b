using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Revisions;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Tags;

/// <summary>Where members say what a tag is for.</summary>
[MembersOnly]
public sealed class EditModel(TagTextsQuery tags, DescribeTag describe, Writing writing, CurrentMember current, PrivilegePolicy privileges) : PageModel, IShowsData
{
    /// <param name="Basis">The newest revision that was seen.</param>
    public sealed record Form(string? Excerpt, string? Body, string? Comment, int? Basis);

    [BindProperty(SupportsGet = true)] public string Tag { get; set; } = "";
    [BindProperty] public Form Input { get; set; } = new(null, null, null, null);

    public TagTexts Present { get; private set; } = null!;

    /// <summary>The wiki as it would stand there, when that was asked for.</summary>
    public string? Preview { get; private set; }

    /// <summary>Somebody saved while this was written: both texts are shown.</summary>
    public bool SomeoneWasFaster { get; private set; }
    public PostDiff? Difference { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await Load(ct);
        return Present.Means is { } meant ? LocalRedirect($"/tags/{Uri.EscapeDataString(meant)}/edit") : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await describe.Run(Tag, current.Known, Input.Excerpt, Input.Body, Input.Comment, Input.Basis, ct);
        return this.Done($"/tags/{Uri.EscapeDataString(Tag)}", new { tag = Tag });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        Preview = await writing.Preview(Input.Body, ct);
        return await this.Again("", ct);
    }

    public async Task Load(CancellationToken ct)
    {
        if (await current.Card(ct) is not { } me || !me.Has(Right.DescribeTag, privileges)) throw new RuleBrokenException("privilege.needs-reputation", privileges.Needed(RightsTable.Of(Right.DescribeTag).From!.Value));
        Present = await tags.Find(Tag, ct);
        if (HttpContext.Redrawn() is null) Input = new(Present.Excerpt, Present.Wiki, null, Present.Basis);
        SomeoneWasFaster = Input.Basis is { } basis && basis != Present.Basis;
        if (SomeoneWasFaster) Difference = new Differing().Between(new(Present.Excerpt ?? "", null, Present.Wiki ?? ""), new(Input.Excerpt ?? "", null, (Input.Body ?? "").ReplaceLineEndings("\n")));
        // From here on both texts have been seen.
        Input = Input with { Basis = Present.Basis };
    }
}
