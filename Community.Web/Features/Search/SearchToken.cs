using System.Text;

namespace Community.Web.Features.Search;

/// <summary>What a piece of a typed query is.</summary>
internal enum TokenKind { Word, Quote, Tag, Filter, Or }

/// <summary>A piece of a query as it was typed.</summary>
/// <param name="Raw">As it stands in the query.</param>
/// <param name="Name">Of a filter: the operator's name; null else.</param>
/// <param name="Value">What it says: the word, what is quoted, the tag, what stands behind the colon.</param>
/// <param name="IsNot">A minus stands before it.</param>
internal sealed record SearchToken(TokenKind Kind, string Raw, string? Name, string Value, bool IsNot)
{
    private const string Quotes = "\"“”„＂", Opening = "[【［", Closing = "]】］", Minus = "-－−";
    private const int LongestTag = 80;

    /// <summary>Takes a query apart. Whatever is no operator is a word; nothing is wrong with any text.</summary>
    public static List<SearchToken> Of(string typed)
    {
        List<SearchToken> tokens = [];
        for (var at = 0; at < typed.Length;)
        {
            if (char.IsWhiteSpace(typed[at]) || char.IsControl(typed[at])) at++;
            else
            {
                var token = Next(typed, at);
                at += token.Raw.Length;
                tokens.Add(token);
            }
        }
        return tokens;
    }

    private static SearchToken Next(string typed, int start)
    {
        var isNot = IsMinus(typed, start);
        var at = isNot ? start + 1 : start;
        if (QuoteAt(typed, at) is { } end) return new(TokenKind.Quote, typed[start..end], null, typed[(at + 1)..(end - 1)], isNot);
        if (TagAt(typed, at) is { } close) return new(TokenKind.Tag, typed[start..close], null, typed[(at + 1)..(close - 1)].Trim(), isNot);

        var stop = at + 1;
        while (stop < typed.Length && !char.IsWhiteSpace(typed[stop]) && QuoteAt(typed, stop) is null) stop++;
        var run = typed[at..stop];
        if (!isNot && run is "OR") return new(TokenKind.Or, run, null, run, false);
        var colon = run.AsSpan().IndexOfAny(':', '：');
        if (colon <= 0 || !run[..colon].All(char.IsAsciiLetter)) return Word(typed, start, at, stop, isNot);
        var name = run[..colon].ToLowerInvariant();
        if (colon == run.Length - 1 && QuoteAt(typed, stop) is { } quoted) return new(TokenKind.Filter, typed[start..quoted], name, typed[(stop + 1)..(quoted - 1)].Trim(), isNot);
        return new(TokenKind.Filter, typed[start..stop], name, Plain(run[(colon + 1)..].Trim('"', '“', '”')), isNot);
    }

    private static SearchToken Word(string typed, int start, int at, int stop, bool isNot) => new(TokenKind.Word, typed[start..stop], null, typed[at..stop], isNot);

    /// <summary>Before a word; numbers below nothing are error codes, and looked for.</summary>
    private static bool IsMinus(string typed, int at)
    {
        if (!Minus.Contains(typed[at]) || at + 1 >= typed.Length || char.IsWhiteSpace(typed[at + 1]) || Minus.Contains(typed[at + 1])) return false;
        var end = at + 1;
        while (end < typed.Length && char.IsDigit(typed[end])) end++;
        return end == at + 1 || (end < typed.Length && !char.IsWhiteSpace(typed[end]));
    }

    /// <summary>Where a quotation that begins here ends; null without a closing mark.</summary>
    private static int? QuoteAt(string typed, int at)
    {
        if (at >= typed.Length || !Quotes.Contains(typed[at])) return null;
        var close = typed.AsSpan(at + 1).IndexOfAny(Quotes);
        return close < 0 ? null : at + close + 2;
    }

    private static int? TagAt(string typed, int at)
    {
        if (at >= typed.Length || !Opening.Contains(typed[at])) return null;
        var close = typed.AsSpan(at + 1).IndexOfAny(Closing);
        return close is < 1 or > LongestTag || typed.AsSpan(at + 1, close).IndexOfAny(Opening) >= 0 || typed.AsSpan(at + 1, close).IsWhiteSpace() ? null : at + close + 2;
    }

    /// <summary>Full-width digits and signs as they are on other keyboards.</summary>
    private static string Plain(string value)
    {
        if (value.All(char.IsAscii)) return value;
        var plain = new StringBuilder(value.Length);
        foreach (var c in value)
            plain.Append(c switch { '≥' => ">=", '≤' => "<=", '…' => "..", '＞' => ">", '＜' => "<", '＝' => "=", '．' => ".", '－' or '−' => "-", >= '０' and <= '９' => $"{(char)(c - '０' + '0')}", _ => $"{c}" });
        return plain.ToString();
    }
}
