namespace Community.Web.Pages;

/// <summary>Styles that only some pages need. Whatever part is drawn says so, since it is drawn before the frame around it.</summary>
public static class StyleSheets
{
    public const string Showcases = "showcases.css", Charts = "charts.css", Faq = "faqs.css";

    extension(HttpContext http)
    {
        public void Needs(string sheet) => Needed(http).Add(sheet);

        public IReadOnlyCollection<string> Sheets() => Needed(http);
    }

    private static SortedSet<string> Needed(HttpContext http)
    {
        if (http.Items[typeof(StyleSheets)] is SortedSet<string> known) return known;
        SortedSet<string> needed = new(StringComparer.Ordinal);
        http.Items[typeof(StyleSheets)] = needed;
        return needed;
    }
}
