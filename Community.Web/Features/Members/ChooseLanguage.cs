namespace Community.Web.Features.Members;

/// <summary>A member wants pages and mails in this language; null follows the browser.</summary>
public sealed class ChooseLanguage(CommunityDb db) : IUseCase
{
    public Task Run(int memberId, string? language, CancellationToken ct) => db.Transact(async () =>
        (await db.Members.SingleAsync(m => m.Id == memberId, ct)).Speak(language), ct);
}
