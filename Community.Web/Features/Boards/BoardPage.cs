using Community.Web.Features.Members;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Boards;

/// <summary>A member on a board.</summary>
/// <param name="Rank">Equal reputation is an equal rank.</param>
/// <param name="Before">The rank when the period before was over; null for who was not on that board.</param>
/// <param name="Total">The member's whole reputation, which their level goes by.</param>
public sealed record RankedMember(int Id, string Name, int Reputation, int Rank, int? Before, int Total);

/// <summary>Why a member is not on a board.</summary>
public enum Unlisted { NothingEarned, Staff, Hides, Suspended, HidesCompany }

/// <summary>A company as boards name it.</summary>
public sealed record ListedCompany(int Id, string Name, string Slug, OrganisationKind Kind, bool IsVerified);

/// <summary>How the reader stands on a board.</summary>
/// <param name="Rank">Null where they are not on it; then <paramref name="Why" /> says the reason.</param>
public sealed record OwnRank(int Reputation, int? Rank, int? Before, Unlisted? Why);

/// <summary>A leaderboard: one page of it, the highest first.</summary>
/// <param name="Tag">What it is narrowed to, if to a tag; likewise <paramref name="Product" />, <paramref name="Company" /> and <paramref name="Kind" />.</param>
/// <param name="Own">Null for visitors, and for who was never one of the people that it compares.</param>
/// <param name="OwnCompany">The reader's; null for none.</param>
/// <param name="IsRunning">Its period is not over, so that it still moves.</param>
/// <param name="HasBefore">The period before is known, so that who was not on it is new.</param>
public sealed record BoardPage(
    Board Board, DateOnly Today, ListedTag? Tag, ListedProduct? Product, ListedCompany? Company, OrganisationKind? Kind, IReadOnlyList<ListedProduct> Products, bool IsRunning, bool HasBefore,
    IReadOnlyList<RankedMember> Rows, OwnRank? Own, ListedCompany? OwnCompany, string? After, bool IsFirst);

/// <summary>
/// Reads a board: one statement for its rows, one for the reader's own, one for the products, one for a tag or company. Who does not show
/// their company stands on its board for colleagues and staff alone, and on those of a kind of companies for nobody.
/// </summary>
public sealed class BoardPageQuery(CommunityDb db, QuestionListQuery lists, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public const int PageSize = 50;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Refuses with <c>board.unknown</c>, <c>tag.unknown</c>, <c>product.unknown</c> or <c>organisation.unknown</c>.</summary>
    /// <param name="me">Null for visitors.</param>
    public async Task<BoardPage> Find(MemberCard? me, BoardWish wish, CancellationToken ct)
    {
        var today = calendar.DayOf(Now);
        var board = wish.Time(today);
        var products = await lists.Products().ToListAsync(ct);
        var (tag, product, company, knows) = ((ListedTag?)null, (ListedProduct?)null, (ListedCompany?)null, true);
        if (!string.IsNullOrWhiteSpace(wish.Organisation))
        {
            var found = Rule.Found(await Company(wish.Organisation.Trim(), me?.Id).SingleOrDefaultAsync(ct), "organisation");
            (company, knows) = (found.Company, found.IsMine || me is { IsStaff: true });
            board = board.About(BoardScope.Organisation, company.Id);
        }
        else if (wish.Kind is { } kind)
        {
            Rule.Require(Organisation.IsCompared(kind), "board.unknown");
            (board, knows) = (board.About(BoardScope.Kind, (int)kind), false);
        }
        else if (!string.IsNullOrWhiteSpace(wish.Tag))
        {
            tag = Rule.Found(await lists.Tag(wish.Tag.Trim().ToLowerInvariant()).SingleOrDefaultAsync(ct), "tag");
            board = board.About(BoardScope.Tag, tag.Id);
        }
        else if (!string.IsNullOrWhiteSpace(wish.Product))
        {
            product = Rule.Found(products.Find(p => p.Slug == wish.Product.Trim()), "product");
            board = board.About(BoardScope.Product, product.Id);
        }

        var place = BoardPlace.Read(board, wish.After);
        var rows = Ranked(await Page(board, place, knows).ToListAsync(ct), place);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        // The places of a company's people were written with those in between whom a stranger is not told of.
        if (company is not null && !knows) rows = [.. rows.Select(r => r with { Before = null })];
        var (own, mine) = me is null ? default : await Own(board, me, knows, ct);
        return new(board, today, tag, product, company, company is null ? wish.Kind : null, products, !board.IsOver(today), rows.Exists(r => r.Before is not null) || own?.Before is not null,
            rows, own, mine, more ? new BoardPlace(board, rows[^1].Reputation, rows[^1].Id, rows[^1].Rank, (place?.Position ?? 0) + PageSize).Write() : null, place is null);
    }

    /// <summary>A company, and whether the reader is one of its people. One that has become part of another is not compared any more.</summary>
    internal IQueryable<Asked> Company(string slug, int? me) => db.Organisations.AsNoTracking().Where(o => o.Slug == slug && o.MergedIntoId == null)
        .Select(o => new Asked(new ListedCompany(o.Id, o.Name, o.Slug, o.Kind, o.IsVerified), db.Members.Any(m => m.Id == me && m.OrganisationId == o.Id)));

    internal sealed record Asked(ListedCompany Company, bool IsMine);

    /// <summary>The reader's rank on a running board of everyone.</summary>
    public async Task<OwnRank> Own(BoardPeriod period, MemberCard me, CancellationToken ct) => (await Own(Board.Of(calendar.DayOf(Now), period), me, true, ct)).Own!;

    /// <summary>From the index of boards, in its order; who is suspended is passed over.</summary>
    /// <param name="knows">The reader may know whose people they are, though they do not show it.</param>
    internal IQueryable<Row> Page(Board board, BoardPlace? after, bool knows = true)
    {
        var (key, before, listed, now) = (board.Key, board.Previous?.Key ?? -1, true, Now);
        var rows = db.BoardRows.AsNoTracking().Where(r => r.Board == key && r.IsListed == listed && r.Reputation > 0);
        // "Not more than" stands alone, so that the index is entered there instead of read from its top.
        if (after is { } a) rows = rows.Where(r => r.Reputation <= a.Reputation && (r.Reputation < a.Reputation || r.MemberId > a.MemberId));
        return (from r in rows
                join m in Named(board, knows) on r.MemberId equals m.Id
                join b in db.BoardRows.Where(b => b.Board == before) on r.MemberId equals b.MemberId into befores
                from b in befores.DefaultIfEmpty()
                where m.SuspendedUntil == null || m.SuspendedUntil <= now
                orderby r.Reputation descending, r.MemberId
                select new Row(r.MemberId, m.Name, r.Reputation, b.Rank, m.Reputation)).Take(PageSize + 1);
    }

    /// <summary>Who may be named on a board: on those of companies, for strangers, only who shows where they are.</summary>
    private IQueryable<Member> Named(Board board, bool knows) => (board.Scope, knows) switch
    {
        (BoardScope.Organisation, false) => db.Members.Where(m => m.OrganisationId == board.ScopeId && !m.HidesOrganisation),
        (BoardScope.Kind, _) => db.Members.Where(m => !m.HidesOrganisation),
        _ => db.Members,
    };

    internal sealed record Row(int MemberId, string Name, int Reputation, int? Before, int Total);

    /// <summary>One's own row with how many stand above it.</summary>
    internal IQueryable<OwnRow> OwnRows(Board board, int memberId, bool knows = true)
    {
        var (key, before, listed, now) = (board.Key, board.Previous?.Key ?? -1, true, Now);
        var above = db.BoardRows.Where(r => r.Board == key && r.IsListed == listed);
        if (board.Scope is BoardScope.Organisation or BoardScope.Kind)
        {
            var named = Named(board, knows);
            above = above.Where(r => named.Any(m => m.Id == r.MemberId));
        }
        return from m in db.Members.AsNoTracking()
               where m.Id == memberId
               join r in db.BoardRows.Where(r => r.Board == key) on m.Id equals r.MemberId into rows
               from r in rows.DefaultIfEmpty()
               join o in db.Organisations on m.OrganisationId equals o.Id into companies
               from o in companies.DefaultIfEmpty()
               select new OwnRow(
                   m.HidesFromBoards, m.HidesOrganisation, r.Reputation,
                   above.Count(a => a.Reputation > r.Reputation && a.Reputation > 0)
                       - db.Members.Count(s => s.SuspendedUntil > now && above.Any(a => a.MemberId == s.Id && a.Reputation > r.Reputation && a.Reputation > 0)),
                   db.BoardRows.Where(b => b.Board == before && b.MemberId == m.Id).Select(b => b.Rank).FirstOrDefault(),
                   o == null ? null : new ListedCompany(o.Id, o.Name, o.Slug, o.Kind, o.IsVerified));
    }

    internal sealed record OwnRow(bool Hides, bool HidesCompany, int? Reputation, int Above, int? Before, ListedCompany? Company);

    private async Task<(OwnRank? Own, ListedCompany? Company)> Own(Board board, MemberCard me, bool knows, CancellationToken ct)
    {
        var own = await OwnRows(board, me.Id, knows).SingleAsync(ct);
        var isOne = board.Scope switch
        {
            BoardScope.Organisation => own.Company?.Id == board.ScopeId || own.Reputation is not null,
            BoardScope.Kind => (int?)own.Company?.Kind == board.ScopeId || own.Reputation is not null,
            _ => true,
        };
        if (!isOne) return (null, own.Company);
        var isUnnamed = own.HidesCompany && (board.Scope is BoardScope.Kind || (board.Scope is BoardScope.Organisation && !knows));
        Unlisted? why = me.IsStaff ? Unlisted.Staff : own.Hides ? Unlisted.Hides : me.IsSuspended ? Unlisted.Suspended : isUnnamed ? Unlisted.HidesCompany : own.Reputation is null or <= 0 ? Unlisted.NothingEarned : null;
        return (new(own.Reputation ?? 0, why is null ? own.Above + 1 : null, own.Before, why), own.Company);
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
