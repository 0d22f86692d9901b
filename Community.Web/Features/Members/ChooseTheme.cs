namespace Community.Web.Features.Members;

/// <summary>A member wants light or dark pages on all devices; null follows each device.</summary>
public sealed class ChooseTheme(CommunityDb db) : IUseCase
{
    public Task Run(int memberId, Theme? theme, CancellationToken ct) => db.Transact(async () =>
        (await db.Members.SingleAsync(m => m.Id == memberId, ct)).Prefer(theme), ct);
}
