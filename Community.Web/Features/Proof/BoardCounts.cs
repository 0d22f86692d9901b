using System.Runtime.CompilerServices;
using Community.Web.Features.Boards;

namespace Community.Web.Features.Proof;

/// <summary>What the boards say of a member: the sums of their lines, by day, by what the questions are about and by the company that each carries. Looks at some members at a time.</summary>
internal sealed class BoardCounts(CommunityDb db, IBoardRows rows) : IProjection
{
    private const int MembersAtATime = 500;

    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var last = await db.Members.MaxAsync(m => m.Id, ct);
        for (var from = 1; from <= last; from += MembersAtATime)
        {
            var to = from + MembersAtATime - 1;
            var listed = await db.Members.Listed().Where(m => m.Id >= from && m.Id <= to).Select(m => m.Id).ToHashSetAsync(ct);
            var earned = (await Earned(db.LedgerLines.Where(l => l.MemberId >= from && l.MemberId <= to), listed, ct)).ToDictionary(m => (m.Board, m.MemberId), m => m.Reputation);
            await foreach (var row in db.BoardRows.AsNoTracking().Where(r => r.MemberId >= from && r.MemberId <= to).AsAsyncEnumerable().WithCancellation(ct))
            {
                earned.Remove((row.Board, row.MemberId), out var sum);
                if (row.Reputation != sum) yield return new("board.reputation", row.MemberId, $"{sum} on {Named(row.Board)}", $"{row.Reputation}");
                if (row.IsListed != listed.Contains(row.MemberId)) yield return new("board.listed", row.MemberId, $"{!row.IsListed} on {Named(row.Board)}", $"{row.IsListed}");
            }
            foreach (var (missing, sum) in earned) yield return new("board.reputation", missing.MemberId, $"{sum} on {Named(missing.Board)}", "nothing");
        }
        var unkept = db.BoardRows.Where(r => !db.KeptBoards.Any(b => b.Board == r.Board)).GroupBy(r => r.Board).Select(g => new { Board = g.Key, MemberId = g.Min(r => r.MemberId) });
        await foreach (var row in unkept.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("board.kept", row.MemberId, $"{Named(row.Board)} among the boards", "nothing");
    }

    /// <summary>Makes all rows of these members anew; their boards are then ranked anew, too.</summary>
    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        // Whoever writes into their ledgers holds these rows: from here on nobody does.
        await db.Members.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set.SetProperty(m => m.Points, m => m.Points), ct);
        var listed = await db.Members.Listed().Where(m => ids.Contains(m.Id)).Select(m => m.Id).ToHashSetAsync(ct);
        var old = db.BoardRows.Where(r => ids.Contains(r.MemberId));
        await db.KeptBoards.Where(b => b.IsRanked && old.Any(r => r.Board == b.Board)).ExecuteUpdateAsync(set => set.SetProperty(b => b.IsRanked, false), ct);
        await old.ExecuteDeleteAsync(ct);
        await rows.Add(await Earned(db.LedgerLines.Where(l => ids.Contains(l.MemberId)), listed, ct), ct);
    }

    private async Task<IReadOnlyList<BoardMove>> Earned(IQueryable<LedgerLine> all, HashSet<int> listed, CancellationToken ct)
    {
        var sums = new BoardSums();
        var lines = all.Where(l => l.Reputation != 0);
        var threads = from l in lines
                      join p in db.Posts on l.PostId equals p.Id
                      join q in db.Questions on p.RootId ?? p.Id equals q.Id
                      select new { l.MemberId, l.Day, l.Reputation, q.Id, q.ProductId };
        await Count(lines.GroupBy(l => new { l.MemberId, l.Day, IsOpening = l.Kind == LedgerKind.Opening })
            .Select(g => new Sum(g.Key.MemberId, g.Key.Day, g.Key.IsOpening, 0, g.Sum(l => l.Reputation))), BoardScope.Everyone);
        await Count(threads.Where(t => t.ProductId != null).GroupBy(t => new { t.MemberId, t.Day, t.ProductId })
            .Select(g => new Sum(g.Key.MemberId, g.Key.Day, false, g.Key.ProductId!.Value, g.Sum(t => t.Reputation))), BoardScope.Product);
        await Count(lines.Join(db.Set<ShowcaseUse>().Where(u => u.Position == 0), l => l.PostId, u => u.ShowcaseId, (l, u) => new { l.MemberId, l.Day, l.Reputation, u.ProductId }).GroupBy(t => new { t.MemberId, t.Day, t.ProductId })
            .Select(g => new Sum(g.Key.MemberId, g.Key.Day, false, g.Key.ProductId, g.Sum(t => t.Reputation))), BoardScope.Product);
        await Count(threads.Join(db.QuestionTags, t => t.Id, f => f.QuestionId, (t, f) => new { t.MemberId, t.Day, t.Reputation, f.TagId }).GroupBy(t => new { t.MemberId, t.Day, t.TagId })
            .Select(g => new Sum(g.Key.MemberId, g.Key.Day, false, g.Key.TagId, g.Sum(t => t.Reputation))), BoardScope.Tag);
        await CountCompanies(lines.Where(l => l.OrganisationId != null).GroupBy(l => new { l.MemberId, l.Day, IsOpening = l.Kind == LedgerKind.Opening, l.OrganisationId })
            .Select(g => new Sum(g.Key.MemberId, g.Key.Day, g.Key.IsOpening, g.Key.OrganisationId!.Value, g.Sum(l => l.Reputation))));
        return sums.Moves;

        async Task CountCompanies(IQueryable<Sum> earned)
        {
            var all = await earned.ToListAsync(ct);
            var companies = await new ComparedCompanies(db).Find([.. all.Select(e => e.ScopeId).Distinct()], ct);
            foreach (var e in all)
            {
                if (!companies.TryGetValue(e.ScopeId, out var company)) continue;
                sums.Count(e.MemberId, listed.Contains(e.MemberId), e.Day, e.IsOpening, BoardScope.Organisation, company.Id, e.Reputation);
                if (Organisation.IsCompared(company.Kind)) sums.Count(e.MemberId, listed.Contains(e.MemberId), e.Day, e.IsOpening, BoardScope.Kind, (int)company.Kind, e.Reputation);
            }
        }

        async Task Count(IQueryable<Sum> earned, BoardScope scope)
        {
            await foreach (var e in earned.AsAsyncEnumerable().WithCancellation(ct))
                sums.Count(e.MemberId, listed.Contains(e.MemberId), e.Day, e.IsOpening, scope, e.ScopeId, e.Reputation);
        }
    }

    private sealed record Sum(int MemberId, DateOnly Day, bool IsOpening, int ScopeId, int Reputation);

    internal static string Named(long key) => Board.Read(key) is { } board ? $"{board.Period} {board.When} {board.Scope} {board.ScopeId}" : $"{key}";
}
