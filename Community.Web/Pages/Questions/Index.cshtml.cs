using Community.Web.Accounts;
using Community.Web.Features.Feeds;
using Community.Web.Features.Questions;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Questions;

/// <summary>Leafing through the questions: all, of a product, or under a tag.</summary>
public sealed class IndexModel(QuestionListQuery questions, CurrentMember current) : PageModel
{
    public QuestionList List { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? tab, string? tag, string? product, string? after, CancellationToken ct)
    {
        List = await questions.List(await current.Reader(ct), QuestionListQuery.TabOf(tab), tag, product, after, ct);
        if (List.Tag is not { Means: { } meant } synonym) return Page();
        List = List with { Tag = synonym with { Name = meant } };
        return LocalRedirectPermanent(Address(List.Tab, List.Product?.Slug));
    }

    /// <summary>What the list is of, in the reader's language.</summary>
    public string Heading(IStringLocalizer<Words> words)
        => List.Tag is { } tag ? words["questions.tagged", tag.Name] : List.Product is { } product ? words["questions.of-product", product.Name] : words["questions.title"];

    /// <summary>Other orders are the same list; what is picked out of it by hand is no page to be found.</summary>
    public HeadData? Head => List is not { IsFirst: true, Tab: QuestionTab.Newest or QuestionTab.Active or QuestionTab.Hot }
        || (List.Tag is not null && List.Product is not null) || ((List.Tag ?? (object?)List.Product) is not null && List.Rows.Count == 0) ? null
        : new(Address(QuestionTab.Newest, List.Product?.Slug)) { Description = List.Tag?.Excerpt, Feed = List.Tag is { } tag ? FeedAddress.OfTag(tag.Name) : List.Product is null ? FeedAddress.Questions : null };

    /// <summary>The list as it is, under another tab or of another product; null leaves out what it stands for.</summary>
    public string Address(QuestionTab tab, string? product, bool keepTag = true)
    {
        QueryBuilder query = [];
        if (tab is not QuestionTab.Newest) query.Add("tab", $"{tab}".ToLowerInvariant());
        if (product is not null) query.Add("product", product);
        return (List.Tag is { } tag && keepTag ? $"/questions/tagged/{Uri.EscapeDataString(tag.Name)}" : "/questions") + query;
    }
}
