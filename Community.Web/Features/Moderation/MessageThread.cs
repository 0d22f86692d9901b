namespace Community.Web.Features.Moderation;

/// <summary>One message between moderators and a member.</summary>
public sealed record MessageRow(int Id, int FromId, string FromName, bool IsAnswer, string Html, DateTime At, DateTime? ReadAt);

/// <summary>What moderators and a member wrote to each other, the oldest first; of a long thread the end.</summary>
/// <param name="OpenId">The message that the member may answer; null when there is none, or it is answered.</param>
public sealed record MessageThread(int MemberId, IReadOnlyList<MessageRow> Rows, int? OpenId);

public sealed class MessageThreadQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    public const int Most = 50;

    /// <param name="isModerator">Who reads it: a moderator, or the member. What the other side wrote is read from now on.</param>
    public async Task<MessageThread> Open(int memberId, bool isModerator, CancellationToken ct)
    {
        var rows = await Rows(memberId).ToListAsync(ct);
        if (rows.Any(r => r.IsAnswer == isModerator && r.ReadAt is null)) await Read(memberId, isModerator, ct);
        rows.Reverse();
        var last = rows.LastOrDefault(r => !r.IsAnswer);
        return new(memberId, rows, last is null || rows[^1].IsAnswer ? null : last.Id);
    }

    /// <summary>Whose thread a message is in; null when there is none such.</summary>
    public Task<int?> MemberOf(int messageId, CancellationToken ct) => db.ModeratorMessages.Where(m => m.Id == messageId).Select(m => (int?)m.MemberId).SingleOrDefaultAsync(ct);

    internal IQueryable<MessageRow> Rows(int memberId)
        => (from m in db.ModeratorMessages.AsNoTracking()
            join sender in db.Members on m.FromId equals sender.Id
            where m.MemberId == memberId
            orderby m.Id descending
            select new MessageRow(m.Id, m.FromId, sender.Name, m.AnswersId != null, m.Html, m.At, m.ReadAt)).Take(Most);

    private Task Read(int memberId, bool isModerator, CancellationToken ct) => db.Transact(() => db.ModeratorMessages
        .Where(m => m.MemberId == memberId && m.ReadAt == null && (m.AnswersId != null) == isModerator)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.ReadAt, clock.GetUtcNow().UtcDateTime), ct), ct);
}
