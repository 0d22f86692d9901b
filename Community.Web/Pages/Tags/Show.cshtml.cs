using Community.Web.Accounts;
using Community.Web.Features.Follows;
using Community.Web.Features.Members;
using Community.Web.Features.Tags;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Tags;

/// <summary>What a tag is for, who knows about it, and what is asked under it.</summary>
public sealed class ShowModel(TagPageQuery tags, MergeTags merge, KeepSynonyms keep, Follow follow, CurrentMember current, PrivilegePolicy privileges, IStringLocalizer<Words> words) : PageModel, IShowsData
{
    [BindProperty(SupportsGet = true)] public string Tag { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Tab { get; set; }

    public sealed record Form(string? To, string? Body);

    [BindProperty] public Form Input { get; set; } = new(null, null);

    public TagPage Shown { get; private set; } = null!;
    public MemberCard? Me { get; private set; }

    public bool MayDescribe => Me?.Has(Right.DescribeTag, privileges) is true;
    public bool MayPropose => Me?.Has(Right.ProposeSynonym, privileges) is true;
    public ProposalLines Proposals => new(Shown.Proposals, Me?.Id, MayPropose, Me is { IsModerator: true, IsSuspended: false }, At(Shown.Name));

    public WeekChart Chart => new("tag-trend", words["tag.trend"], [.. Shown.Trend.Weeks.Select(w => w.Start)], [new(words["tag.asked"], [.. Shown.Trend.Weeks.Select(w => (double?)w.Questions)])]) { IsRunning = true, IsTitled = true };

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

    /// <summary>Members vote whether another name means this tag.</summary>
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        var id = await keep.Propose(Input.To, Tag, current.Known, ct);
        return this.Done($"{At(Tag)}#synonyms", new { id });
    }

    /// <param name="mine">It was said on the list of one's own.</param>
    public async Task<IActionResult> OnPostFollowAsync(bool wanted, bool mine, CancellationToken ct)
    {
        await follow.Tag(Tag, current.Known, wanted, ct);
        return this.Done(Back(mine), new { tag = Tag, wanted });
    }

    public async Task<IActionResult> OnPostIgnoreAsync(bool wanted, bool mine, CancellationToken ct)
    {
        await follow.Ignore(Tag, current.Known, wanted, ct);
        return this.Done(Back(mine), new { tag = Tag, wanted });
    }

    public async Task Load(CancellationToken ct)
    {
        Me = await current.Card(ct);
        Shown = Rule.Found(await tags.Find(await current.Reader(ct), Tag, TagPageQuery.TabOf(Tab), ct), "tag");
    }

    private string Back(bool mine) => mine ? "/tags?mine" : At(Tag);

    private static string At(string tag) => $"/tags/{Uri.EscapeDataString(tag)}";
}
