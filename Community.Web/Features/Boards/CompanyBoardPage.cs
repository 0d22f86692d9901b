using Community.Web.Features.Members;

namespace Community.Web.Features.Boards;

/// <summary>What companies are compared by: all that their people have earned, or what one of them has on average.</summary>
public enum CompanyOrder { Total, PerHead }

/// <summary>A company on a board.</summary>
/// <param name="PerHead">In hundredths.</param>
/// <param name="Before">The rank in that order when the period before was over; null for who was not on that board.</param>
/// <param name="Answers">How soon its people answer; null for who is no partner, and for partners who were never first.</param>
public sealed record RankedCompany(ListedCompany Company, int Reputation, int Heads, int PerHead, int Rank, int? Before, PromptAnswers? Answers);

/// <summary>How the reader's company stands on a board.</summary>
/// <param name="Rank">Null where it has earned nothing for it.</param>
public sealed record OwnCompanyRank(ListedCompany Company, int Reputation, int PerHead, int? Rank, int? Before);

/// <summary>A leaderboard of companies: one page of it, the highest first.</summary>
/// <param name="Kind">What it is narrowed to; null for all companies.</param>
/// <param name="Own">Null for who has no company, and for one that is not compared there.</param>
public sealed record CompanyBoardPage(
    Board Board, DateOnly Today, OrganisationKind? Kind, CompanyOrder Order, bool IsRunning, bool HasBefore, IReadOnlyList<RankedCompany> Rows, OwnCompanyRank? Own, string? After, bool IsFirst);

/// <summary>Reads a board of companies: one statement for its rows, one for the reader's company, and two for how soon partners answer.</summary>
public sealed class CompanyBoardPageQuery(CommunityDb db, PartnerAnswerRateQuery answers, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public const int PageSize = 50;

    /// <summary>What a word in an address stands for.</summary>
    public static CompanyOrder OrderOf(string? name) => string.Equals(name, nameof(CompanyOrder.PerHead), StringComparison.OrdinalIgnoreCase) ? CompanyOrder.PerHead : CompanyOrder.Total;

    /// <summary>Refuses with <c>board.unknown</c>.</summary>
    /// <param name="me">Null for visitors.</param>
    public async Task<CompanyBoardPage> Find(MemberCard? me, BoardWish wish, CompanyOrder order, CancellationToken ct)
    {
        Rule.Require(wish.Kind is not { } asked || Organisation.IsCompared(asked), "board.unknown");
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var board = wish.Time(today);
        if (wish.Kind is { } kind) board = board.About(BoardScope.Kind, (int)kind);
        var place = BoardPlace.Read(board, wish.After, Name(order));
        var rows = await Page(board, order, place).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        int[] partners = [.. rows.Where(r => r.Kind is OrganisationKind.Partner).Select(r => r.Id)];
        var prompt = wish.Kind is OrganisationKind.Partner && partners.Length > 0 ? await answers.Find(partners, board, ct) : null;
        var ranked = Ranked(rows, order, place, prompt);
        var own = me is null ? null : await Own(board, order, me.Id, ct);
        return new(board, today, wish.Kind, order, !board.IsOver(today), ranked.Exists(r => r.Before is not null) || own?.Before is not null, ranked, own,
            more ? new BoardPlace(board, Measure(rows[^1], order), rows[^1].Id, ranked[^1].Rank, (place?.Position ?? 0) + PageSize, Name(order)).Write() : null, place is null);
    }

    /// <summary>From the index of that order; what nobody has earned anything for is not on the board.</summary>
    internal IQueryable<Row> Page(Board board, CompanyOrder order, BoardPlace? after)
    {
        var (key, before, ofHeads) = (board.Key, board.Previous?.Key ?? -1, order is CompanyOrder.PerHead);
        var rows = db.CompanyBoardRows.AsNoTracking().Where(r => r.Board == key);
        // "Not more than" stands alone, so that the index is entered there instead of read from its top.
        if (after is { } a)
            rows = ofHeads ? rows.Where(r => r.PerHead <= a.Reputation && (r.PerHead < a.Reputation || r.OrganisationId > a.MemberId)) : rows.Where(r => r.Reputation <= a.Reputation && (r.Reputation < a.Reputation || r.OrganisationId > a.MemberId));
        var named = from r in ofHeads ? rows.Where(r => r.PerHead > 0) : rows.Where(r => r.Reputation > 0)
                    join o in db.Organisations on r.OrganisationId equals o.Id
                    join b in db.CompanyBoardRows.Where(b => b.Board == before) on r.OrganisationId equals b.OrganisationId into befores
                    from b in befores.DefaultIfEmpty()
                    select new { Row = r, Company = o, Before = ofHeads ? b.RankPerHead : b.Rank };
        var sorted = ofHeads ? named.OrderByDescending(n => n.Row.PerHead).ThenBy(n => n.Row.OrganisationId) : named.OrderByDescending(n => n.Row.Reputation).ThenBy(n => n.Row.OrganisationId);
        return sorted.Take(PageSize + 1).Select(n => new Row(n.Company.Id, n.Company.Name, n.Company.Slug, n.Company.Kind, n.Company.IsVerified, n.Row.Reputation, n.Row.Heads, n.Row.PerHead, n.Before));
    }

    internal sealed record Row(int Id, string Name, string Slug, OrganisationKind Kind, bool IsVerified, int Reputation, int Heads, int PerHead, int? Before);

    /// <summary>The row of the reader's company, with how many stand above it; of a company that has none, nothing is earned.</summary>
    internal IQueryable<OwnRow> OwnRows(Board board, CompanyOrder order, int memberId)
    {
        var (key, before, ofHeads) = (board.Key, board.Previous?.Key ?? -1, order is CompanyOrder.PerHead);
        var all = db.CompanyBoardRows.Where(r => r.Board == key);
        return from m in db.Members.AsNoTracking()
               where m.Id == memberId
               join o in db.Organisations on m.OrganisationId equals o.Id
               join r in all on o.Id equals r.OrganisationId into rows
               from r in rows.DefaultIfEmpty()
               select new OwnRow(new ListedCompany(o.Id, o.Name, o.Slug, o.Kind, o.IsVerified), r.Reputation, r.PerHead,
                   ofHeads ? all.Count(a => a.PerHead > r.PerHead) : all.Count(a => a.Reputation > r.Reputation),
                   db.CompanyBoardRows.Where(b => b.Board == before && b.OrganisationId == o.Id).Select(b => ofHeads ? b.RankPerHead : b.Rank).FirstOrDefault());
    }

    internal sealed record OwnRow(ListedCompany Company, int? Reputation, int? PerHead, int Above, int? Before);

    private async Task<OwnCompanyRank?> Own(Board board, CompanyOrder order, int memberId, CancellationToken ct)
    {
        if (await OwnRows(board, order, memberId).SingleOrDefaultAsync(ct) is not { } own || !Organisation.IsCompared(own.Company.Kind)) return null;
        if (board.Scope is BoardScope.Kind && (int)own.Company.Kind != board.ScopeId) return null;
        var (reputation, perHead) = (own.Reputation ?? 0, own.PerHead ?? 0);
        return new(own.Company, reputation, perHead, (order is CompanyOrder.PerHead ? perHead : reputation) > 0 ? own.Above + 1 : null, own.Before);
    }

    private static List<RankedCompany> Ranked(IReadOnlyList<Row> rows, CompanyOrder order, BoardPlace? after, IReadOnlyDictionary<int, PromptAnswers>? prompt)
    {
        var (position, rank, measure) = (after?.Position ?? 0, after?.Rank ?? 0, after?.Reputation);
        List<RankedCompany> ranked = [];
        foreach (var row in rows)
        {
            position++;
            if (Measure(row, order) != measure) (rank, measure) = (position, Measure(row, order));
            ranked.Add(new(new(row.Id, row.Name, row.Slug, row.Kind, row.IsVerified), row.Reputation, row.Heads, row.PerHead, rank, row.Before, prompt?.GetValueOrDefault(row.Id)));
        }
        return ranked;
    }

    private static int Measure(Row row, CompanyOrder order) => order is CompanyOrder.PerHead ? row.PerHead : row.Reputation;

    private static string Name(CompanyOrder order) => order is CompanyOrder.PerHead ? "companies-per-head" : "companies";
}
