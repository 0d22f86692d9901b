using Community.Web.Features.Fraud;
using Community.Web.Features.Legal;

namespace Community.Web.Accounts;

/// <summary>
/// A visitor wants to become a member. Whether the address is new or known, the answer and the work are the same, and
/// the owner of the address hears of it by mail: nobody learns from us who has an account. By registering they agree to the terms.
/// </summary>
public sealed class Register(CommunityDb db, Credentials credentials, KnownNetworks networks, AgreeToTerms terms, TimeProvider clock) : IUseCase
{
    public async Task Run(string? rawName, string? email, string? password, string? language, string? network, CancellationToken ct)
    {
        var name = credentials.Name(rawName, isStaff: false);
        var address = Credentials.Address(email);
        var hash = credentials.Hash(password, address, name);
        await db.Transact(async () =>
        {
            await OpenAccount.RequireFree(db, name, ct);
            var key = credentials.Key(address);
            var now = clock.GetUtcNow().UtcDateTime;
            var isKnown = await db.Users.AnyAsync(a => a.NormalizedEmail == key, ct);
            if (!isKnown)
            {
                var member = OpenAccount.Add(db, new(name, address, password, Language: language), name, address, key, hash, now);
                await db.SaveChangesAsync(ct);
                await networks.Remember(member.Id, network, now, ct);
                db.Add(terms.Of(member.Id, language, now));
            }
            db.Add(Delivery.ToAddress(isKnown ? MailKind.AddressKnown : MailKind.ConfirmAddress, address, language, now));
        }, ct);
    }
}
