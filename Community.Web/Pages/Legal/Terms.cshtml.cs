using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Legal;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Legal;

/// <summary>The terms, for everyone to read and for members to agree to.</summary>
public sealed class TermsModel(LegalTexts texts, AgreeToTerms agree, CurrentMember current) : PageModel, IShowsData
{
    /// <summary>Only an address of this site is gone back to.</summary>
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public string Text { get; private set; } = "";
    public string Version => texts.Version;
    public bool MayAgree { get; private set; }
    public bool HasAgreed { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct)
    {
        await agree.Run(current.Known, CultureInfo.CurrentUICulture.Name, ct);
        return this.Done(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "/terms", new { version = Version });
    }

    public async Task Load(CancellationToken ct)
    {
        var card = await current.Card(ct);
        (MayAgree, HasAgreed) = (card is not null, card?.AgreedTo == Version);
        Text = texts.Html(LegalKind.Terms, CultureInfo.CurrentUICulture.Name);
    }
}
