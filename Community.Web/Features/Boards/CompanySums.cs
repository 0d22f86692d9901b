namespace Community.Web.Features.Boards;

/// <summary>Sums up what companies gain and lose on their boards, before any of it is written.</summary>
internal sealed class CompanySums
{
    private static readonly BoardPeriod[] Periods = Enum.GetValues<BoardPeriod>();
    private readonly SortedDictionary<(long Board, int OrganisationId), (int Reputation, int Heads)> _sums = [];

    /// <summary>Counts for every period that the day is in, among all companies and among those of its kind.</summary>
    /// <param name="isOpening">Was brought along, not earned in any one period: counts where all time does.</param>
    public void Count(Company company, DateOnly day, bool isOpening, int reputation)
    {
        foreach (var period in Periods)
            if (!isOpening || period is BoardPeriod.All)
                Add(company, Board.Of(day, period), reputation);
    }

    /// <param name="time">Any board of that time.</param>
    public void Add(Company company, Board time, int reputation)
    {
        if (!Organisation.IsCompared(company.Kind)) return;
        Add(time.About(BoardScope.Everyone, 0).Key, company, reputation);
        Add(time.About(BoardScope.Kind, (int)company.Kind).Key, company, reputation);
    }

    public IReadOnlyList<CompanyMove> Moves => [.. _sums.Where(s => s.Value.Reputation != 0).Select(s => new CompanyMove(s.Key.Board, s.Key.OrganisationId, s.Value.Reputation, s.Value.Heads))];

    private void Add(long board, Company company, int reputation)
        => _sums[(board, company.Id)] = (_sums.GetValueOrDefault((board, company.Id)).Reputation + reputation, company.Heads);
}
