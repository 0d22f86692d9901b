using System.Globalization;
using Community.Web.Features.Legal;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages.Legal;

/// <summary>What is stored of whom, why, and how to take it along or have it deleted.</summary>
public sealed class PrivacyModel(LegalTexts texts) : PageModel
{
    public string Version => texts.Version;
    public string Text => texts.Html(LegalKind.Privacy, CultureInfo.CurrentUICulture.Name);
}
