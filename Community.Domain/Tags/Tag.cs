namespace Community.Domain.Tags;

/// <summary>A word that questions are filed under.</summary>
public sealed class Tag : Entity
{
    public Tag(string name, DateTime now) => (Name, CreatedAt) = (name, now);

    private Tag() { }

    public string Name { get; private set; } = "";
    public DateTime CreatedAt { get; private set; }

    /// <summary>Questions that stand under this tag. A projection: only CountTags moves it.</summary>
    public int QuestionCount { get; private set; }

    /// <summary>What the tag is for, in a sentence.</summary>
    public string? Excerpt { get; private set; }
    public string? WikiMarkdown { get; private set; }
    public string? WikiHtml { get; private set; }

    public void Describe(Member by, string? excerpt, string? wikiMarkdown, string? wikiHtml, PrivilegePolicy privileges, DateTime now)
    {
        by.RequireMayWrite(now);
        by.Require(Privilege.EditFreely, privileges, now);
        (Excerpt, WikiMarkdown, WikiHtml) = (excerpt, wikiMarkdown, wikiHtml);
    }
}

/// <summary>A question is filed under a tag.</summary>
public sealed class QuestionTag
{
    internal QuestionTag(Tag tag) => Tag = tag;

    private QuestionTag() { }

    public int QuestionId { get; private set; }
    public int TagId { get; private set; }
    public Tag Tag { get; private set; } = null!;
}

/// <summary>Which of a tag's two texts a revision is of. Numbers are stored.</summary>
public enum TagPart { Excerpt = 1, Wiki = 2 }

/// <summary>How a tag's excerpt or wiki read after one edit.</summary>
public sealed class TagRevision(int tagId, TagPart part, int number, int authorId, string markdown, string? comment, DateTime at) : Entity
{
    public int TagId { get; private set; } = tagId;
    public TagPart Part { get; private set; } = part;
    public int Number { get; private set; } = number;
    public int AuthorId { get; private set; } = authorId;
    public string Markdown { get; private set; } = markdown;
    public string? Comment { get; private set; } = comment;
    public DateTime At { get; private set; } = at;
}
