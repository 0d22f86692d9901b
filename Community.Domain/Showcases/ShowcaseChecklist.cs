namespace Community.Domain.Showcases;

/// <summary>What the vendor looks at before a showcase is shown. Stored by name; the pages' words are <c>showcase.point.{name}</c>.</summary>
public enum ShowcasePoint { CompanyVerified, Consent, Measured, Versions, Captions, NothingPersonal, ClearLanguage }

/// <summary>The points that a showcase meets: the first are seen by anybody who counts, the others take somebody who reads.</summary>
public sealed record ShowcaseChecklist(IReadOnlySet<ShowcasePoint> Met)
{
    /// <summary>What only somebody who has read it can say.</summary>
    public static readonly IReadOnlyList<ShowcasePoint> Read = [ShowcasePoint.NothingPersonal, ShowcasePoint.ClearLanguage];

    /// <summary>Without these it is not shown; the rest is advice.</summary>
    public static readonly IReadOnlyList<ShowcasePoint> Needed = [ShowcasePoint.CompanyVerified, ShowcasePoint.Consent, .. Read];

    public static ShowcaseChecklist Of(Showcase showcase, Organisation company, IEnumerable<ShowcasePoint> ticked) => Of(
        company.IsVerified, showcase.IsConsented, showcase.Results.Count, showcase.Uses.Count > 0 && showcase.Uses.All(u => u.VersionId is not null), showcase.Pictures.All(p => p.Caption.Length > 0), ticked);

    public static ShowcaseChecklist Of(bool isVerified, bool isConsented, int results, bool namesVersions, bool hasCaptions, IEnumerable<ShowcasePoint> ticked)
    {
        HashSet<ShowcasePoint> met = [.. ticked.Intersect(Read)];
        if (isVerified) met.Add(ShowcasePoint.CompanyVerified);
        if (isConsented) met.Add(ShowcasePoint.Consent);
        if (results > 0) met.Add(ShowcasePoint.Measured);
        if (namesVersions) met.Add(ShowcasePoint.Versions);
        if (hasCaptions) met.Add(ShowcasePoint.Captions);
        return new(met);
    }

    /// <summary>As the act of publishing keeps it.</summary>
    public string Told => string.Join(' ', Met.Order());

    internal void RequireEnough()
    {
        Rule.Require(Met.Contains(ShowcasePoint.CompanyVerified), "showcase.company-unverified");
        Rule.Require(Needed.All(Met.Contains), "showcase.unchecked");
    }
}
