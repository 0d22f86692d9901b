namespace Community.Web.Features.Boards;

/// <summary>What a company's people have earned as such, and how it stands among those of its kind.</summary>
/// <param name="PerHead">Of all time, in hundredths; likewise <paramref name="PerHeadThisMonth" />.</param>
/// <param name="Rank">Of all time; null where nothing is earned, and for who is not compared.</param>
public sealed record CompanyStanding(int Reputation, int ThisMonth, int PerHead, int PerHeadThisMonth, int? Rank, int? RankThisMonth);

/// <summary>Reads it from the boards: one statement.</summary>
public sealed class CompanyStandingQuery(CommunityDb db, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<CompanyStanding> Find(int organisationId, OrganisationKind kind, CancellationToken ct)
    {
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        var (all, month) = (Key(BoardPeriod.All), Key(BoardPeriod.Month));
        var rows = await Rows(organisationId, [all, month]).ToDictionaryAsync(r => r.Board, ct);
        var (ever, now) = (rows.GetValueOrDefault(all), rows.GetValueOrDefault(month));
        return new(ever?.Reputation ?? 0, now?.Reputation ?? 0, ever?.PerHead ?? 0, now?.PerHead ?? 0, Rank(ever), Rank(now));

        long Key(BoardPeriod period) => Board.Of(today, period).About(BoardScope.Kind, (int)kind).Key;
    }

    internal IQueryable<Standing> Rows(int organisationId, IReadOnlyList<long> boards) => db.CompanyBoardRows.AsNoTracking().Where(r => r.OrganisationId == organisationId && boards.Contains(r.Board))
        .Select(r => new Standing(r.Board, r.Reputation, r.PerHead, db.CompanyBoardRows.Count(o => o.Board == r.Board && o.Reputation > r.Reputation)));

    internal sealed record Standing(long Board, int Reputation, int PerHead, int Above);

    private static int? Rank(Standing? standing) => standing is { Reputation: > 0 } ? standing.Above + 1 : null;
}
