namespace Community.Domain.Tags;

/// <summary>A word that questions are filed under.</summary>
public sealed class Tag : Entity
{
    public Tag(string name, DateTime now)
    {
        (Name, CreatedAt) = (name, now);
        Raise(new TagMade(this));
    }

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

    /// <summary>Says anew what the tag is for. Answers a revision for each part that changed; none where nothing did.</summary>
    /// <param name="excerpt">Null for none.</param>
    /// <param name="wiki">Null for none.</param>
    /// <param name="numbers">How many revisions each part has.</param>
    public IReadOnlyList<TagRevision> Describe(Member by, string? excerpt, Wording? wiki, string? comment, (int Excerpt, int Wiki) numbers, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.DescribeTag, privileges, now);
        Rule.Require(SynonymOfId is null, "tag.is-synonym");
        List<TagRevision> revisions = [.. Written(TagPart.Excerpt, Excerpt, excerpt, numbers.Excerpt), .. Written(TagPart.Wiki, WikiMarkdown, wiki?.Markdown, numbers.Wiki)];
        if (revisions.Count > 0) (Excerpt, WikiMarkdown, WikiHtml) = (excerpt, wiki?.Markdown, wiki?.Html);
        return revisions;

        // What stood there before anybody kept revisions is the first of them, so that nothing is lost.
        IEnumerable<TagRevision> Written(TagPart part, string? before, string? after, int number)
        {
            if ((before ?? "") == (after ?? "")) yield break;
            if (number == 0 && before is not null) yield return new(Id, part, ++number, SystemMember.Community, before, null, CreatedAt);
            yield return new(Id, part, number + 1, by.Id, after ?? "", comment, now);
        }
    }

    /// <summary>Whoever files under this tag means the other one from now on.</summary>
    /// <param name="by">A moderator; or the house, where members have voted for it.</param>
    /// <param name="moved">Questions that come with it, and were not under the other tag yet.</param>
    public void Mean(Tag target, Member by, int moved, PrivilegePolicy privileges, DateTime now)
    {
        if (by.Id != SystemMember.Community) by.Require(Right.MergeTags, privileges, now);
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

/// <summary>A word is a tag from now on.</summary>
public sealed record TagMade(Tag Tag) : IDomainEvent;

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
