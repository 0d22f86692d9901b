namespace Community.Domain.Saves;

/// <summary>What may stand on a list: how long it is, and which words nobody else is to read unseen.</summary>
public sealed record ListWords(TextPolicy Text, SensitiveWords Sensitive)
{
    public string Name(string? raw) => Fitting(CleanText.Line(raw), 1, PostList.LongestName, "list.name-too-long")!;

    /// <summary>Null where it says nothing.</summary>
    public string? About(string? raw) => Fitting(CleanText.Block(raw), 0, PostList.LongestAbout, "list.about-too-long");

    /// <summary>Null where it says nothing.</summary>
    public string? Note(string? raw) => Fitting(CleanText.Block(raw), 0, ListEntry.LongestNote, "list.note-too-long");

    /// <summary>Others read it at once, and nobody looks at it before.</summary>
    public void RequireFit(string? words) => Rule.Require(words is null || Sensitive.Find(words) is null, "list.needs-other-words");

    private string? Fitting(string text, int least, int most, string tooLong)
    {
        text = Text.Fitting(text, least, least, most, "list.no-name", tooLong);
        Rule.Require(text.Length <= most, tooLong, most); // the width of its column
        return text.Length == 0 ? null : text;
    }
}
