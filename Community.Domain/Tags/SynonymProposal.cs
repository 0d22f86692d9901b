namespace Community.Domain.Tags;

/// <summary>How a proposal ended. Numbers are stored.</summary>
public enum SynonymOutcome { Approved = 1, Rejected = 2, Withdrawn = 3 }

/// <summary>Members propose that a name means a tag, and vote on it.</summary>
public sealed class SynonymProposal : Entity
{
    internal SynonymProposal(string name, int targetId, int byId, DateTime now) => (Name, TargetId, ById, At) = (name, targetId, byId, now);

    private SynonymProposal() { }

    /// <summary>The name that would mean the tag; a tag may stand under it already.</summary>
    public string Name { get; private set; } = "";
    public int TargetId { get; private set; }
    public int ById { get; private set; }
    public DateTime At { get; private set; }

    /// <summary>0 while it is open, then its own id: so that a name has one open proposal, on every engine.</summary>
    public int Closed { get; private set; }
    public SynonymOutcome? Outcome { get; private set; }
    public int? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    /// <summary>Votes for minus votes against. A projection: only CountSynonymVotes moves it.</summary>
    public int Score { get; private set; }

    public bool IsOpen => Closed == 0;

    /// <param name="tag">The tag that stands under the name; null where there is none.</param>
    public static SynonymProposal Make(string name, Tag? tag, Tag target, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ProposeSynonym, privileges, now);
        Rule.Require(tag != target && name != target.Name, "tag.means-itself");
        Rule.Require(target.SynonymOfId is null && tag?.SynonymOfId is null, "tag.is-synonym");
        return new(name, target.Id, by.Id, now);
    }

    /// <summary>Says yes or no, or the other one from now on. Answers the vote if it is new.</summary>
    /// <param name="standing">What the member has said until now.</param>
    public SynonymVote? Vote(Member by, bool isFor, SynonymVote? standing, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.ProposeSynonym, privileges, now);
        RequireOpen();
        if (standing is null)
        {
            Raise(new SynonymVoteMoved(this, isFor ? 1 : -1));
            return new(Id, by.Id, isFor, now);
        }
        Rule.Require(by.Id != ById, "synonym.own-vote");
        if (standing.Turn(isFor, now)) Raise(new SynonymVoteMoved(this, isFor ? 2 : -2));
        return null;
    }

    /// <summary>What the votes come to, if that decides it.</summary>
    public SynonymOutcome? Decided(int score, TagPolicy policy)
        => !IsOpen ? null : score >= policy.SynonymVotes ? SynonymOutcome.Approved : score <= -policy.SynonymVotesAgainst ? SynonymOutcome.Rejected : null;

    /// <summary>It becomes a synonym or does not: by votes, by a moderator, or because something else was decided meanwhile.</summary>
    /// <param name="by">A moderator; or the house, where members have voted.</param>
    /// <returns>What the log tells.</returns>
    public Act Decide(SynonymOutcome outcome, string target, Member by, PrivilegePolicy privileges, DateTime now)
    {
        if (by.Id != SystemMember.Community) by.Require(Right.MergeTags, privileges, now);
        RequireOpen();
        Close(outcome, by, now);
        Raise(new SynonymDecided(this, by));
        return Act.Apart(ActKind.SynonymDecided, by, now, thingId: TargetId, reason: $"{outcome}", before: Name, after: target);
    }

    /// <summary>Whoever proposed it thinks otherwise now.</summary>
    public void Withdraw(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.Id == ById, "synonym.not-yours");
        RequireOpen();
        Close(SynonymOutcome.Withdrawn, by, now);
    }

    /// <summary>The tag that it would mean means another now.</summary>
    public void Follow(Tag target) => TargetId = target.Id;

    private void RequireOpen() => Rule.Require(IsOpen, "synonym.decided");

    private void Close(SynonymOutcome outcome, Member by, DateTime now) => (Closed, Outcome, DecidedById, DecidedAt) = (Id, outcome, by.Id, now);
}

/// <summary>What a member says to a proposal.</summary>
public sealed class SynonymVote(int proposalId, int memberId, bool isFor, DateTime at)
{
    public int ProposalId { get; private set; } = proposalId;
    public int MemberId { get; private set; } = memberId;
    public bool IsFor { get; private set; } = isFor;
    public DateTime At { get; private set; } = at;

    /// <summary>False where that is what it says already.</summary>
    internal bool Turn(bool isFor, DateTime now)
    {
        if (IsFor == isFor) return false;
        (IsFor, At) = (isFor, now);
        return true;
    }
}

/// <summary>Somebody has said what they think of a proposed synonym.</summary>
/// <param name="By">What the score moves by.</param>
public sealed record SynonymVoteMoved(SynonymProposal Proposal, int By) : IDomainEvent;

/// <summary>A proposed synonym was approved or rejected.</summary>
public sealed record SynonymDecided(SynonymProposal Proposal, Member By) : IDomainEvent;
