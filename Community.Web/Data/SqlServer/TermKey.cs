using System.Text;
using Community.Web.Features.Search;

namespace Community.Web.Data.SqlServer;

/// <summary>
/// A term as a number: small in an index, and no collation has an opinion about it. Characters and pairs of dense scripts are
/// positive and keep their order, so that all pairs that begin with a character lie in one range; other words are negative, a
/// hash of 63 bits.
/// </summary>
internal static class TermKey
{
    private const int BitsOfCharacter = 21;

    public static long Of(string term)
    {
        List<Rune> characters = [.. term.EnumerateRunes().Take(3)];
        return characters.Count <= 2 && characters.TrueForAll(Script.IsDense)
            ? ((long)characters[0].Value << BitsOfCharacter) | (long)(characters.Count > 1 ? characters[1].Value : 0)
            : Hash(term) | long.MinValue;
    }

    /// <summary>The first and last key of what begins with one character.</summary>
    public static (long From, long To) Beginning(string character) => (Of(character), Of(character) | ((1L << BitsOfCharacter) - 1));

    /// <summary>FNV-1a over UTF-16.</summary>
    private static long Hash(string term)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in term) hash = unchecked((hash ^ c) * 1099511628211UL);
        return unchecked((long)hash);
    }
}
