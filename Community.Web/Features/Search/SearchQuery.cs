namespace Community.Web.Features.Search;

/// <summary>Something in a query that cannot be meant so. Its words are <c>search.wrong.{Code}</c>.</summary>
public sealed record SearchProblem(string Code, params IReadOnlyList<string> Details);

/// <summary>A query as it is understood: words, operators, what was not understood. What the operators name is looked up later.</summary>
/// <param name="Without">Words that must not stand there.</param>
/// <param name="Order">Null where none is asked for.</param>
public sealed record SearchQuery(string Typed, SearchWords Words, SearchWords Without, SearchFilters Filters, SearchOrder? Order, IReadOnlyList<SearchProblem> Problems)
{
    public const int LongestTyped = SearchWords.LongestTyped;

    /// <summary>Nothing is looked for.</summary>
    public bool IsEmpty => Words.IsEmpty && Without.IsEmpty && Filters.IsNone;

    /// <summary>The order in force: without words nothing is more relevant than anything else, and answers are not hot by themselves.</summary>
    public SearchOrder OrderInForce => Order switch
    {
        null or SearchOrder.Relevance => Words.IsEmpty ? SearchOrder.New : SearchOrder.Relevance,
        SearchOrder.Hot when Filters.AreAnswers => SearchOrder.Score,
        _ => Order.Value,
    };

    internal IReadOnlyList<SearchToken> Tokens { get; private init; } = [];

    public static SearchQuery Parse(string? typed)
    {
        var text = (typed ?? "").Trim();
        text = string.Concat((text.Length > LongestTyped ? text[..LongestTyped] : text).EnumerateRunes().Where(c => (c.Value & 0xFFFE) is not 0xFFFE && c.Value is not (>= 0xFDD0 and <= 0xFDEF)));
        var tokens = SearchToken.Of(text);
        var parser = new SearchParser();
        parser.Read(tokens);
        return new(text, parser.Words, parser.Without, parser.Filters, parser.Order, parser.Problems) { Tokens = tokens };
    }

    /// <summary>The same query with one more piece.</summary>
    public string With(string piece) => Typed.Length == 0 ? piece : $"{Typed} {piece}";

    /// <summary>The same query without the operators that <paramref name="drop"/> names, and another piece in their place.</summary>
    internal string Replaced(Func<SearchToken, bool> drop, string? piece)
    {
        List<string> kept = [];
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (!drop(Tokens[i])) kept.Add(Tokens[i].Raw);
            else if (kept is [.., "OR"]) kept.RemoveAt(kept.Count - 1); // an OR has something on both sides, or is none
            else if (i + 1 < Tokens.Count && Tokens[i + 1].Kind is TokenKind.Or) i++;
        }
        return string.Join(' ', piece is null ? kept : kept.Append(piece));
    }

    /// <summary>The same query in another order.</summary>
    public string In(SearchOrder order) => Replaced(t => t.Kind is TokenKind.Filter && SearchOperators.Known(t.Name!) is "order", order is SearchOrder.Relevance && !Words.IsEmpty ? null : $"order:{order.ToString().ToLowerInvariant()}");
}
