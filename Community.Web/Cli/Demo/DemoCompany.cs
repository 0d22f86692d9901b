namespace Community.Web.Cli.Demo;

/// <summary>A company that was invented, with those who belong to it; people are named by their <see cref="DemoPerson.Key"/>.</summary>
/// <param name="Admins">Whoever of them came to the community first is invited by the vendor, and names the others.</param>
/// <param name="Hidden">Who of them does not want others to see it.</param>
/// <param name="Requests">Who still waits to be let in.</param>
/// <param name="IsInviting">An invitation is open.</param>
/// <param name="IsProposed">Told of by its first admin; the vendor has not looked yet.</param>
internal sealed record DemoCompany(string Key, string Name, OrganisationKind Kind, Industry Industry, CompanySize Size, string About, IReadOnlyList<string> Uses, IReadOnlyList<string> Admins, IReadOnlyList<string> People,
    IReadOnlyList<string>? Domains = null, IReadOnlyList<string>? Hidden = null, IReadOnlyList<DemoRequest>? Requests = null, bool IsInviting = false, bool IsProposed = false)
{
    /// <summary>Its name in addresses, once it is there.</summary>
    public string Slug { get; set; } = "";
}

internal sealed record DemoRequest(string Who, string Text);
