namespace Community.Domain.Posts;

/// <summary>The post that a thread hangs on: it has a title, and members keep it and look at it. A question or a showcase.</summary>
public abstract class Head : Post
{
    private protected Head(Member author, string title, Wording wording, string? tags, DateTime now, string? facts = null) : base(author, wording, title, tags, now, facts) => Title = title;

    private protected Head() { } // for EF; assigns nothing

    public string Title { get; private protected set; } = "";

    public int Views { get; private set; }

    /// <summary>Members who keep it. A projection: only CountSaves moves it.</summary>
    public int SaveCount { get; private set; }

    /// <summary>A member keeps it to come back to. What is kept counts for its author's badges, so it takes who may write.</summary>
    public PostSave Save(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        RequirePublished();
        Raise(new SaveMoved(this, by.Id, 1));
        return new(by.Id, Id, now);
    }

    public abstract void Delete(Member by, string? reason, ReputationPolicy reputation, DateTime now);

    public abstract void Undelete(Member by, Act deletion, DateTime now);

    public void Unsave(Member by) => Raise(new SaveMoved(this, by.Id, -1));

    public override void Redact(Redaction redaction, IEnumerable<Revision> all, string html)
    {
        base.Redact(redaction, all, html);
        Title = redaction.Of(Title);
    }
}
