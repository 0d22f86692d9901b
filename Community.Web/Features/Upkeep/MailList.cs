namespace Community.Web.Features.Upkeep;

/// <summary>Where a mail can be in its life.</summary>
public enum MailState { Waiting, Failed, Dropped, Sent }

/// <summary>A mail as whoever runs the site sees it.</summary>
/// <param name="To">The address as it was typed, or the member's name: news goes to whatever address they have when it is sent.</param>
/// <param name="Why">What went wrong, or why it was not sent.</param>
public sealed record MailRow(int Id, MailKind Kind, string? To, DateTime DueAt, int Attempts, DateTime? SentAt, string? Why);

/// <summary>One page of the mails in a state, the newest first.</summary>
public sealed record MailList(MailState State, IReadOnlyList<MailRow> Rows, string? After, bool IsFirst);

public sealed class MailListQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    public const int PageSize = 40, Days = 14;
    private const string Name = "mails";

    public async Task<MailList> List(MailState state, string? after, CancellationToken ct)
    {
        var cursor = Cursor.ReadById(Name, after);
        var rows = await Page(state, cursor?.Id, clock.GetUtcNow().UtcDateTime.AddDays(-Days)).ToListAsync(ct);
        var next = rows.Count > PageSize ? Cursor.Write(Name, 0, rows[PageSize - 1].Id) : null;
        return new(state, [.. rows.Take(PageSize)], next, cursor is null);
    }

    /// <param name="since">What was sent or given up before is not told of any more.</param>
    internal IQueryable<MailRow> Page(MailState state, int? before, DateTime since)
    {
        var mails = db.Deliveries.AsNoTracking();
        mails = state switch
        {
            MailState.Waiting => mails.Where(d => d.SentAt == null && d.Dropped == null),
            MailState.Failed => mails.Where(d => d.SentAt == null && d.Dropped != null && d.DueAt > since && d.Attempts == Delivery.MostAttempts),
            MailState.Dropped => mails.Where(d => d.SentAt == null && d.Dropped != null && d.DueAt > since && d.Attempts < Delivery.MostAttempts),
            _ => mails.Where(d => d.SentAt > since),
        };
        if (before is { } id) mails = mails.Where(d => d.Id < id);
        return mails.OrderByDescending(d => d.Id).Take(PageSize + 1).Select(d => new MailRow(
            d.Id, d.Kind, d.Address ?? db.Members.Where(m => m.Id == d.MemberId).Select(m => m.Name).FirstOrDefault(), d.DueAt, d.Attempts, d.SentAt, d.Dropped));
    }
}
