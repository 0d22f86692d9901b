namespace Community.Web.Features.Questions;

/// <summary>
/// Lets questions cool: what nothing happens to is weighed again by the clock. Reads ahead of its transactions and writes in
/// short ones, so that nobody who writes waits for it.
/// </summary>
public sealed class CoolQuestions(CommunityDb db, TimeProvider clock) : IUseCase
{
    public const int BatchSize = 500;
    private static readonly TimeSpan Active = TimeSpan.FromDays(90);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(15);

    /// <summary>Weighs every question that was active in the last 90 days. Answers how many were weighed.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var weighed = 0;
        for (int? before = int.MaxValue; before is { } id;)
        {
            var batch = await Batch(clock.GetUtcNow().UtcDateTime - Active, id).ToListAsync(ct);
            for (var done = 0; done < batch.Count;) done += await Write(batch, done, ct);
            weighed += batch.Count;
            before = batch.Count == BatchSize ? batch[^1].Id : null;
        }
        return weighed;
    }

    internal IQueryable<Weight> Batch(DateTime since, int before) => db.Questions.Everything().AsNoTracking()
        .Where(q => q.LastActivityAt >= since && q.Id < before).OrderByDescending(q => q.Id).Take(BatchSize)
        .Select(q => new Weight(q.Id, q.Sequence, q.Views, q.Score, q.AnswerCount,
            db.Answers.Everything().Where(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null).Sum(a => a.Score), q.PostedAt, q.LastActivityAt, q.Hot));

    /// <summary>Writes on until the patience of the others is used up. A thread that moved meanwhile was weighed by its own event.</summary>
    private Task<int> Write(IReadOnlyList<Weight> batch, int from, CancellationToken ct) => db.Transact(async () =>
    {
        var (began, now, next) = (clock.GetTimestamp(), clock.GetUtcNow().UtcDateTime, from);
        do
        {
            var q = batch[next++];
            var hot = Hotness.Of(q.Views, q.Score, q.Answers, q.AnswerScores, now - q.PostedAt, now - q.LastActivityAt);
            await db.Questions.Row(q.Id).Where(x => x.Sequence == q.Sequence).ExecuteUpdateAsync(set => set.SetProperty(x => x.Hot, hot), ct);
        }
        while (next < batch.Count && clock.GetElapsedTime(began) < Patience);
        return next - from;
    }, ct);

    internal sealed record Weight(int Id, int Sequence, int Views, int Score, int Answers, int AnswerScores, DateTime PostedAt, DateTime LastActivityAt, double Hot);
}
