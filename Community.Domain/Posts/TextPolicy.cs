namespace Community.Domain.Posts;

/// <summary>How long the texts of the community may be. Holds for what people write from now on, not for imported history.</summary>
/// <remarks>
/// Lengths are graphemes: a family emoji is one, an accent belongs to its letter. A text may also have at most twice its
/// maximum in UTF-16 units, the width of its column. Chinese says more in fewer characters: a text counts as Chinese when
/// at least half of its letters are Han, so "U8 报错" is Chinese and "SQL 慢" is not.
/// </remarks>
public sealed record TextPolicy
{
    public const string Section = "Text";

    public int TitleMin { get; init; } = 6;
    public int ChineseTitleMin { get; init; } = 4;
    public int TitleMax { get; init; } = 150;
    public int BodyMin { get; init; } = 10;
    public int ChineseBodyMin { get; init; } = 6;
    public int BodyMax { get; init; } = 30_000;
    public int CommentMin { get; init; } = 2;
    public int CommentMax { get; init; } = 1_000;
    public int SummaryMax { get; init; } = 300;
    public int AboutMax { get; init; } = 3_000;

    /// <summary>Combining marks on one grapheme; more of them climb out of their line.</summary>
    public int MarksMax { get; init; } = 8;

    /// <summary>The title as one clean line.</summary>
    public string Title(string? raw)
        => Fitting(CleanText.Line(raw), TitleMin, ChineseTitleMin, TitleMax, "question.title-too-short", "question.title-too-long");

    /// <summary>The Markdown of a post with \n line ends and no blank lines around it.</summary>
    public string Body(string? raw)
        => Fitting(CleanText.Block(raw), BodyMin, ChineseBodyMin, BodyMax, "post.body-too-short", "post.body-too-long");

    /// <summary>A body that is still being written: cleaned like one that is posted, and as short as it may be.</summary>
    public string BodySoFar(string? raw) => Fitting(CleanText.Block(raw), 0, 0, BodyMax, "", "post.body-too-long");

    /// <summary>The Markdown of a comment; it may have several lines.</summary>
    public string Comment(string? raw)
        => Fitting(CleanText.Block(raw).TrimStart(), CommentMin, CommentMin, CommentMax, "comment.too-short", "comment.too-long");

    /// <summary>What members say about themselves; may be empty.</summary>
    public string About(string? raw) => Fitting(CleanText.Block(raw), 0, 0, AboutMax, "", "member.about-too-long");

    /// <summary>What a tag is for, as one clean line; null where nothing is said.</summary>
    public string? Excerpt(string? raw, TagPolicy tags)
        => CleanText.Line(raw) is { Length: > 0 } line ? Fitting(line, tags.ExcerptMin, tags.ExcerptMin / 2, tags.ExcerptMax, "tag.excerpt-too-short", "tag.excerpt-too-long") : null;

    /// <summary>The Markdown of a tag's wiki; may be empty.</summary>
    public string Wiki(string? raw, TagPolicy tags) => Fitting(CleanText.Block(raw), 0, 0, tags.WikiMax, "", "tag.wiki-too-long");

    /// <summary>Why an edit was made, as one clean line; may be empty.</summary>
    public string Summary(string? raw)
        => Fitting(CleanText.Line(raw), 0, 0, SummaryMax, "", "edit.summary-too-long");

    internal string Fitting(string text, int min, int chineseMin, int max, string tooShort, string tooLong)
    {
        var measure = TextMeasure.Of(text);
        Rule.Require(measure.MostMarks <= MarksMax, "text.too-many-marks", MarksMax);
        var least = measure.IsChinese ? chineseMin : min;
        Rule.Require(measure.Seen >= least, tooShort, least);
        Rule.Require(measure.Graphemes <= max && text.Length <= max * 2, tooLong, max);
        return text;
    }
}
