using Community.Web.Features.Members;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Boards;

/// <summary>A member on a board.</summary>
/// <param name="Rank">Equal reputation is an equal rank.</param>
/// <param name="Before">The rank when the period before was over; null for who was not on that board.</param>
/// <param name="Total">The member's whole reputation, which their level goes by.</param>
public sealed record RankedMember(int Id, string Name, int Reputation, int Rank, int? Before, int Total);

/// <summary>Why a member is not on a board.</summary>
public enum Unlisted { NothingEarned, Staff, Hides, Suspended }

/// <summary>How the reader stands on a board.</summary>
/// <param name="Rank">Null where they are not on it; then <paramref name="Why" /> says the reason.</param>
public sealed record OwnRank(int Reputation, int? Rank, int? Before, Unlisted? Why);

/// <summary>A leaderboard: one page of it, the highest first.</summary>
/// <param name="Tag">What it is narrowed to, if to a tag; likewise <paramref name="Product" />.</param>
/// <param name="IsRunning">Its period is not over, so that it still moves.</param>
/// <param name="HasBefore">The period before is known, so that who was not on it is new.</param>
/// <param name="Own">Null for visitors.</param>
public sealed record BoardPage(
    Board Board, DateOnly Today, ListedTag? Tag, ListedProduct? Product, IReadOnlyList<ListedProduct> Products, bool IsRunning, bool HasBefore,
    IReadOnlyList<RankedMember> Rows, OwnRank? Own, string? After, bool IsFirst);

/// <summary>Reads a board: one statement for its rows, one for the reader's own, one for the products, one for a tag.</summary>
public sealed class BoardPageQuery(CommunityDb db, QuestionListQuery lists, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What a word in an address stands for; a month where it is none of the periods.</summary>
    public static BoardPeriod? PeriodOf(string? name)
        => string.IsNullOrEmpty(name) ? BoardPeriod.Month : Enum.TryParse<BoardPeriod>(name, ignoreCase: true, out var period) && Enum.IsDefined(period) && !char.IsAsciiDigit(name[0]) ? period : null;

    /// <summary>Refuses with <c>board.unknown</c>, <c>tag.unknown</c> or <c>product.unknown</c>.</summary>
    /// <param name="me">Null for visitors.</param>
    /// <param name="of">Which week, month …, as <see cref="Board.When" /> says it; nothing for the running one.</param>
    public async Task<BoardPage> Find(MemberCard? me, string? period, string? of, string? product, string? tag, string? after, CancellationToken ct)
    {
        var today = calendar.DayOf(Now);
        var board = BoardOf(period, of, today);
        var products = await lists.Products().ToListAsync(ct);
        var listedProduct = string.IsNullOrWhiteSpace(product) ? null : Rule.Found(products.Find(p => p.Slug == product.Trim()), "product");
        var listedTag = string.IsNullOrWhiteSpace(tag) ? null : Rule.Found(await lists.Tag(tag.Trim().ToLowerInvariant()).SingleOrDefaultAsync(ct), "tag");
        if (listedTag is not null) (board, listedProduct) = (board.About(BoardScope.Tag, listedTag.Id), null);
        else if (listedProduct is not null) board = board.About(BoardScope.Product, listedProduct.Id);

        var place = BoardPlace.Read(board, after);
        var rows = Ranked(await Page(board, place).ToListAsync(ct), place);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        var own = me is null ? null : await Own(board, me, ct);
        return new(board, today, listedTag, listedProduct, products, !board.IsOver(today), rows.Exists(r => r.Before is not null) || own?.Before is not null,
            rows, own, more ? new BoardPlace(board, rows[^1].Reputation, rows[^1].Id, rows[^1].Rank, (place?.Position ?? 0) + PageSize).Write() : null, place is null);
    }

    /// <summary>The reader's rank on a running board of everyone.</summary>
    public Task<OwnRank> Own(BoardPeriod period, MemberCard me, CancellationToken ct) => Own(Board.Of(calendar.DayOf(Now), period), me, ct);

    /// <summary>From the index of boards, in its order; who is suspended is passed over.</summary>
    internal IQueryable<Row> Page(Board board, BoardPlace? after)
    {
        var (key, before, listed, now) = (board.Key, board.Previous?.Key ?? -1, true, Now);
        var rows = db.BoardRows.AsNoTracking().Where(r => r.Board == key && r.IsListed == listed && r.Reputation > 0);
        // "Not more than" stands alone, so that the index is entered there instead of read from its top.
        if (after is { } a) rows = rows.Where(r => r.Reputation <= a.Reputation && (r.Reputation < a.Reputation || r.MemberId > a.MemberId));
        return (from r in rows
                join m in db.Members on r.MemberId equals m.Id
                join b in db.BoardRows.Where(b => b.Board == before) on r.MemberId equals b.MemberId into befores
                from b in befores.DefaultIfEmpty()
                where m.SuspendedUntil == null || m.SuspendedUntil <= now
                orderby r.Reputation descending, r.MemberId
                select new Row(r.MemberId, m.Name, r.Reputation, b.Rank, m.Reputation)).Take(PageSize + 1);
    }

    internal sealed record Row(int MemberId, string Name, int Reputation, int? Before, int Total);

    /// <summary>One's own row with how many stand above it.</summary>
    internal IQueryable<OwnRow> OwnRows(Board board, int memberId)
    {
        var (key, before, listed, now) = (board.Key, board.Previous?.Key ?? -1, true, Now);
        var above = db.BoardRows.Where(r => r.Board == key && r.IsListed == listed);
        return from m in db.Members.AsNoTracking()
               where m.Id == memberId
               join r in db.BoardRows.Where(r => r.Board == key) on m.Id equals r.MemberId into rows
               from r in rows.DefaultIfEmpty()
               select new OwnRow(
                   m.HidesFromBoards, r.Reputation,
                   above.Count(o => o.Reputation > r.Reputation && o.Reputation > 0)
                       - db.Members.Count(s => s.SuspendedUntil > now && above.Any(o => o.MemberId == s.Id && o.Reputation > r.Reputation && o.Reputation > 0)),
                   db.BoardRows.Where(b => b.Board == before && b.MemberId == m.Id).Select(b => b.Rank).FirstOrDefault());
    }

    internal sealed record OwnRow(bool Hides, int? Reputation, int Above, int? Before);

    private async Task<OwnRank> Own(Board board, MemberCard me, CancellationToken ct)
    {
        var own = await OwnRows(board, me.Id).SingleAsync(ct);
        Unlisted? why = me.IsStaff ? Unlisted.Staff : own.Hides ? Unlisted.Hides : me.IsSuspended ? Unlisted.Suspended : own.Reputation is null or <= 0 ? Unlisted.NothingEarned : null;
        return new(own.Reputation ?? 0, why is null ? own.Above + 1 : null, own.Before, why);
    }

    private static Board BoardOf(string? period, string? of, DateOnly today)
    {
        Board? board = PeriodOf(period) is not { } known ? null : string.IsNullOrEmpty(of) ? Board.Of(today, known) : Board.At(known, of);
        Rule.Require(board is { } found && found.Start <= today, "board.unknown");
        return board!.Value;
    }

    private static List<RankedMember> Ranked(IReadOnlyList<Row> rows, BoardPlace? after)
    {
        var (position, rank, reputation) = (after?.Position ?? 0, after?.Rank ?? 0, after?.Reputation);
        List<RankedMember> ranked = [];
        foreach (var row in rows)
        {
            position++;
            if (row.Reputation != reputation) (rank, reputation) = (position, row.Reputation);
            ranked.Add(new(row.MemberId, row.Name, row.Reputation, rank, row.Before, row.Total));
        }
        return ranked;
    }
}
