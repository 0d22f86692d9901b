namespace Community.Web.Features.Search;

/// <summary>A part of what was found.</summary>
/// <param name="Text">Its name, or what its words are called.</param>
/// <param name="Count">Null where it is not counted.</param>
/// <param name="IsOn">The search is narrowed to it already.</param>
/// <param name="Query">The search with it; without it, where it is on.</param>
public sealed record Facet(string Text, int? Count, bool IsOn, string Query);

/// <summary>How much was found of what.</summary>
/// <param name="Count">Null where it is not counted.</param>
/// <param name="IsExact">Else there is more than was counted.</param>
public sealed record SearchFacets(int? Count, bool IsExact, IReadOnlyList<Facet> Kinds, IReadOnlyList<Facet> Solved, IReadOnlyList<Facet> Products, IReadOnlyList<Facet> Tags)
{
    private const int MostTags = 10, MostProducts = 6;

    internal static SearchFacets Of(SearchQuery query, IReadOnlyList<Ranked> found, IReadOnlyList<FacetProduct> products)
    {
        var counted = found.Take(SearchPageQuery.MostCounted).ToList();
        return new(counted.Count, found.Count <= SearchPageQuery.MostCounted,
            [.. Enum.GetValues<FoundKind>().Select(kind => Kind(query, kind, counted)).Where(f => f.IsOn || f.Count is not 0)],
            [.. OfSolved(query, counted).Where(f => f.IsOn || f.Count > 0)],
            OfProducts(query, counted, products), OfTags(query, counted));
    }

    /// <summary>Answers are not counted; what else can be looked for is shown beside.</summary>
    internal static SearchFacets OfAnswers(SearchQuery query) => new(null, true, [.. Enum.GetValues<FoundKind>().Select(kind => Kind(query, kind, null))], [], [], []);

    private static Facet Kind(SearchQuery query, FoundKind kind, List<Ranked>? counted)
    {
        var isOn = query.Filters.Kinds.GetValueOrDefault(kind);
        var name = kind.ToString().ToLowerInvariant();
        int? count = kind is FoundKind.Answer ? null : counted?.Count(f => f.IsShowcase == kind is FoundKind.Showcase);
        return new(name, count, isOn, query.Replaced(IsKind, isOn ? null : $"is:{name}"));
    }

    private static IEnumerable<Facet> OfSolved(SearchQuery query, List<Ranked> counted)
    {
        bool? on = query.Filters.With.TryGetValue(FoundWith.Accepted, out var wanted) ? wanted : null;
        yield return new("solved", counted.Count(f => f.IsSolved), on is true, query.Replaced(IsAccepted, on is true ? null : "has:accepted"));
        yield return new("unsolved", counted.Count(f => f is { IsSolved: false, IsShowcase: false }), on is false, query.Replaced(IsAccepted, on is false ? null : "-has:accepted"));
    }

    private static List<Facet> OfProducts(SearchQuery query, List<Ranked> counted, IReadOnlyList<FacetProduct> products)
        => [.. (from p in products
               let count = counted.Count(f => f.ProductId == p.Id)
               let isOn = query.Filters.Products.Any.Any(name => name.Equals(p.Slug, StringComparison.OrdinalIgnoreCase) || name.Equals(p.Name, StringComparison.OrdinalIgnoreCase))
               where count > 0 || isOn
               orderby isOn descending, count descending
               select new Facet(p.Name, count, isOn, query.Replaced(t => IsFilter(t, "product") && !t.IsNot, isOn ? null : $"product:{p.Slug}"))).Take(MostProducts)];

    private static List<Facet> OfTags(SearchQuery query, List<Ranked> counted)
    {
        var counts = counted.SelectMany(f => (f.TagNames ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).CountBy(t => t).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).ToList();
        var on = query.Filters.Tags.SelectMany(any => any).Distinct().ToList();
        return [.. on.Select(tag => new Facet(tag, counts.Find(c => c.Key == tag).Value, true, query.Replaced(t => IsTag(t, tag), null))),
            .. counts.Where(c => !on.Contains(c.Key)).Take(MostTags).Select(c => new Facet(c.Key, c.Value, false, query.With($"[{c.Key}]")))];
    }

    private static bool IsFilter(SearchToken token, string name) => token.Kind is TokenKind.Filter && SearchOperators.Known(token.Name!) == name;

    private static bool IsKind(SearchToken token) => IsFilter(token, "is") && Enum.TryParse<FoundKind>(token.Value, ignoreCase: true, out _);

    private static bool IsAccepted(SearchToken token) => IsFilter(token, "has") && token.Value.Equals(nameof(FoundWith.Accepted), StringComparison.OrdinalIgnoreCase);

    private static bool IsTag(SearchToken token, string tag) => !token.IsNot && (token.Kind is TokenKind.Tag || IsFilter(token, "tag")) && token.Value.Equals(tag, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A product that questions among the found ones are about.</summary>
public sealed record FacetProduct(int Id, string Name, string Slug);
