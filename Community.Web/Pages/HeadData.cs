using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Community.Web.Pages;

/// <summary>What search engines, and those to whom a page is sent, learn of it. A page that lays none is not to be found.</summary>
/// <param name="Canonical">The one address of what stands here, as path and query: without the tab, the place in the list, and what others added.</param>
public sealed record HeadData(string Canonical)
{
    private const string Key = "Head";

    /// <summary>What stands there, in one or two sentences.</summary>
    public string? Description { get; init; }

    /// <summary>A kind of Open Graph: website, article or profile.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>A picture of its own, as path; else the site's.</summary>
    public string? Picture { get; init; }

    /// <summary>The feed that tells what is new here.</summary>
    public string? Feed { get; init; }

    /// <summary>What it is in the words of schema.org. Made only where it is shown: to visitors.</summary>
    public Func<JsonObject>? Thing { get; init; }

    /// <param name="head">Null for what only looks like a page to be found: the further pages of a list, a list narrowed by hand, what is deleted or waits.</param>
    public static void Lay(ViewDataDictionary page, HeadData? head) => page[Key] = head;

    public static HeadData? Of(ViewDataDictionary page) => page[Key] as HeadData;
}
