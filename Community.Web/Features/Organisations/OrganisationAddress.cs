namespace Community.Web.Features.Organisations;

/// <summary>Where a company is found.</summary>
public static class OrganisationAddress
{
    public static string Of(string slug) => $"/organisations/{Uri.EscapeDataString(slug)}";

    /// <summary>For those who know its number alone: leads on to where it is.</summary>
    public static string Of(int id) => $"/organisations/{id}";

    public static string HomeOf(string slug) => $"{Of(slug)}/home";
}
