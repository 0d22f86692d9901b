namespace Community.Domain.Bounties;

/// <summary>How a bounty ended. Numbers are stored.</summary>
public enum BountyEnd
{
    /// <summary>The giver chose an answer.</summary>
    Awarded = 1,

    /// <summary>Nobody chose; the answer accepted meanwhile gets all.</summary>
    WentToAccepted = 2,

    /// <summary>Nobody chose; the best answer gets half, the house the rest.</summary>
    WentToBest = 3,

    /// <summary>There were answers and none was good enough: half goes back.</summary>
    HalfReturned = 4,

    /// <summary>Nobody answered: all goes back.</summary>
    Returned = 5,

    /// <summary>A moderator ended it: all goes back.</summary>
    Ended = 6,
}

/// <summary>Points that a member sets aside for whoever answers a question well. They are held until it is decided who gets them.</summary>
public sealed class Bounty : Entity
{
    internal Bounty(Question question, Member giver, int points, BountyPolicy policy, DateTime now)
    {
        (QuestionId, OpenQuestionId, GiverId, Points, OpenedAt) = (question.Id, question.Id, giver.Id, points, now);
        EndsAt = now.AddDays(policy.Days);
        GraceEndsAt = EndsAt.AddHours(policy.GraceHours);
        RemindAt = EndsAt.AddHours(-policy.ReminderHours);
        Raise(new BountyOffered(question, this, giver));
    }

    private Bounty() { }

    public int QuestionId { get; private set; }

    /// <summary>The question as long as the bounty is open: the database lets there be one.</summary>
    public int? OpenQuestionId { get; private set; }
    public int GiverId { get; private set; }
    public int Points { get; private set; }
    public DateTime OpenedAt { get; private set; }
    public DateTime EndsAt { get; private set; }

    /// <summary>Until then the giver may still award it.</summary>
    public DateTime GraceEndsAt { get; private set; }

    /// <summary>When the giver is reminded next; null when there is nothing more to remind of.</summary>
    public DateTime? RemindAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }
    public BountyEnd? End { get; private set; }
    public int? AnswerId { get; private set; }
    public int? WinnerId { get; private set; }

    /// <summary>Where the points went; the three add up to all of them once it is closed.</summary>
    public int ToWinner { get; private set; }
    public int ToGiver { get; private set; }
    public int ToHouse { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>The giver awards it to any answer but their own.</summary>
    public void Award(Question question, Answer answer, Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.Id == GiverId, "bounty.award-not-yours");
        Rule.Require(IsOpen && now <= GraceEndsAt, "bounty.over");
        Rule.Require(answer.RootId == QuestionId, "accept.other-question");
        Rule.Require(!answer.IsDeleted && !answer.HeadHidden, "post.deleted");
        Rule.Require(answer.AuthorId != GiverId, "bounty.own-answer");
        Close(question, BountyEnd.Awarded, answer, Points, 0, by, now);
    }

    /// <summary>Decides what nobody decided in time: by the accept, else by the votes, else it goes back.</summary>
    /// <param name="answers">Those that stand; only others' answers of the bounty's time count.</param>
    public void Settle(Question question, IEnumerable<Answer> answers, BountyPolicy policy, DateTime now)
    {
        if (!IsOpen || now <= GraceEndsAt) return;
        List<Answer> meant = [.. answers.Where(a => !a.IsDeleted && a.AuthorId != GiverId && a.PostedAt >= OpenedAt)];
        var accepted = meant.Find(a => a.Id == question.AcceptedId);
        var best = meant.Where(a => a.Score >= policy.QualifyingScore).OrderByDescending(a => a.Score).ThenBy(a => a.PostedAt).ThenBy(a => a.Id).FirstOrDefault();
        if (accepted is not null) Close(question, BountyEnd.WentToAccepted, accepted, Points, 0, null, now);
        else if (best is not null) Close(question, BountyEnd.WentToBest, best, Points / 2, 0, null, now);
        else if (meant.Count > 0) Close(question, BountyEnd.HalfReturned, null, 0, Points / 2, null, now);
        else Close(question, BountyEnd.Returned, null, 0, Points, null, now);
    }

    /// <summary>A moderator ends it, so that the question can be closed, merged or deleted. All goes back.</summary>
    public void Stop(Question question, Member by, string? reason, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.IsModerator, "bounty.end-not-yours");
        if (!IsOpen) return;
        question.Record(ActKind.BountyEnded, by, now, reason, before: $"{Points}");
        Close(question, BountyEnd.Ended, null, 0, Points, by, now);
    }

    /// <summary>Tells the giver that time is running out: once before the end, once before the end of the grace.</summary>
    /// <returns>Whether this was the time to.</returns>
    public bool Remind(Question question, BountyPolicy policy, DateTime now)
    {
        if (!IsOpen || RemindAt is not { } due || due > now) return false;
        var last = GraceEndsAt.AddHours(-policy.ReminderHours);
        RemindAt = due < last && now < last ? last : null;
        Raise(new BountyRunsOut(question, this));
        return true;
    }

    private void Close(Question question, BountyEnd end, Answer? winner, int toWinner, int toGiver, Member? by, DateTime now)
    {
        (ClosedAt, OpenQuestionId, RemindAt, End) = (now, null, null, end);
        (AnswerId, WinnerId, ToWinner, ToGiver, ToHouse) = (winner?.Id, winner?.AuthorId, toWinner, toGiver, Points - toWinner - toGiver);
        question.EndBounty();
        Raise(new BountyClosed(question, this, winner, by?.Id ?? SystemMember.Community));
    }
}

public sealed record BountyOffered(Question Question, Bounty Bounty, Member By) : IDomainEvent;
public sealed record BountyRunsOut(Question Question, Bounty Bounty) : IDomainEvent;

/// <param name="ById">The giver, a moderator, or Community where time decided.</param>
public sealed record BountyClosed(Question Question, Bounty Bounty, Answer? Winner, int ById) : IDomainEvent;
