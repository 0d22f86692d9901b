namespace Community.Domain.Posts;

/// <summary>How posts are locked, and deleted by those who decide together.</summary>
public abstract partial class Post
{
    /// <summary>Members deleted it by votes, and may bring it back so.</summary>
    public bool IsDeletedByVotes { get; private set; }

    /// <summary>Nobody votes on it, edits, answers or comments until it is unlocked.</summary>
    public void Lock(Member by, bool wanted, string? reason, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.Lock, privileges, now);
        Rule.Require(!IsDeleted && !HeadHidden, "post.deleted");
        if (LockedAt is not null == wanted) return;
        LockedAt = wanted ? now : null;
        Version++;
        Record(wanted ? ActKind.Locked : ActKind.Unlocked, by, now, reason);
        Raise(new PostLocked(this, by));
    }

    private protected void RequireMayVoteToDelete(Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.VoteToDelete, privileges, now);
        RequireOpenToChange();
        Rule.Require(by.Id != AuthorId, "post.delete-not-yours");
    }

    private protected Poll DeleteByVotes(Member by, Ballot ballot, ClosingPolicy policy, ReputationPolicy reputation, DateTime now)
    {
        if (ballot.Vote(by)) Record(ActKind.DeleteVoted, by, now);
        if (ballot.Standing.Count < policy.VotesToDelete) return new(ballot.Standing.Count, policy.VotesToDelete, false);
        ballot.End();
        IsDeletedByVotes = true;
        MarkDeleted(by, null, reputation, now);
        return Poll.Decided;
    }

    private protected Poll VoteToUndelete(Member by, Ballot ballot, ClosingPolicy policy, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.VoteToDelete, privileges, now);
        Rule.Require(IsDeleted, "post.not-deleted");
        Rule.Require(IsDeletedByVotes, "post.undelete-not-yours");
        if (ballot.Vote(by)) Record(ActKind.UndeleteVoted, by, now);
        if (ballot.Standing.Count < policy.VotesToDelete) return new(ballot.Standing.Count, policy.VotesToDelete, false);
        ballot.End();
        return Poll.Decided;
    }

    /// <summary>Moderators undo any deletion, authors their own.</summary>
    private protected void RequireMayUndelete(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(IsDeleted, "post.not-deleted");
        Rule.Require(by.IsModerator || (by.Id == AuthorId && DeletedById == AuthorId), "post.undelete-not-yours");
    }
}

public sealed record PostLocked(Post Post, Member By) : IDomainEvent;
