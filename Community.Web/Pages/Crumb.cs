using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Community.Web.Pages;

/// <summary>One step of the way from the beginning to a page.</summary>
public sealed record Crumb(string Text, string Address)
{
    private const string Key = "Crumbs";

    /// <summary>The way to this page, without the page itself: its heading says where one is.</summary>
    public static void Lay(ViewDataDictionary page, params IReadOnlyList<Crumb> way) => page[Key] = way;

    public static IReadOnlyList<Crumb> Of(ViewDataDictionary page) => page[Key] as IReadOnlyList<Crumb> ?? [];
}
