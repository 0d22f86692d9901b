using AngleSharp.Html.Dom;

namespace Community.Tests.Pages;

internal static class Fields
{
    /// <summary>What stands in a field of the page.</summary>
    public static string? Value(this Page page, string name, string within = "main") => page.Document.QuerySelector($"{within} [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>A form post that a script sends.</summary>
    public static HttpRequestMessage Json(string address, params (string Name, string Value)[] fields) => new(HttpMethod.Post, address)
    {
        Headers = { { "Accept", "application/json" } },
        Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
    };

    public static string Token(this Page page) => page.Value("__RequestVerificationToken", "body")!;
}
