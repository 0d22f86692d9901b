using Community.Web.Features.Notifications;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Accounts;

/// <summary>Writes the letters about accounts, each with a token made at this moment.</summary>
internal sealed class AccountLetters(
    CommunityDb db, Credentials credentials, MailedTokens tokens, SiteAddress site, IStringLocalizer<Words> words, IOptions<SiteOptions> options, TimeProvider clock) : IAccountLetters
{
    private const int MostInAnHour = 5;

    public string UnsubscribePath(int memberId) => tokens.UnsubscribePath(memberId);

    public async Task<(Letter? Letter, string Why)> Write(Delivery owed, CancellationToken ct)
    {
        var key = credentials.Key(owed.Address);
        var account = await db.Users.AsNoTracking().Include(a => a.Member).SingleOrDefaultAsync(a => a.NormalizedEmail == key, ct);
        if (account is null) return (null, "no account");
        if (owed.Kind is MailKind.ConfirmAddress && account.EmailConfirmed) return (null, "confirmed already");
        if (await IsTooMuch(owed, ct)) return (null, "too many");

        var language = owed.Language ?? account.Member.Language ?? options.Value.Languages[0];
        using var _ = Speaking.In(language);
        var name = options.Value.Name;
        var told = new Wordings().Say(words["mail.hello", account.Member.Name]).Say(words[$"mail.{owed.Kind}.text", name]);
        var path = owed.Kind switch
        {
            MailKind.ConfirmAddress => await tokens.ConfirmPath(account),
            MailKind.Test => "/admin/mail",
            _ => await tokens.ResetPath(account),
        };
        if (owed.Kind is MailKind.AddressKnown) told.Link(words["mail.AddressKnown.sign-in"], site.Of("/account/login"));
        told.Link(words[$"mail.{owed.Kind}.link"], site.Of(path));
        if (owed.Kind is not MailKind.Test) told.Say(words["mail.valid-for-a-day"]);
        told.Foot(words[$"mail.{owed.Kind}.foot"], name, site.Of("/"));
        // To the address of the account, however it was typed this time.
        return (new(owed.Id, account.Email!, language, words[$"mail.{owed.Kind}.subject", name], told.Text, told.Html(language)), "");
    }

    /// <summary>Whoever keeps asking for mail to another's address stops being heard.</summary>
    private Task<bool> IsTooMuch(Delivery owed, CancellationToken ct)
    {
        var hourAgo = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        return db.Deliveries.Where(d => d.SentAt > hourAgo && d.Address == owed.Address && d.Kind == owed.Kind).OrderBy(d => d.Id).Skip(MostInAnHour - 1).AnyAsync(ct);
    }
}
