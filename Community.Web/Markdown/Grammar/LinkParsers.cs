using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Community.Web.Markdown.Grammar;

/// <summary>
/// Links. An address holds at most 32 brackets in brackets: Markdig would read to the end of the text for each that is not closed.
/// Beyond it, the bracket is text.
/// </summary>
internal sealed class LinkParser : LinkInlineParser
{
    private const int MaxNested = 32;

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => slice.CurrentChar == ']'
        ? !(slice.PeekChar() == '(' && NestsTooDeep(slice.AsSpan()[1..])) && base.Match(processor, ref slice)
        : Depth.AllowsMoreMarks(processor) && base.Match(processor, ref slice);

    private static bool NestsTooDeep(ReadOnlySpan<char> address)
    {
        var nested = 0;
        for (var i = 0; i < address.Length && address[i] > ' '; i++)
        {
            if (address[i] == '\\') i++;
            else if (address[i] == ')' && --nested == 0) return false;
            else if (address[i] == '(' && ++nested > MaxNested) return true;
        }
        return false;
    }
}

/// <summary>
/// Addresses written as they are. In Chinese text they begin after a character and end at its punctuation, with no space between;
/// everywhere, the punctuation at their end is that of the sentence.
/// </summary>
internal sealed class WrittenAddressParser : AutoLinkParser
{
    public WrittenAddressParser() : base(new() { ValidPreviousCharacters = "*_~(:,;\"'" + Characters.Cjk }) => OpeningCharacters = ['h', 'm', 'w'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var address = slice;
        address.End = slice.Start + LengthOf(slice.AsSpan()) - 1;
        if (!base.Match(processor, ref address)) return false;
        slice.Start = address.Start;
        return true;
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        // One more than an address may have: what is cut here is then refused as a whole.
        if (text.Length > Address.MaxLength) text = text[..(Address.MaxLength + 1)];
        if (text.IndexOfAny(Characters.EndOfAddress) is >= 0 and var end) text = text[..end];
        for (var unopened = text.Count(')') - text.Count('('); text.Length > 0; text = text[..^1])
            if (text[^1] == ')' && unopened > 0) unopened--;
            else if (!".,:?!'\"*_~".Contains(text[^1])) break;
        return text.Length;
    }
}
