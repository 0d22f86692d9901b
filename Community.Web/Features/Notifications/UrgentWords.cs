using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Community.Web.Features.Notifications;

/// <summary>What a letter says of urgent news beside the line that tells of it: the moderators' words, or why and until when someone is suspended. In the language that is being spoken.</summary>
public sealed class UrgentWords(CommunityDb db, SiteCalendar calendar, IStringLocalizer<Words> words) : IUseCase
{
    public async Task<string?> Of(Notification news, CancellationToken ct) => news switch
    {
        { Kind: NotificationKind.Message, ThingId: { } id } => await db.ModeratorMessages.Where(m => m.Id == id).Select(m => m.Markdown).SingleOrDefaultAsync(ct),
        { Kind: NotificationKind.Suspended, ThingId: { } id } => Told(await db.Acts.AsNoTracking().SingleAsync(a => a.Id == id, ct)),
        _ => null,
    };

    private string Told(Act act)
    {
        if (act.Kind is ActKind.SuspensionLifted) return words["suspension.mail-lifted", act.Reason ?? ""].Value.TrimEnd();
        var until = DateTime.Parse(act.After!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        return words["suspension.mail", TimeZoneInfo.ConvertTimeFromUtc(until, calendar.Zone).ToString("f", CultureInfo.CurrentCulture), words.Suspension(act.Reason)];
    }
}
