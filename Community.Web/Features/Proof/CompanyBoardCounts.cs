using System.Runtime.CompilerServices;
using Community.Web.Features.Boards;

namespace Community.Web.Features.Proof;

/// <summary>What the boards of companies say: the sums of the lines that carry each, or one that has become part of it. Looks at some companies at a time.</summary>
internal sealed class CompanyBoardCounts(CommunityDb db, IBoardRows rows, SiteCalendar calendar, TimeProvider clock) : IProjection
{
    private const int CompaniesAtATime = 500;

    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var ids = await db.Organisations.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(ct);
        var running = RunningBoards.Of(calendar.DayOf(clock.GetUtcNow().UtcDateTime));
        foreach (var some in ids.Chunk(CompaniesAtATime))
        {
            var earned = (await Earned(some, ct)).ToDictionary(m => (m.Board, m.OrganisationId));
            var heads = await Heads(some, ct);
            await foreach (var row in db.CompanyBoardRows.AsNoTracking().Where(r => some.Contains(r.OrganisationId)).AsAsyncEnumerable().WithCancellation(ct))
            {
                earned.Remove((row.Board, row.OrganisationId), out var sum);
                if (row.Reputation != sum.Reputation) yield return new("company-board.reputation", row.OrganisationId, $"{sum.Reputation} on {BoardCounts.Named(row.Board)}", $"{row.Reputation}");
                if (running.Contains(row.Board) && row.Heads != heads[row.OrganisationId])
                    yield return new("company-board.heads", row.OrganisationId, $"{heads[row.OrganisationId]} on {BoardCounts.Named(row.Board)}", $"{row.Heads}");
                if (row.PerHead != row.Reputation * CompanyBoardRow.Parts / row.Heads)
                    yield return new("company-board.per-head", row.OrganisationId, $"{row.Reputation * CompanyBoardRow.Parts / row.Heads} on {BoardCounts.Named(row.Board)}", $"{row.PerHead}");
            }
            foreach (var missing in earned.Values) yield return new("company-board.reputation", missing.OrganisationId, $"{missing.Reputation} on {BoardCounts.Named(missing.Board)}", "nothing");
        }
    }

    /// <summary>Makes all rows of these companies anew. With how many heads a period ended is written nowhere else: that is kept where it is known.</summary>
    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var running = RunningBoards.Of(calendar.DayOf(clock.GetUtcNow().UtcDateTime));
        var old = db.CompanyBoardRows.Where(r => ids.Contains(r.OrganisationId));
        var ended = (await old.AsNoTracking().Where(r => !running.Contains(r.Board)).ToListAsync(ct)).ToDictionary(r => (r.Board, r.OrganisationId), r => r.Heads);
        await db.KeptBoards.Where(b => b.IsRanked && old.Any(r => r.Board == b.Board)).ExecuteUpdateAsync(set => set.SetProperty(b => b.IsRanked, false), ct);
        await old.ExecuteDeleteAsync(ct); // before the ledger is read: whoever moves one of these rows meanwhile waits, and adds to what is made here
        await rows.Add([.. (await Earned(ids, ct)).Select(m => m with { Heads = ended.GetValueOrDefault((m.Board, m.OrganisationId), m.Heads) })], ct);
    }

    private async Task<IReadOnlyList<CompanyMove>> Earned(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var gone = (await db.Organisations.Where(o => o.MergedIntoId != null).Select(o => o.Id).ToListAsync(ct)).Where(id => !ids.Contains(id));
        var companies = (await new ComparedCompanies(db).Find([.. ids, .. gone], ct)).Where(c => ids.Contains(c.Value.Id)).ToDictionary(c => c.Key, c => c.Value);
        int[] carried = [.. companies.Keys];
        var sums = new CompanySums();
        var earned = db.LedgerLines.Where(l => l.OrganisationId != null && carried.Contains(l.OrganisationId.Value) && l.Reputation != 0)
            .GroupBy(l => new { l.OrganisationId, l.Day, IsOpening = l.Kind == LedgerKind.Opening }).Select(g => new { g.Key, Reputation = g.Sum(l => l.Reputation) });
        await foreach (var e in earned.AsAsyncEnumerable().WithCancellation(ct)) sums.Count(companies[e.Key.OrganisationId!.Value], e.Key.Day, e.Key.IsOpening, e.Reputation);
        return sums.Moves;
    }

    private async Task<Dictionary<int, int>> Heads(IReadOnlyList<int> ids, CancellationToken ct)
        => await new ComparedCompanies(db).Rows([.. ids]).ToDictionaryAsync(c => c.Id, c => Math.Max(1, c.People), ct);
}
