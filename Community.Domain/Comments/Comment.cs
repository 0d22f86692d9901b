namespace Community.Domain.Comments;

/// <summary>A remark on a post.</summary>
public sealed class Comment : Entity
{
    internal Comment(Post post, Head head, Member author, Wording wording, DateTime now)
    {
        (PostId, RootId, AudienceId, AuthorId) = (post.Id, head.Id, post.AudienceId, author.Id);
        (Markdown, Html, PostedAt) = (wording.Markdown, wording.Html, now);
        Raise(new CommentPosted(head, post, this, author, wording));
    }

    private Comment() { }

    public int PostId { get; private set; }
    public int RootId { get; private set; }
    public int AudienceId { get; private set; }
    public int AuthorId { get; private set; }
    public string Markdown { get; private set; } = "";
    public string Html { get; private set; } = "";
    public DateTime PostedAt { get; private set; }

    /// <summary>Brought along by imports; nobody votes on comments here.</summary>
    public int Score { get; private set; }
    public int Stamp { get; private set; }
    public DateTime? DeletedAt { get; private set; }
    public int? DeletedById { get; private set; }

    /// <summary>What an answer said, made a remark: as old as it was, and nobody is told of it again.</summary>
    internal static Comment OfAnswer(Answer answer, Post on, Question head, Wording wording)
    {
        var comment = new Comment
        {
            PostId = on.Id,
            RootId = head.Id,
            AudienceId = on.AudienceId,
            AuthorId = answer.AuthorId,
            Markdown = wording.Markdown,
            Html = wording.Html,
            PostedAt = answer.PostedAt,
        };
        comment.Raise(new AnswerConverted(head, answer, on, comment));
        return comment;
    }

    /// <param name="html">What it looks like without it.</param>
    public void Redact(Redaction redaction, string html) => (Markdown, Html) = (redaction.Of(Markdown), html);

    public void Delete(Post post, Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.IsModerator || by.Id == AuthorId, "comment.delete-not-yours");
        if (DeletedAt is not null) return;
        (DeletedAt, DeletedById) = (now, by.Id);
        post.Record(ActKind.CommentDeleted, by, now, before: $"{Id}", whose: AuthorId);
        Raise(new CommentDeleted(post, this, by));
    }
}

public sealed record CommentPosted(Head Head, Post Post, Comment Comment, Member By, Wording Wording) : IDomainEvent;
public sealed record AnswerConverted(Question Question, Answer Answer, Post On, Comment Comment) : IDomainEvent;
public sealed record CommentDeleted(Post Post, Comment Comment, Member By) : IDomainEvent;
