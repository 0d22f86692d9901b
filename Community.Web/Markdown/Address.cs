namespace Community.Web.Markdown;

/// <summary>Where a link of a member may lead: the web, a mailbox, this site. Anything else is no address.</summary>
internal sealed record Address(string Href, string? Host = null, string? Path = null)
{
    // Browsers and databases stop being comfortable here, and a definition used a thousand times must not become a flood.
    public const int MaxLength = 2048;

    /// <summary>Leads away from this site.</summary>
    public bool IsExternal => Path is null && Href[0] != '#';

    /// <summary>Reads what was written, entities decoded, as a browser would: control characters do not count.</summary>
    public static Address? Read(string? written, Uri? site)
    {
        if (written is null || written.Length > MaxLength) return null;
        var href = Characters.Clean(written).Replace("\t", "").Replace("\n", "").Trim().Replace(" ", "%20").Replace("\\", "%5C");
        return href switch
        {
            { Length: 0 or > MaxLength } => null,
            ['#', ..] => new(href),
            ['/', '/', ..] => null,
            ['/', ..] => new(href, Path: href),
            _ when Begins(href, "mailto:") => Mailbox(href),
            _ when Begins(href, "https://") || Begins(href, "http://") => Web(href, site),
            _ => null,
        };
    }

    private static bool Begins(string href, string scheme) => href.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);

    // The fields after the question mark would write the reader's mail for them.
    private static Address? Mailbox(string href)
    {
        var mailbox = href.Split('?', 2)[0];
        return mailbox.Contains('@') ? new(mailbox) : null;
    }

    // A user name before the host only serves to make the host look like another.
    private static Address? Web(string href, Uri? site)
    {
        if (!Uri.TryCreate(href, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0 || HostOf(uri) is not { Length: > 0 } host) return null;
        var isOurs = site is not null && host == HostOf(site) && uri.Port == site.Port && uri.AbsolutePath.StartsWith(Root(site) + "/", StringComparison.Ordinal);
        return new(href, host, isOurs ? uri.PathAndQuery[Root(site!).Length..] + uri.Fragment : null);
    }

    // As the network knows it: letters that only look like others show.
    private static string? HostOf(Uri uri)
    {
        try { return uri.IdnHost; }
        catch (UriFormatException) { return null; }
    }

    private static string Root(Uri site) => site.AbsolutePath.TrimEnd('/');
}
