using System.ComponentModel.DataAnnotations;

namespace Community.Web.Infrastructure;

/// <summary>What the site is called, where it is, and how it cuts its days.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    [Required] public string Name { get; init; } = "Community";

    /// <summary>The address people use, for links in mails; nothing set means the address the site listens on.</summary>
    [Url] public string? PublicUrl { get; init; }

    /// <summary>An IANA name such as Asia/Shanghai.</summary>
    [Required] public string TimeZone { get; init; } = "UTC";

    /// <summary>Its companies, people and figures are invented; every page says so.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The filing numbers that a site in mainland China shows on every page: of the ministry, and of the public security organ.</summary>
    public string? IcpNumber { get; init; }
    public string? PoliceNumber { get; init; }

    /// <summary>The languages of pages and mails, the site's own first.</summary>
    public IReadOnlyList<string> Languages { get => field.Count > 0 ? field : ["zh-CN", "en"]; init; } = [];

    internal static bool KnowsTimeZone(SiteOptions site) => TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out _);
}
