namespace Community.Web.Features.Organisations;

/// <summary>A member decides whether others see which company they belong to.</summary>
public sealed class ChooseCompanyShown(CommunityDb db) : IUseCase
{
    public Task Run(int memberId, bool hides, CancellationToken ct) => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == memberId, ct)).HideOrganisation(hides), ct);
}
