using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Community.Web.Infrastructure;

/// <summary>Where a list goes on: the sort key and the tie-breaker of the last row shown. Opaque in the address.</summary>
/// <param name="Key">A number, the ticks of a time, or the bits of a fraction.</param>
/// <param name="Tie">An id or a name: what tells rows with the same key apart.</param>
public readonly record struct Cursor(long Key, string Tie)
{
    public DateTime Time => new(Key, DateTimeKind.Utc);
    public double Fraction => BitConverter.Int64BitsToDouble(Key);
    public int Number => (int)Key;
    public int Id => int.Parse(Tie, CultureInfo.InvariantCulture);

    /// <param name="list">The list it belongs to; it means nothing to another one.</param>
    public static string Write(string list, long key, object tie)
        => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}\n{key}\n{tie}")));

    public static string Write(string list, DateTime key, int tie) => Write(list, key.Ticks, tie);

    public static string WriteFraction(string list, double key, int tie) => Write(list, BitConverter.DoubleToInt64Bits(key), tie);

    /// <summary>Null begins at the top: for no cursor, a broken one and one of another list.</summary>
    public static Cursor? Read(string list, string? after)
    {
        if (after is not { Length: > 0 and <= 400 } || !Base64Url.IsValid(after)) return null;
        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after)).Split('\n') is [var of, var key, var tie] && of == list
            && long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new(number, tie) : null;
    }

    /// <summary>The same for lists whose key is a time and whose ties are broken by id.</summary>
    public static Cursor? ReadTime(string list, string? after)
        => ReadById(list, after) is { Key: >= 0 } cursor && cursor.Key <= DateTime.MaxValue.Ticks ? cursor : null;

    public static Cursor? ReadById(string list, string? after)
        => Read(list, after) is { } cursor && int.TryParse(cursor.Tie, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? cursor : null;
}
