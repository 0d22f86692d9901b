namespace Community.Web.Features.Upkeep;

/// <summary>An operator has a mail sent to themself, on the way that all mails go. Answers the address.</summary>
public sealed class SendTestMail(CommunityDb db, Operators operators, TimeProvider clock) : IUseCase
{
    public Task<string> Run(int byId, string language, CancellationToken ct) => db.Transact(async () =>
    {
        var by = await operators.Require(byId, ct);
        var address = Rule.Found(await db.Users.Where(a => a.MemberId == by.Id).Select(a => a.Email).SingleOrDefaultAsync(ct), "account");
        db.Add(Delivery.ToAddress(MailKind.Test, address, language, clock.GetUtcNow().UtcDateTime));
        return address;
    }, ct);
}
