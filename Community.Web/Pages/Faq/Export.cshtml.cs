using Community.Web.Features.Faq;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Community.Web.Pages.Faq;

/// <summary>A book as one file to take along: it opens without the site and asks nothing of any.</summary>
public sealed class ExportModel(FaqBookQuery books, FaqPictures pictures, SiteAddress site) : PageModel
{
    private IReadOnlyDictionary<string, string> _pictures = new Dictionary<string, string>();

    [BindProperty(SupportsGet = true)] public string Product { get; set; } = "";

    public FaqBook Book { get; private set; } = null!;

    /// <summary>All pictures had room in it.</summary>
    public bool IsWhole { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Book = await books.Find(Product, ct);
        (_pictures, IsWhole) = await pictures.Of(Book, ct);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{Book.Slug}-faq-{Book.Number}.html");
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.ContentSecurityPolicy = $"sandbox; {FaqFile.Policy}";
        Response.Headers["X-Robots-Tag"] = "noindex";
    }

    public string Html(FaqLine entry) => FaqFile.Alone(entry, _pictures, site);
}
