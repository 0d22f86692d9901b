namespace Community.Web.Pages;

/// <summary>What the lists on a page are lists of, as the parts that draw them ask for it in the view's data.</summary>
public static class ListOf
{
    /// <summary>The name of the tag that everything in them is filed under.</summary>
    public const string Tag = "ListOf.Tag";
}
