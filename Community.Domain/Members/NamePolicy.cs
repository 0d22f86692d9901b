using System.Buffers;
using System.Globalization;
using System.Text;

namespace Community.Domain.Members;

/// <summary>What a member may be called. Holds for names chosen from now on, not for imported ones.</summary>
public sealed record NamePolicy
{
    public const string Section = "Names";

    public int Min { get; init; } = 2;

    /// <summary>Graphemes; a name may also have at most twice as many UTF-16 units.</summary>
    public int Max { get; init; } = 40;

    public int MarksMax { get; init; } = 8;

    /// <summary>Words that make a name read as staff. What the configuration lists is added to them.</summary>
    public IReadOnlyList<string> StaffWords { get; init; } =
    [
        "admin", "admins", "administrator", "administrators", "moderator", "moderators", "staff", "support", "official", "system", "community",
        "管理员", "管理員", "官方", "客服", "版主",
    ];

    /// <summary>Further names kept for staff: those of the site, of the vendor and its products.</summary>
    public IReadOnlyList<string> Reserved { get; init; } = [];

    /// <summary>The name as it will be shown: NFKC, with single spaces. Look-alikes of staff are refused unless it is staff who asks.</summary>
    public string Name(string? raw, bool isStaff = false)
    {
        RequireVisible(raw ?? "");
        var name = Collapsed((raw ?? "").Normalize(NormalizationForm.FormKC));
        RequireVisible(name);

        var measure = TextMeasure.Of(name);
        Rule.Require(measure.MostMarks <= MarksMax, "text.too-many-marks", MarksMax);
        Rule.Require(measure.Seen >= Min, "member.name-too-short", Min);
        Rule.Require(measure.Graphemes <= Max && name.Length <= Max * 2, "member.name-too-long", Max);
        if (!isStaff && StaffWord.In(name, [.. StaffWords, .. Reserved]) is { } word) throw new RuleBrokenException("member.name-reserved", word);
        return name;
    }

    /// <summary>The first character may not be a mark: it would sit on whatever the page writes before the name.</summary>
    private static void RequireVisible(string name)
    {
        var text = name.AsSpan().Trim();
        for (var isFirst = true; !text.IsEmpty; isFirst = false)
        {
            var isCharacter = Rune.DecodeFromUtf16(text, out var c, out var length) is OperationStatus.Done;
            if (!isCharacter || !IsShown(c) || (isFirst && Characters.IsMark(c)))
                throw new RuleBrokenException("member.name-characters", $"U+{(isCharacter ? c.Value : text[0]):X4}");
            text = text[length..];
        }
    }

    private static bool IsShown(Rune c) => Characters.IsVariationSelector(c) || (!Characters.IsInvisible(c) && Rune.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    /// <summary>A name does without variation selectors: they only choose between drawings of the same character.</summary>
    private static string Collapsed(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var c in text.EnumerateRunes())
        {
            if (Characters.IsVariationSelector(c)) continue;
            if (!Characters.IsBlank(c)) name.Append(c.ToString());
            else if (name.Length > 0 && name[^1] != ' ') name.Append(' ');
        }
        return name.ToString().TrimEnd();
    }
}
