namespace Community.Web.Features.Closings;

/// <summary>Follows duplicates to their originals, however many stand between.</summary>
public sealed class Originals(CommunityDb db) : IUseCase
{
    // Longer chains are nobody's intention; circles that an import brought end here, too.
    private const int Longest = 100;

    /// <summary>The ids on the way, beginning with the question itself; the last is no duplicate.</summary>
    public async Task<IReadOnlyList<int>> Way(int questionId, CancellationToken ct)
    {
        List<int> way = [questionId];
        while (way.Count < Longest && await db.Questions.Row(way[^1]).Select(q => q.DuplicateOfId).SingleOrDefaultAsync(ct) is { } next && !way.Contains(next)) way.Add(next);
        return way;
    }

    public async Task<bool> LeadTo(int from, int to, CancellationToken ct) => (await Way(from, ct)).Contains(to);
}
