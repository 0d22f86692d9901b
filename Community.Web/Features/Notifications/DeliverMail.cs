namespace Community.Web.Features.Notifications;

/// <summary>Writes the letters that take someone to their account: only the keeper of accounts knows addresses and tokens.</summary>
public interface IAccountLetters
{
    /// <summary>Made when it is sent, so that no token lies in the database; null and why, when there is nobody to write to.</summary>
    Task<(Letter? Letter, string Why)> Write(Delivery owed, CancellationToken ct);

    /// <summary>The path that ends a member's news mails without signing in.</summary>
    string UnsubscribePath(int memberId);
}

/// <summary>
/// Sends what is due. Each mail is leased first, so that of two nodes one sends it; what a node held when it died is free
/// again when the lease is over. Nothing is sent while a transaction is open.
/// </summary>
public sealed partial class DeliverMail(CommunityDb db, IMailCarrier carrier, IAccountLetters accounts, WriteNews news, TimeProvider clock, ILogger<DeliverMail> log) : IUseCase
{
    private const int AtOnce = 10;
    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(6), CarrierTime = TimeSpan.FromSeconds(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Until nothing is due. Answers how many letters left.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var sent = 0;
        while (await Due(Now).AnyAsync(ct))
        {
            var mine = await Lease(ct);
            try
            {
                foreach (var owed in mine.GroupBy(d => d.MemberId is { } member ? (true, member) : (false, d.Id)))
                    sent += await Send([.. owed], ct) ? 1 : 0;
            }
            catch
            {
                await Settle(mine, d => d.Release()); // the site stops: what is left is free for the next start
                throw;
            }
        }
        return sent;
    }

    private IQueryable<Delivery> Due(DateTime now)
        => db.Deliveries.Where(d => d.SentAt == null && d.Dropped == null && d.DueAt <= now && (d.LeasedUntil == null || d.LeasedUntil < now));

    private async Task<List<Delivery>> Lease(CancellationToken ct)
    {
        var lease = Guid.NewGuid();
        var ids = await db.Transact(async () =>
        {
            var now = Now;
            var next = await Due(now).OrderBy(d => d.DueAt).Select(d => new { d.Id, d.MemberId }).Take(AtOnce).ToListAsync(ct);
            List<int> first = [.. next.Select(d => d.Id)], members = [.. next.Where(d => d.MemberId is not null).Select(d => d.MemberId!.Value).Distinct()];
            // Whatever else is due for the same member goes into the same letter.
            var together = await Due(now).Where(d => first.Contains(d.Id) || (d.MemberId != null && members.Contains(d.MemberId.Value))).Select(d => d.Id).ToListAsync(ct);
            await Due(now).Where(d => together.Contains(d.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(d => d.Lease, lease).SetProperty(d => d.LeasedUntil, now + LeaseTime), ct);
            return together;
        }, ct);
        return await db.Deliveries.AsNoTracking().Where(d => ids.Contains(d.Id) && d.Lease == lease).OrderBy(d => d.Id).ToListAsync(ct);
    }

    private async Task<bool> Send(List<Delivery> owed, CancellationToken ct)
    {
        string? failed = null;
        Letter? letter = null;
        IReadOnlyDictionary<int, string> dropped = new Dictionary<int, string>();
        try
        {
            (letter, dropped) = await Write(owed, ct);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(CarrierTime);
            if (letter is not null) await carrier.Carry(letter, patience.Token);
        }
#pragma warning disable CA1031 // whatever the carrier suffers from, the mail is tried again
        catch (Exception e) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            failed = e.Message;
            LogFailed(e, owed[0].Id, owed[0].Attempts + 1);
        }

        var now = Now;
        await Settle(owed, d =>
        {
            if (dropped.TryGetValue(d.Id, out var why)) d.Drop(why);
            else if (failed is null) d.Sent(now);
            else d.Failed(failed.Length > 500 ? failed[..500] : failed, now);
        });
        return letter is not null && failed is null;
    }

    private async Task<(Letter? Letter, IReadOnlyDictionary<int, string> Dropped)> Write(List<Delivery> owed, CancellationToken ct)
    {
        if (owed[0].Kind is MailKind.News) return await news.Write(owed, ct);
        var (letter, why) = await accounts.Write(owed[0], ct);
        return (letter, letter is null ? owed.ToDictionary(d => d.Id, _ => why) : new Dictionary<int, string>());
    }

    /// <summary>What was sent is written down even while the site stops, or it would be sent again.</summary>
    private Task Settle(List<Delivery> owed, Action<Delivery> settle) => db.Transact(async () =>
    {
        List<int> ids = [.. owed.Select(d => d.Id)];
        var lease = owed[0].Lease;
        foreach (var delivery in await db.Deliveries.Where(d => ids.Contains(d.Id) && d.Lease == lease).ToListAsync(CancellationToken.None)) settle(delivery);
    }, CancellationToken.None);

    [LoggerMessage(LogLevel.Warning, "Mail {Delivery} could not be sent, attempt {Attempt}")]
    private partial void LogFailed(Exception e, int delivery, int attempt);
}
