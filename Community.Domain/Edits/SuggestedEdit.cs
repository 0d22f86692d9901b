namespace Community.Domain.Edits;

/// <summary>How a suggestion ended. Numbers are stored.</summary>
public enum SuggestionEnd { Approved = 1, Rejected = 2, Withdrawn = 3, Moot = 4 }

/// <summary>How a post would read better, by somebody who may not edit it. The database holds at most one open one per post.</summary>
public sealed class SuggestedEdit : Entity
{
    public const int ReasonMin = 3, ReasonMax = 500;
    private readonly List<SuggestionVote> _votes = [];

    internal SuggestedEdit(Post post, Member by, string? title, string? tags, Wording wording, string? comment, DateTime now)
    {
        (PostId, ById, Basis, At) = (post.Id, by.Id, post.Text.Version, now);
        (Title, Tags, Markdown, Comment) = (title, tags, wording.Markdown, comment);
        Raise(new EditSuggested(post, this, by));
    }

    private SuggestedEdit() { }

    public int PostId { get; private set; }
    public int ById { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>The <see cref="PostText.Version"/> it was written on.</summary>
    public int Basis { get; private set; }
    public string? Title { get; private set; }

    /// <summary>Tag names, separated by spaces; null on answers.</summary>
    public string? Tags { get; private set; }
    public string Markdown { get; private set; } = "";
    public string? Comment { get; private set; }

    /// <summary>0 while it waits, its own id afterwards: together with the post it is unique, so one waits per post.</summary>
    public int Closed { get; private set; }
    public SuggestionEnd? End { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public int? DecidedById { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    /// <summary>The revision that it became, or was improved into.</summary>
    public int? RevisionNumber { get; private set; }

    /// <summary>It brought its author reputation.</summary>
    public bool Pays { get; private set; }

    public IReadOnlyList<SuggestionVote> Votes => _votes;

    /// <summary>Guards against two who judge at once.</summary>
    public int Version { get; private set; }

    public bool IsOpen => Closed == 0;

    /// <summary>A reviewer is for it.</summary>
    /// <returns>Whether that decides it: then it is to be made a revision, and <see cref="Accept"/>ed.</returns>
    public bool Approve(Post post, Member by, EditPolicy editing, PrivilegePolicy privileges, DateTime now)
    {
        RequireJudge(post, by, privileges, now);
        Rule.Require(Basis == post.Text.Version, "edit.basis-moved");
        if (!Judge(by, true, null, now)) return false;
        post.Record(ActKind.EditApproved, by, now, after: $"{Id}");
        return DecidesAlone(post, by) || _votes.Count(v => v.Approves) >= editing.Reviewers;
    }

    /// <summary>A reviewer writes on from it and saves that: it is approved with what was added, whatever became of the post meanwhile.</summary>
    public void Improve(Post post, Member by, PrivilegePolicy privileges, DateTime now)
    {
        RequireJudge(post, by, privileges, now);
        post.RequireMayEdit(by, privileges, now);
        if (_votes.TrueForAll(v => v.ReviewerId != by.Id)) _votes.Add(new(by.Id, true, null, now));
        post.Record(ActKind.EditApproved, by, now, after: $"{Id}");
    }

    /// <param name="pays">Nobody who approved it is a colleague of its author, who has not been paid for too many.</param>
    public void Accept(Post post, Member by, bool pays, DateTime now)
    {
        Pays = pays;
        RevisionNumber = post.RevisionCount;
        Decide(SuggestionEnd.Approved, by.Id, now);
        Raise(new SuggestionApproved(post, this, by.Id, pays));
    }

    /// <summary>A reviewer is against it. Two who are, a moderator or the author decide.</summary>
    public void Reject(Post post, Member by, string? reason, EditPolicy editing, PrivilegePolicy privileges, DateTime now)
    {
        RequireJudge(post, by, privileges, now);
        var why = CleanText.Line(reason);
        Rule.Require(TextMeasure.Of(why).Graphemes is >= ReasonMin and <= ReasonMax, "edit.reason", ReasonMin, ReasonMax);
        if (!Judge(by, false, why, now)) return;
        post.Record(ActKind.EditRejected, by, now, why, after: $"{Id}");
        if (!DecidesAlone(post, by) && _votes.Count(v => !v.Approves) < editing.Reviewers) return;
        Reason = why;
        Decide(SuggestionEnd.Rejected, by.Id, now);
        Raise(new SuggestionRejected(post, this, by.Id, ReviewOutcome.Rejected));
    }

    /// <summary>Whoever suggested it thinks better of it.</summary>
    public void Withdraw(Post post, Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.Id == ById, "edit.withdraw-not-yours");
        if (!IsOpen) return;
        post.Record(ActKind.EditRejected, by, now, after: $"{Id}");
        Decide(SuggestionEnd.Withdrawn, by.Id, now);
        Raise(new SuggestionRejected(post, this, by.Id, ReviewOutcome.Moot));
    }

    /// <summary>There is no post any more that it could better.</summary>
    public void LetGo(Post post, DateTime now)
    {
        if (!IsOpen) return;
        Decide(SuggestionEnd.Moot, SystemMember.Community, now);
        Raise(new SuggestionRejected(post, this, SystemMember.Community, ReviewOutcome.Moot));
    }

    /// <summary>Something in it must not be read by anyone.</summary>
    public void Redact(Redaction redaction)
        => (Title, Tags, Markdown, Comment, Reason) = (redaction.Of(Title), redaction.Of(Tags), redaction.Of(Markdown), redaction.Of(Comment), redaction.Of(Reason));

    private void RequireJudge(Post post, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ReviewEdits, privileges, now, isAuthor: by.Id == post.AuthorId);
        Rule.Require(by.Id != ById, "edit.own-suggestion");
        Rule.Require(IsOpen, "edit.suggestion-decided");
        post.RequireOpenToChange();
    }

    /// <returns>False when this reviewer has said the same before.</returns>
    private bool Judge(Member by, bool approves, string? why, DateTime now)
    {
        if (_votes.Find(v => v.ReviewerId == by.Id) is { } said)
        {
            Rule.Require(said.Approves == approves, "edit.judged-already");
            return false;
        }
        _votes.Add(new(by.Id, approves, why, now));
        Version++;
        return true;
    }

    private static bool DecidesAlone(Post post, Member by) => by.IsModerator || by.Id == post.AuthorId;

    private void Decide(SuggestionEnd end, int by, DateTime now)
    {
        (Closed, End, DecidedById, DecidedAt) = (Id, end, by, now);
        Version++;
    }
}

/// <summary>What one reviewer says of a suggestion. The database holds one per reviewer.</summary>
public sealed class SuggestionVote
{
    internal SuggestionVote(int reviewerId, bool approves, string? reason, DateTime at) => (ReviewerId, Approves, Reason, At) = (reviewerId, approves, reason, at);

    private SuggestionVote() { }

    public int SuggestionId { get; private set; }
    public int ReviewerId { get; private set; }
    public bool Approves { get; private set; }
    public string? Reason { get; private set; }
    public DateTime At { get; private set; }
}

public sealed record EditSuggested(Post Post, SuggestedEdit Suggestion, Member By) : IOpensReview
{
    public ReviewQueue Queue => ReviewQueue.SuggestedEdits;
}

public sealed record SuggestionApproved(Post Post, SuggestedEdit Suggestion, int ById, bool Pays) : ISettlesReview
{
    public ReviewQueue Queue => ReviewQueue.SuggestedEdits;
    public int? ReviewerId => ById;
    public ReviewOutcome Outcome => ReviewOutcome.Approved;
}

/// <summary>Rejected, withdrawn, or without a post.</summary>
public sealed record SuggestionRejected(Post Post, SuggestedEdit Suggestion, int ById, ReviewOutcome Outcome) : ISettlesReview
{
    public ReviewQueue Queue => ReviewQueue.SuggestedEdits;
    public int? ReviewerId => Outcome is ReviewOutcome.Rejected ? ById : null;
}
