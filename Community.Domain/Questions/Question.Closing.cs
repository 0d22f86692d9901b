namespace Community.Domain.Questions;

/// <summary>How a question ends, for a while or for good: closed and opened again, deleted and brought back.</summary>
public sealed partial class Question
{
    public DateTime? ClosedAt { get; private set; }
    public CloseReason? CloseReason { get; private set; }

    /// <summary>The original that was named, when closed as a duplicate. That may be a duplicate itself.</summary>
    public int? DuplicateOfId { get; private set; }

    /// <summary>Where the originals end: the question that has the answers; null while that is deleted. A projection: only LeadToOriginals moves it.</summary>
    public int? LeadsToId { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>Whoever may decides at once; others vote, and enough votes close it for the reason that most gave.</summary>
    /// <param name="original">What it is a duplicate of; somebody else has seen to it that this leads in no circle.</param>
    /// <param name="knowsSubject">Holds a gold badge of one of its tags, and so says alone what is a duplicate.</param>
    public Poll Close(Member by, CloseReason reason, Question? original, bool knowsSubject, Ballot ballot, ClosingPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        by.RequireMayWrite(now);
        RequireOpenToChange();
        Rule.Require(!IsClosed, "question.already-closed");
        var isDuplicate = reason is Questions.CloseReason.Duplicate;
        var alone = by.May(Right.CloseAtOnce, privileges, now) || (isDuplicate && (knowsSubject || by.May(Right.MarkDuplicateAtOnce, privileges, now)));
        if (!alone) by.Require(Right.VoteToClose, privileges, now);
        Rule.Require(BountyPoints is null, "question.has-bounty");
        Rule.Require(!isDuplicate || (original is not null && original.Id != Id && !original.IsDeleted), "question.duplicate-of-what");
        int? originalId = isDuplicate ? original!.Id : null;
        if (!alone)
        {
            if (ballot.Vote(by, reason, originalId)) Record(ActKind.CloseVoted, by, now, $"{reason}", after: originalId is { } named ? $"{named}" : null);
            if (ballot.Standing.Count < policy.Votes)
            {
                Raise(new CloseVoted(this, by));
                return new(ballot.Standing.Count, policy.Votes, false);
            }
            (reason, originalId) = ballot.Majority;
        }
        ballot.End();
        Close(by, reason, originalId, now);
        return Poll.Decided;
    }

    /// <summary>Staff opens it at once; others vote.</summary>
    public Poll Reopen(Member by, Ballot ballot, ClosingPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        by.RequireMayWrite(now);
        RequireOpenToChange();
        by.Require(Right.VoteToClose, privileges, now);
        if (!IsClosed) return Poll.Decided;
        Rule.Require(MergedIntoId is null, "question.is-merged");
        if (!by.May(Right.CloseAtOnce, privileges, now))
        {
            if (ballot.Vote(by)) Record(ActKind.ReopenVoted, by, now);
            if (ballot.Standing.Count < policy.Votes)
            {
                Raise(new ReopenVoted(this, by));
                return new(ballot.Standing.Count, policy.Votes, false);
            }
        }
        ballot.End();
        Record(ActKind.Reopened, by, now, before: $"{CloseReason}");
        (ClosedAt, CloseReason, DuplicateOfId) = (null, null, null);
        Touch();
        Raise(new QuestionReopened(this, by));
        return Poll.Decided;
    }

    /// <summary>A review finds nothing to do: an open question stays open, a closed one closed. Enough of these, or one of staff, end the review.</summary>
    public Poll LeaveAsItIs(Member by, Ballot ballot, ClosingPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.VoteToClose, privileges, now);
        RequireOpenToChange();
        Rule.Require(by.Id != AuthorId, "question.review-own");
        ballot.Vote(by);
        if (ballot.Standing.Count < policy.VotesToLeave && !by.May(Right.CloseAtOnce, privileges, now)) return new(ballot.Standing.Count, policy.VotesToLeave, false);
        ballot.End();
        Record(ActKind.Reviewed, by, now, $"{ballot.Motion}");
        Raise(new QuestionLeft(this, by, IsClosed ? ReviewQueue.Reopen : ReviewQueue.Close));
        return Poll.Decided;
    }

    /// <summary>Askers delete what nobody has helped with yet; moderators anything. The answers are hidden, and keep what they earned.</summary>
    public override void Delete(Member by, string? reason, ReputationPolicy reputation, DateTime now)
    {
        by.RequireMayWrite(now);
        if (IsDeleted) return;
        if (!by.IsModerator)
        {
            Rule.Require(by.Id == AuthorId, "post.delete-not-yours");
            RequireOpenToChange();
            Rule.Require(AnswerCount <= 1 && !IsAnswered && AcceptedId is null, "question.delete-has-answers");
        }
        Rule.Require(BountyPoints is null, "question.has-bounty");
        MarkDeleted(by, reason, reputation, now);
    }

    /// <summary>Trusted members delete together what has been closed for some days.</summary>
    public Poll VoteToDelete(Member by, Ballot ballot, ClosingPolicy policy, ReputationPolicy reputation, PrivilegePolicy privileges, DateTime now)
    {
        RequireMayVoteToDelete(by, privileges, now);
        Rule.Require(now - ClosedAt >= TimeSpan.FromDays(policy.ClosedDaysToDelete), "question.delete-not-closed-long", policy.ClosedDaysToDelete);
        Rule.Require(BountyPoints is null, "question.has-bounty");
        return DeleteByVotes(by, ballot, policy, reputation, now);
    }

    public override void Undelete(Member by, Act deletion, DateTime now)
    {
        RequireMayUndelete(by, now);
        Restore(by, deletion, acceptIsBack: false, AuthorId, now);
    }

    public Poll VoteToUndelete(Member by, Act deletion, Ballot ballot, ClosingPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        var tally = VoteToUndelete(by, ballot, policy, privileges, now);
        if (tally.IsCarried) Restore(by, deletion, acceptIsBack: false, AuthorId, now);
        return tally;
    }

    private void Close(Member by, CloseReason reason, int? originalId, DateTime now)
    {
        (ClosedAt, CloseReason, DuplicateOfId) = (now, reason, originalId);
        Touch();
        Record(ActKind.Closed, by, now, $"{reason}", after: originalId is { } id ? $"{id}" : null);
        Raise(new QuestionClosed(this, by, reason));
    }
}

public sealed record CloseVoted(Question Question, Member By) : IOpensReview
{
    public Post Post => Question;
    public ReviewQueue Queue => ReviewQueue.Close;
}

public sealed record QuestionClosed(Question Question, Member By, CloseReason Reason) : ISettlesReview
{
    public Post Post => Question;
    public ReviewQueue Queue => ReviewQueue.Close;
    public int? ReviewerId => By.Id;
    public ReviewOutcome Outcome => ReviewOutcome.Approved;
}

public sealed record ReopenVoted(Question Question, Member By) : IOpensReview
{
    public Post Post => Question;
    public ReviewQueue Queue => ReviewQueue.Reopen;
}

/// <summary>A closed question says something else than when it was closed.</summary>
public sealed record ClosedQuestionImproved(Question Question) : IOpensReview
{
    public Post Post => Question;
    public ReviewQueue Queue => ReviewQueue.Reopen;
}

public sealed record QuestionReopened(Question Question, Member By) : ISettlesReview
{
    public Post Post => Question;
    public ReviewQueue Queue => ReviewQueue.Reopen;
    public int? ReviewerId => By.Id;
    public ReviewOutcome Outcome => ReviewOutcome.Approved;
}

public sealed record QuestionLeft(Question Question, Member By, ReviewQueue Queue) : ISettlesReview
{
    public Post Post => Question;
    public int? ReviewerId => By.Id;
    public ReviewOutcome Outcome => ReviewOutcome.Rejected;
}
