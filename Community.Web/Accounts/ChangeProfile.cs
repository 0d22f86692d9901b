namespace Community.Web.Accounts;

/// <summary>A member chooses another name, language, theme or time zone.</summary>
public sealed class ChangeProfile(CommunityDb db, Credentials credentials) : IUseCase
{
    public Task Run(int memberId, string? rawName, string? language, Theme? theme, string? timeZone, CancellationToken ct) => db.Transact(async () =>
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        // An imported name may break today's rules; whoever does not change it keeps it.
        if (rawName?.Trim() != member.Name)
        {
            var name = credentials.Name(rawName, member.IsStaff);
            await OpenAccount.RequireFree(db, name, ct, except: memberId);
            member.Rename(name);
        }
        member.Speak(language);
        member.Prefer(theme);
        var zone = string.IsNullOrWhiteSpace(timeZone) ? null : timeZone;
        Rule.Require(zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _), "member.time-zone");
        member.LiveIn(zone);
    }, ct);
}
