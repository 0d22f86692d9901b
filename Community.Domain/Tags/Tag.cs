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

    /// <summary>The tag that is meant by this one; null where it stands for itself. What is filed under a synonym goes to the tag that it means.</summary>
    public int? SynonymOfId { get; private set; }

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

    /// <summary>Whoever files under this tag means the other one from now on.</summary>
    /// <param name="moved">Questions that come with it, and were not under the other tag yet.</param>
    public void Mean(Tag target, Member by, int moved, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.MergeTags, privileges, now);
        Rule.Require(target != this, "tag.means-itself");
        Rule.Require(SynonymOfId is null && target.SynonymOfId is null, "tag.is-synonym");
        SynonymOfId = target.Id;
        Raise(new TagsMerged(this, target, moved));
    }

    /// <summary>It stands for itself again. What was moved stays where it is.</summary>
    public void MeanItself(Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.MergeTags, privileges, now);
        SynonymOfId = null;
    }
}

/// <summary>One tag means another from now on, and what stood under it stands there.</summary>
/// <param name="Moved">So many questions that stand were not under the other tag yet.</param>
public sealed record TagsMerged(Tag From, Tag To, int Moved) : IDomainEvent;

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
