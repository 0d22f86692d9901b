namespace Community.Web.Features.Answers;

/// <summary>Askers who have a good answer and have not accepted one are reminded, a few at a time.</summary>
public sealed class RemindToAccept(CommunityDb db, AcceptPolicy policy, TimeProvider clock) : IUseCase
{
    /// <summary>Questions of one transaction: each means a handful of rows.</summary>
    public const int BatchSize = 10;

    /// <summary>Answers how many were reminded.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var reminded = 0;
        var due = await Due(clock.GetUtcNow().UtcDateTime).ToListAsync(ct);
        foreach (var batch in due.GroupBy(d => d.QuestionId).Select(g => g.MinBy(d => d.AnswerId)!).Chunk(BatchSize))
            reminded += await Remind(batch, ct);
        return reminded;
    }

    private Task<int> Remind(IReadOnlyList<DueReminder> batch, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<int> questionIds = [.. batch.Select(d => d.QuestionId)], answerIds = [.. batch.Select(d => d.AnswerId)];
        var questions = await db.Questions.ListedFor(Reader.Anyone).Where(q => questionIds.Contains(q.Id)).ToListAsync(ct);
        var answers = await db.Answers.ListedFor(Reader.Anyone).Where(a => answerIds.Contains(a.Id)).ToListAsync(ct);
        return questions.Count(q => answers.SingleOrDefault(a => a.RootId == q.Id) is { } good && q.RemindToAccept(good, policy, now));
    }, ct);

    internal IQueryable<DueReminder> Due(DateTime now)
    {
        var (window, since) = (now.AddDays(-policy.ReminderWindowDays), now.AddDays(-policy.ReminderAfterDays));
        return from a in db.Answers.ListedFor(Reader.Anyone)
               join q in db.Questions.ListedFor(Reader.Anyone) on a.RootId equals q.Id
               where a.PostedAt >= window && a.PostedAt <= since && a.Score >= policy.ReminderFromScore && a.AuthorId != q.AuthorId
                   && q.AcceptedId == null && q.ClosedAt == null && q.LockedAt == null
                   && q.AcceptReminders < policy.Reminders && (q.RemindedAt == null || q.RemindedAt <= since)
               select new DueReminder(q.Id, a.Id);
    }

    internal sealed record DueReminder(int QuestionId, int AnswerId);
}
