namespace Community.Web.Features.Boards;

/// <summary>Finds the boards whose top has changed, from who has moved.</summary>
public sealed class BoardTopQuery(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public const int Top = 10;
    private const int BoardsAtATime = 100;

    /// <summary>Those on which one of the movers stands among the first ten, or did before they lost.</summary>
    public async Task<IReadOnlyList<long>> Changed(IReadOnlyCollection<Mover> movers, CancellationToken ct)
    {
        List<long> changed = [];
        foreach (var some in movers.Select(m => m.Board).Distinct().Chunk(BoardsAtATime))
        {
            int[] members = [.. movers.Where(m => some.Contains(m.Board)).Select(m => m.MemberId).Distinct()];
            var had = (await Rows(some, members).ToListAsync(ct)).ToDictionary(r => (r.Board, r.MemberId), r => r.Reputation);
            var tenth = (await Tenths(some).ToListAsync(ct)).ToDictionary(t => t.Board, t => t.Reputation);
            changed.AddRange(movers.Where(m => had.TryGetValue((m.Board, m.MemberId), out var has) && has + m.Lost >= Math.Max(1, tenth.GetValueOrDefault(m.Board)))
                .Select(m => m.Board).Intersect(some));
        }
        return [.. changed.Distinct()];
    }

    /// <summary>The same for boards of companies: among the first ten by the whole, or per head.</summary>
    public async Task<IReadOnlyList<long>> ChangedOfCompanies(IReadOnlyCollection<CompanyMover> movers, CancellationToken ct)
    {
        List<long> changed = [];
        foreach (var some in movers.Select(m => m.Board).Distinct().Chunk(BoardsAtATime))
        {
            int[] companies = [.. movers.Where(m => some.Contains(m.Board)).Select(m => m.OrganisationId).Distinct()];
            var had = (await CompanyRows(some, companies).ToListAsync(ct)).ToDictionary(r => (r.Board, r.OrganisationId));
            var tenth = (await CompanyTenths(some).ToListAsync(ct)).ToDictionary(t => t.Board);
            changed.AddRange(movers.Where(m => had.TryGetValue((m.Board, m.OrganisationId), out var has) && tenth.TryGetValue(m.Board, out var last)
                && (has.Reputation + m.Lost >= Math.Max(1, last.Reputation) || has.PerHead + (m.Lost * CompanyBoardRow.Parts / has.Heads) >= Math.Max(1, last.PerHead))).Select(m => m.Board));
        }
        return [.. changed.Distinct()];
    }

    /// <summary>Whether companies are compared there.</summary>
    public bool ExistsOfCompanies(long key)
        => Board.Read(key) is { } board && board.Start <= calendar.DayOf(clock.GetUtcNow().UtcDateTime) && (board.Scope is BoardScope.Everyone || IsOfKind(board));

    /// <summary>Whether there is such a board, though nobody may be on it yet.</summary>
    public async Task<bool> Exists(long key, CancellationToken ct)
        => Board.Read(key) is { } board && board.Start <= calendar.DayOf(clock.GetUtcNow().UtcDateTime) && board.Scope switch
        {
            BoardScope.Product => await db.Products.AnyAsync(p => p.Id == board.ScopeId, ct),
            BoardScope.Tag => await db.Tags.AnyAsync(t => t.Id == board.ScopeId, ct),
            BoardScope.Organisation => await db.Organisations.AnyAsync(o => o.Id == board.ScopeId, ct),
            BoardScope.Kind => IsOfKind(board),
            _ => true,
        };

    private static bool IsOfKind(Board board) => board.Scope is BoardScope.Kind && Organisation.IsCompared((OrganisationKind)board.ScopeId);

    internal IQueryable<BoardRow> Rows(IReadOnlyList<long> boards, IReadOnlyList<int> members)
        => db.BoardRows.AsNoTracking().Where(r => boards.Contains(r.Board) && members.Contains(r.MemberId));

    internal IQueryable<CompanyBoardRow> CompanyRows(IReadOnlyList<long> boards, IReadOnlyList<int> companies)
        => db.CompanyBoardRows.AsNoTracking().Where(r => boards.Contains(r.Board) && companies.Contains(r.OrganisationId));

    internal IQueryable<CompanyTenth> CompanyTenths(IReadOnlyList<long> boards) => db.KeptBoards.Where(b => boards.Contains(b.Board)).Select(b => new CompanyTenth(b.Board,
        db.CompanyBoardRows.Where(r => r.Board == b.Board).OrderByDescending(r => r.Reputation).Select(r => r.Reputation).Skip(Top - 1).FirstOrDefault(),
        db.CompanyBoardRows.Where(r => r.Board == b.Board).OrderByDescending(r => r.PerHead).Select(r => r.PerHead).Skip(Top - 1).FirstOrDefault()));

    internal sealed record CompanyTenth(long Board, int Reputation, int PerHead);

    /// <summary>What the tenth has; no row for boards that have fewer.</summary>
    internal IQueryable<Tenth> Tenths(IReadOnlyList<long> boards)
    {
        var listed = true;
        return db.KeptBoards.Where(b => boards.Contains(b.Board)).Select(b => new Tenth(b.Board,
            db.BoardRows.Where(r => r.Board == b.Board && r.IsListed == listed).OrderByDescending(r => r.Reputation).Select(r => r.Reputation).Skip(Top - 1).FirstOrDefault()));
    }

    internal sealed record Tenth(long Board, int Reputation);
}
