using System.Globalization;

namespace Community.Web.Features.Search;

/// <summary>The operators as fields of a form: it is filled from a query, and writes one. What it has no field for stays among the words.</summary>
public sealed class SearchForm
{
    public static readonly IReadOnlyList<string> Ages = ["<1d", "<1w", "<1m", "<1y"], AnswerCounts = ["0", ">=1"];

    public string? Words { get; set; }

    /// <summary>Separated by spaces; all of them.</summary>
    public string? Tags { get; set; }

    /// <summary>Words, phrases in quotation marks and tags in brackets that must not stand there.</summary>
    public string? Without { get; set; }
    public string? User { get; set; }
    public string? Company { get; set; }
    public string? Product { get; set; }
    public string? Version { get; set; }
    public int? Score { get; set; }
    public string? Answers { get; set; }
    public string? Created { get; set; }
    public string? Kind { get; set; }
    public string? State { get; set; }
    public string? Order { get; set; }
    public bool Accepted { get; set; }
    public bool Official { get; set; }
    public bool Bounty { get; set; }
    public bool InTitle { get; set; }
    public bool Saved { get; set; }

    public static SearchForm Of(SearchQuery query)
    {
        var form = new SearchForm();
        List<string> words = [], without = [], tags = [];
        for (var i = 0; i < query.Tokens.Count; i++)
        {
            var token = query.Tokens[i];
            var isChoice = (i > 0 && query.Tokens[i - 1].Kind is TokenKind.Or) || (i + 1 < query.Tokens.Count && query.Tokens[i + 1].Kind is TokenKind.Or);
            if (isChoice) words.Add(token.Raw);
            else if (token is { Kind: TokenKind.Tag, IsNot: false }) tags.Add(token.Value);
            else if (token.IsNot && token.Kind is not TokenKind.Filter) without.Add(token.Raw[1..]);
            else if (token.Kind is not TokenKind.Filter || token.IsNot || !form.Take(SearchOperators.Known(token.Name!), token.Value)) words.Add(token.Raw);
        }
        (form.Words, form.Tags, form.Without) = (string.Join(' ', words), string.Join(' ', tags), string.Join(' ', without));
        return form;
    }

    /// <summary>The query that says the same.</summary>
    public string Query()
    {
        List<string?> pieces =
        [
            Words?.Trim(),
            .. (Tags ?? "").Split([' ', ',', '，', '、', '\u3000'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(t => $"[{t.Trim('[', ']', '【', '】')}]"),
            .. SearchToken.Of(Without ?? "").Select(t => t.IsNot ? t.Raw : $"-{t.Raw}"),
            Piece("user", User), Piece("org", Company), Piece("product", Product), Piece("version", Version),
            Piece("score", Score is { } score ? string.Create(CultureInfo.InvariantCulture, $">={score}") : null), Piece("answers", Answers), Piece("created", Created), Piece("is", Kind), Piece("is", State),
            Accepted ? "has:accepted" : null, Official ? "has:official" : null, Bounty ? "has:bounty" : null, InTitle ? "in:title" : null, Saved ? "saved:yes" : null, Piece("order", Order),
        ];
        return string.Join(' ', pieces.Where(p => p is { Length: > 0 }));
    }

    private static string? Piece(string name, string? value)
    {
        var plain = (value ?? "").Replace("\"", "", StringComparison.Ordinal).Trim();
        return plain.Length == 0 ? null : plain.Any(char.IsWhiteSpace) ? $"{name}:\"{plain}\"" : $"{name}:{plain}";
    }

    /// <summary>Whether there is a field for it that is still free.</summary>
    private bool Take(string? name, string value)
    {
        switch (name)
        {
            case "user" when User is null: User = value; return true;
            case "org" when Company is null: Company = value; return true;
            case "product" when Product is null: Product = value; return true;
            case "version" when Version is null: Version = value; return true;
            case "score" when Score is null && NumberRange.Parse(value) is { Least: { } least, Most: null }: Score = least; return true;
            case "answers" when Answers is null && AnswerCounts.Contains(value): Answers = value; return true;
            case "created" when Created is null && Ages.Contains(value): Created = value; return true;
            case "order" when Order is null && SearchParser.OrderOf(value) is { } order: Order = order.ToString().ToLowerInvariant(); return true;
            case "is" when Kind is null && Enum.TryParse<FoundKind>(value, ignoreCase: true, out var kind): Kind = kind.ToString().ToLowerInvariant(); return true;
            case "is" when State is null && Enum.TryParse<FoundState>(value, ignoreCase: true, out var state): State = state.ToString().ToLowerInvariant(); return true;
            default: return Check(name, value.ToLowerInvariant());
        }
    }

    private bool Check(string? name, string value)
    {
        switch ($"{name}:{value}")
        {
            case "has:accepted": return Accepted = true;
            case "has:official": return Official = true;
            case "has:bounty": return Bounty = true;
            case "in:title": return InTitle = true;
            case "saved:yes": return Saved = true;
            default: return false;
        }
    }
}
