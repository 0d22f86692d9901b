namespace Community.Domain.Posts;

/// <summary>How a post read after one edit. Every one is kept.</summary>
public sealed class Revision : Entity
{
    internal Revision(int number, int authorId, string? title, string? tags, string markdown, string? comment, DateTime now, int? rolledBackTo = null, string? facts = null)
        => (Number, AuthorId, Title, Tags, Markdown, Comment, At, RolledBackTo, Facts) = (number, authorId, title, tags, markdown, comment, now, rolledBackTo, facts);

    private Revision() { }

    public int PostId { get; private set; }

    /// <summary>From 1, without gaps, within the post.</summary>
    public int Number { get; private set; }
    public int AuthorId { get; private set; }
    public string? Title { get; private set; }

    /// <summary>Tag names, separated by spaces; null on answers.</summary>
    public string? Tags { get; private set; }
    public string Markdown { get; private set; } = "";

    /// <summary>What else it says, line by line; only showcases say more than title and body.</summary>
    public string? Facts { get; private set; }
    public string? Comment { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The revision whose words these are again; null where they are new.</summary>
    public int? RolledBackTo { get; private set; }

    internal void FoldIn(string? title, string? tags, string markdown, string? facts, string? comment)
        => (Title, Tags, Markdown, Facts, Comment) = (title, tags, markdown, facts, comment ?? Comment);

    internal void Redact(Redaction redaction) => (Title, Tags, Markdown, Facts, Comment) = (redaction.Of(Title), redaction.Of(Tags), redaction.Of(Markdown), redaction.Of(Facts), redaction.Of(Comment));
}
