using Community.Web.Accounts;
using Community.Web.Features.Organisations;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Organisations;

/// <summary>What everyone may know of a company, and how one comes to belong to it.</summary>
public sealed class ShowModel(OrganisationPageQuery pages, OwnCompanyQuery own, JoinOrganisation join, AskToJoin ask, PrivilegePolicy privileges, CurrentMember current) : CompanyModel(pages, privileges, current)
{
    public OrganisationPage Shown { get; private set; } = null!;

    /// <summary>Null for visitors, and for those who belong to a company.</summary>
    public OwnCompany? Own { get; private set; }

    /// <summary>What the reader has asked of this company last.</summary>
    public OwnRequest? Asked => Own?.Requests.FirstOrDefault(r => r.Slug == Head.Slug);
    public bool IsSuggested => Own?.Suggested?.Id == Head.Id;

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken ct)
    {
        var slug = await join.ByDomain(Slug, Current.Known, ct);
        return this.Done(OrganisationAddress.HomeOf(slug), new { slug });
    }

    public async Task<IActionResult> OnPostAskAsync(string? text, CancellationToken ct)
    {
        await ask.Run(Slug, Current.Known, text, ct);
        return Back("#joining");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        await ask.Withdraw(Slug, Current.Known, ct);
        return Back("#joining");
    }

    protected override async Task Show(CancellationToken ct)
    {
        Shown = await Pages.Find(Head, Me?.Reader ?? Reader.Anyone, ct);
        if (Me is { OrganisationId: null }) Own = await own.Find(Me.Id, ct);
    }
}
