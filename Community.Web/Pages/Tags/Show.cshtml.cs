using Community.Web.Accounts;
using Community.Web.Features.Follows;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Tags;

/// <summary>What a tag is for.</summary>
public sealed class ShowModel(TagPageQuery tags, TagSynonymsQuery synonyms, MergeTags merge, Follow follow, CurrentMember current) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public string Tag { get; set; } = "";

    public sealed record Form(string? To, string? Body);

    [BindProperty] public Form Input { get; set; } = new(null, null);

    public TagPage Shown { get; private set; } = null!;

    /// <summary>What else means this tag; read for those who may change it.</summary>
    public IReadOnlyList<string> Synonyms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await Load(ct);
        return Shown.Means is { } meant ? LocalRedirectPermanent(At(meant)) : Page();
    }

    public async Task<IActionResult> OnPostMergeAsync(CancellationToken ct)
    {
        var moved = await merge.Run(Tag, Input.To ?? "", current.Known, Input.Body, ct);
        return this.Done(At(Tag), new { from = Tag, to = Input.To, moved });
    }

    /// <summary>Another name for this tag: nothing is filed under it yet, or what is comes here.</summary>
    public async Task<IActionResult> OnPostSynonymAsync(CancellationToken ct)
    {
        var moved = await merge.Run(Input.To ?? "", Tag, current.Known, Input.Body, ct);
        return this.Done(At(Tag), new { from = Input.To, to = Tag, moved });
    }

    public async Task<IActionResult> OnPostEndSynonymAsync(CancellationToken ct)
    {
        await merge.End(Input.To ?? "", current.Known, ct);
        return this.Done(At(Tag), new { from = Input.To });
    }

    public async Task<IActionResult> OnPostFollowAsync(bool wanted, CancellationToken ct)
    {
        await follow.Tag(Tag, current.Known, wanted, ct);
        return Request.WantsJson() ? new JsonResult(new { tag = Tag, wanted }) : LocalRedirect($"/tags/{Uri.EscapeDataString(Tag)}");
    }

    public async Task Load(CancellationToken ct)
    {
        Shown = Rule.Found(await tags.Find(await current.Reader(ct), Tag, ct), "tag");
        if (await current.Card(ct) is { IsModerator: true }) Synonyms = await synonyms.List(Shown.Id, ct);
    }

    private static string At(string tag) => $"/tags/{Uri.EscapeDataString(tag)}";
}
