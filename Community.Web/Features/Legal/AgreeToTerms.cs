namespace Community.Web.Features.Legal;

/// <summary>A member agrees to the terms in force. Agreeing twice is agreeing once.</summary>
public sealed class AgreeToTerms(CommunityDb db, LegalTexts texts, TimeProvider clock) : IUseCase
{
    /// <param name="language">In which they read them.</param>
    public Task Run(int memberId, string? language, CancellationToken ct) => db.Transact(async () =>
    {
        Rule.Require(await db.Members.AnyAsync(m => m.Id == memberId && m.Kind == MemberKind.Person, ct), "member.gone");
        var now = clock.GetUtcNow().UtcDateTime;
        var given = await db.Consents.SingleOrDefaultAsync(c => c.MemberId == memberId && c.Version == texts.Version, ct);
        if (given is null) db.Add(Of(memberId, language, now));
        else if (await db.Consents.AnyAsync(c => c.MemberId == memberId && c.At > given.At, ct)) given.Renew(texts.Hash(language), now);
    }, ct);

    /// <summary>For those who agree by becoming a member, in the same transaction.</summary>
    internal Consent Of(int memberId, string? language, DateTime now) => new(memberId, texts.Version, texts.Hash(language), now);
}
