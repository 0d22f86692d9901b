using Community.Web.Features.Badges;
using Community.Web.Features.Boards;
using Community.Web.Features.Origins;
using Community.Web.Markdown;

namespace Community.Web.Features.Proof;

/// <summary>
/// Makes drifted projections anew from the facts, and every question's heat, and awards the badges that follow from them. Looks for drift without the write gate and takes it for
/// a few rows at a time, so it can run beside a serving site. The ledger and the limits are never repaired: see <see cref="Verify"/>.
/// </summary>
public sealed class Recount(CommunityDb db, IBulkRows bulk, ImportTexts texts, LinkedPosts linked, IBoardRows boards, AwardEarned badges, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int RowsAtATime = 200;

    /// <summary>How many rows of each projection were made anew, and how many badges awarded.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Run(Action<string> progress, CancellationToken ct)
    {
        var repaired = await Counts(progress, ct);
        repaired[nameof(AwardEarned)] = await badges.Run(ct);
        progress($"{nameof(AwardEarned)}: {repaired[nameof(AwardEarned)]}");
        return repaired;
    }

    /// <summary>The projections alone: an import awards when all it brought is listed.</summary>
    internal async Task<Dictionary<string, int>> Counts(Action<string> progress, CancellationToken ct)
    {
        Dictionary<string, int> repaired = [];
        foreach (var projection in Projections.Of(db, texts, linked, boards, calendar, clock))
        {
            HashSet<int> drifted = [];
            await foreach (var finding in projection.Find(ct)) drifted.Add(finding.Subject);
            foreach (var ids in drifted.Order().Chunk(RowsAtATime)) await db.Transact(() => projection.Repair(ids, ct), ct);
            repaired[projection.GetType().Name] = drifted.Count;
            progress($"{projection.GetType().Name}: {drifted.Count}");
        }
        await Weigh(ct);
        return repaired;
    }

    private async Task Weigh(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var ids = await db.Questions.Everything().OrderBy(q => q.Id).Select(q => q.Id).ToListAsync(ct);
        foreach (var some in ids.Chunk(RowsAtATime))
        {
            var (from, to) = (some[0], some[^1]);
            await db.Transact(async () =>
            {
                var questions = await db.Questions.Everything().Where(q => q.Id >= from && q.Id <= to).Select(q => new { q.Id, q.Views, q.Score, q.AnswerCount, q.PostedAt, q.LastActivityAt }).ToListAsync(ct);
                var scores = await db.Answers.Everything().Where(a => a.DeletedAt == null && a.HeldFor == null && a.RootId >= from && a.RootId <= to).GroupBy(a => a.RootId!.Value)
                    .Select(g => new { g.Key, Sum = g.Sum(a => a.Score) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
                await bulk.Update(BulkTable.Of<Question>(db, nameof(Question.Hot)), [.. questions.Select(q => new object?[]
                    { Hotness.Of(q.Views, q.Score, q.AnswerCount, scores.GetValueOrDefault(q.Id), now - q.PostedAt, now - q.LastActivityAt), q.Id })], ct);
            }, ct);
        }
    }
}
