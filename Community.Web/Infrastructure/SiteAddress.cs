using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Community.Web.Infrastructure;

/// <summary>
/// The address that links in mails begin with: Site:PublicUrl, else the one the site listens on. Never what a request
/// says, since whoever asks for a mail would choose where its links lead.
/// </summary>
public sealed class SiteAddress(IOptions<SiteOptions> site, IServiceProvider services)
{
    private const string Default = "http://localhost:5080";

    public string Of(string pathAndQuery) => $"{Root.TrimEnd('/')}{pathAndQuery}";

    private string Root => site.Value.PublicUrl ?? Listening() ?? Default;

    private string? Listening()
    {
        var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses;
        return addresses?.FirstOrDefault() is not { } address || !Uri.TryCreate(address.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal), UriKind.Absolute, out var uri) ? null
            : uri.Host is "0.0.0.0" or "[::]" ? new UriBuilder(uri) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority)
            : uri.GetLeftPart(UriPartial.Authority);
    }
}
