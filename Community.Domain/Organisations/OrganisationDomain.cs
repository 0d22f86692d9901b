using System.Globalization;
using System.Text.RegularExpressions;

namespace Community.Domain.Organisations;

/// <summary>A mail domain of a company: whoever reads mail there may join it. The vendor makes sure that it is theirs.</summary>
public sealed partial class OrganisationDomain : Entity
{
    public const int LongestName = 200;

    public OrganisationDomain(Organisation company, string? typed, Member by, OrganisationPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ManageOrganisations, privileges, now);
        var name = Read(typed);
        Rule.Require(!policy.IsPublicMail(name), "organisation.domain-public", name);
        (OrganisationId, Name, AddedById, AddedAt) = (company.Id, name, by.Id, now);
    }

    private OrganisationDomain() { }

    public int OrganisationId { get; private set; }

    /// <summary>In small letters, as mail servers know it. Unique among all companies.</summary>
    public string Name { get; private set; } = "";
    public int AddedById { get; private set; }
    public DateTime AddedAt { get; private set; }

    public void MoveTo(Organisation company) => OrganisationId = company.Id;

    /// <summary>The domain of a mail address; empty for what is none.</summary>
    public static string Of(string? address) => address?.LastIndexOf('@') is >= 1 and var at ? Ascii(address[(at + 1)..]) : "";

    private static string Read(string? typed)
    {
        var name = Ascii((typed ?? "").Trim().TrimStart('@'));
        Rule.Require(name.Length is > 3 and <= LongestName && Plain().IsMatch(name), "organisation.domain");
        return name;
    }

    private static string Ascii(string name)
    {
        try
        {
            return new IdnMapping().GetAscii(name.Trim().TrimEnd('.')).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    [GeneratedRegex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]$")] private static partial Regex Plain();
}
