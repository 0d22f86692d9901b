using System.Globalization;

namespace Community.Web.Infrastructure;

/// <summary>Makes words come out in one language until it is disposed: for mails, whose reader sent no request.</summary>
public sealed class Speaking : IDisposable
{
    private readonly (CultureInfo Format, CultureInfo Words) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    private Speaking(CultureInfo language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language;

    public static Speaking In(string language) => new(CultureInfo.GetCultureInfo(language));

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
