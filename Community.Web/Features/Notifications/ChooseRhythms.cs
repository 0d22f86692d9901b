namespace Community.Web.Features.Notifications;

/// <summary>A member chooses how soon each kind of news becomes mail.</summary>
public sealed class ChooseRhythms(CommunityDb db, MailPolicy policy) : IUseCase
{
    public Task Run(int memberId, IReadOnlyDictionary<NotificationKind, Rhythm> wanted, CancellationToken ct) => db.Transact(async () =>
    {
        foreach (var rhythm in wanted) Rule.Require(Enum.IsDefined(rhythm.Key) && Enum.IsDefined(rhythm.Value), "rhythm.unclear");
        var standing = await db.RhythmChoices.Where(c => c.MemberId == memberId).ToDictionaryAsync(c => c.Kind, ct);
        foreach (var (kind, rhythm) in wanted)
        {
            if (standing.TryGetValue(kind, out var choice)) choice.Become(rhythm);
            else if (rhythm != policy.Default(kind)) db.Add(new RhythmChoice(memberId, kind, rhythm));
        }
    }, ct);

    /// <summary>No more news by mail, of any kind. What is on the site stays.</summary>
    public Task Off(int memberId, CancellationToken ct) => Run(memberId, Enum.GetValues<NotificationKind>().ToDictionary(kind => kind, _ => Rhythm.Off), ct);

    /// <summary>The rhythm of every kind, chosen or not.</summary>
    public async Task<IReadOnlyDictionary<NotificationKind, Rhythm>> Of(int memberId, CancellationToken ct)
    {
        var chosen = await db.RhythmChoices.Where(c => c.MemberId == memberId).ToDictionaryAsync(c => c.Kind, c => c.Rhythm, ct);
        return Enum.GetValues<NotificationKind>().Where(kind => !MailPolicy.IsUrgent(kind)).ToDictionary(kind => kind, kind => chosen.GetValueOrDefault(kind, policy.Default(kind)));
    }
}
