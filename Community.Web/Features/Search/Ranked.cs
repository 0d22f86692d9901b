namespace Community.Web.Features.Search;

/// <summary>What was found, as it is sorted and counted.</summary>
internal sealed class Ranked
{
    public int Id { get; init; }
    public double Rank { get; init; }
    public bool IsSolved { get; init; }
    public bool IsShowcase { get; init; }
    public string? TagNames { get; init; }
    public int? ProductId { get; init; }
    public int Score { get; init; }
    public double Hot { get; init; }
    public DateTime PostedAt { get; init; }
    public DateTime LastActivityAt { get; init; }

    // Multiplied, not joined: SQLite then reads what has the words first, whatever else is asked for, and every engine gives the same.

    /// <summary>Questions and showcases that have the words, and how well.</summary>
    public static IQueryable<Ranked> Of(IQueryable<Head> heads, IQueryable<ThreadHit> hits)
        => from hit in hits
           from q in heads
           where q.Id == hit.Id
           select new Ranked
           {
               Id = q.Id,
               // A showcase is a solution by itself.
               Rank = hit.Score * (((Question)q).AcceptedId != null || q is Showcase ? SearchPageQuery.SolvedBonus : 1) * (((Question)q).OfficialAt != null ? SearchPageQuery.OfficialBonus : 1),
               IsSolved = ((Question)q).AcceptedId != null,
               IsShowcase = q is Showcase,
               TagNames = ((Question)q).TagNames,
               ProductId = ((Question)q).ProductId,
               Score = q.Score,
               Hot = (double?)((Question)q).Hot ?? 0,
               PostedAt = q.PostedAt,
               LastActivityAt = q.LastActivityAt,
           };

    public static IQueryable<Ranked> Of(IQueryable<Head> heads) => heads.Select(q => new Ranked
    {
        Id = q.Id,
        IsSolved = ((Question)q).AcceptedId != null,
        IsShowcase = q is Showcase,
        TagNames = ((Question)q).TagNames,
        ProductId = ((Question)q).ProductId,
        Score = q.Score,
        Hot = (double?)((Question)q).Hot ?? 0,
        PostedAt = q.PostedAt,
        LastActivityAt = q.LastActivityAt,
    });

    /// <summary>Answers of threads whose answers have the words; accepted and official ones first among equals.</summary>
    public static IQueryable<Ranked> Of(IQueryable<Answer> answers, IQueryable<ThreadHit> hits, IQueryable<Question> questions)
        => from hit in hits
           from q in questions
           where q.Id == hit.Id
           from a in answers
           where a.RootId == hit.Id
           select new Ranked
           {
               Id = a.Id,
               Rank = hit.Score * (q.AcceptedId == a.Id ? SearchPageQuery.SolvedBonus : 1) * (a.OfficialCount > 0 ? SearchPageQuery.OfficialBonus : 1),
               Score = a.Score,
               PostedAt = a.PostedAt,
               LastActivityAt = a.EditedAt ?? a.PostedAt,
           };

    public static IQueryable<Ranked> Of(IQueryable<Answer> answers)
        => answers.Select(a => new Ranked { Id = a.Id, Score = a.Score, PostedAt = a.PostedAt, LastActivityAt = a.EditedAt ?? a.PostedAt });

    /// <summary>The same order as a statement has it.</summary>
    public static IEnumerable<Ranked> Sorted(IEnumerable<Ranked> found, SearchOrder order) => (order switch
    {
        SearchOrder.New => found.OrderByDescending(f => f.PostedAt),
        SearchOrder.Active => found.OrderByDescending(f => f.LastActivityAt),
        SearchOrder.Score => found.OrderByDescending(f => f.Score),
        SearchOrder.Hot => found.OrderByDescending(f => f.Hot),
        _ => found.OrderByDescending(f => f.Rank),
    }).ThenByDescending(f => f.Id);
}

/// <summary>Sorts what was found, from where a page begins.</summary>
internal static class RankedOrder
{
    public static IQueryable<Ranked> Sorted(this IQueryable<Ranked> found, SearchOrder order, Cursor? after)
    {
        switch (order)
        {
            case SearchOrder.New:
                if (after is { } n) found = found.Where(f => f.PostedAt <= n.Time && (f.PostedAt < n.Time || f.Id < n.Id));
                return found.OrderByDescending(f => f.PostedAt).ThenByDescending(f => f.Id);
            case SearchOrder.Active:
                if (after is { } a) found = found.Where(f => f.LastActivityAt <= a.Time && (f.LastActivityAt < a.Time || f.Id < a.Id));
                return found.OrderByDescending(f => f.LastActivityAt).ThenByDescending(f => f.Id);
            case SearchOrder.Score:
                if (after is { } s) found = found.Where(f => f.Score <= s.Number && (f.Score < s.Number || f.Id < s.Id));
                return found.OrderByDescending(f => f.Score).ThenByDescending(f => f.Id);
            case SearchOrder.Hot:
                if (after is { } h) found = found.Where(f => f.Hot <= h.Fraction && (f.Hot < h.Fraction || f.Id < h.Id));
                return found.OrderByDescending(f => f.Hot).ThenByDescending(f => f.Id);
            default:
                if (after is { } r) found = found.Where(f => f.Rank < r.Fraction || (f.Rank == r.Fraction && f.Id < r.Id));
                return found.OrderByDescending(f => f.Rank).ThenByDescending(f => f.Id);
        }
    }
}
