namespace Community.Domain.Organisations;

/// <summary>What a company tells of itself, checked.</summary>
public sealed record OrganisationFacts(string Name, Industry Industry, CompanySize Size, Wording? About, string? Website)
{
    private const int ShortestName = 2, LongestWebsite = 200;

    public static OrganisationFacts Of(string? name, Industry industry, CompanySize size, Wording? about, string? website)
    {
        var clean = CleanText.Line(name);
        Rule.Require(clean.Length is >= ShortestName and <= Organisation.LongestName && NameKey.Of(clean).Length > 0, "organisation.name", ShortestName, Organisation.LongestName);
        Rule.Require(Enum.IsDefined(industry) && Enum.IsDefined(size), "organisation.kind");
        return new(clean, industry, size, about, Site(CleanText.Line(website)));
    }

    /// <summary>Only what a browser opens as a page: nothing that runs.</summary>
    private static string? Site(string typed)
    {
        if (typed.Length == 0) return null;
        var whole = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        Rule.Require(whole.Length <= LongestWebsite && Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0, "organisation.website", LongestWebsite);
        return whole;
    }
}
