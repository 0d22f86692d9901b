namespace Community.Domain.Questions;

/// <summary>How a question is kept in order: protected from strangers, put together with its like, known to concern others too.</summary>
public sealed partial class Question
{
    /// <summary>Since when only those answer who have earned something here, or whose organisation vouches for them.</summary>
    public DateTime? ProtectedAt { get; private set; }

    /// <summary>Where its answers went; it stays as a duplicate, and leads there.</summary>
    public int? MergedIntoId { get; private set; }

    /// <summary>Members who have the same problem. A projection: only CountMeToos moves it.</summary>
    public int MeTooCount { get; private set; }

    public bool IsProtected => ProtectedAt is not null;

    public void Protect(Member by, bool wanted, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.Protect, privileges, now);
        RequireOpenToChange();
        if (IsProtected == wanted) return;
        ProtectedAt = wanted ? now : null;
        Touch();
        Record(wanted ? ActKind.Protected : ActKind.Unprotected, by, now);
        Raise(new QuestionProtected(this, by));
    }

    /// <summary>
    /// Its answers become the target's, with all that they have and have earned. What nobody could decide twice, an accept or an
    /// open bounty, must be decided before.
    /// </summary>
    /// <param name="answers">Those that go: deleted ones stay, where an accept may come back with them.</param>
    public void MergeInto(Question target, IReadOnlyList<Answer> answers, Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.MergeQuestions, privileges, now);
        Rule.Require(target.Id != Id, "question.merge-itself");
        Rule.Require(MergedIntoId is null, "question.is-merged");
        Rule.Require(target.DuplicateOfId is null && target.AudienceId == AudienceId, "question.merge-into-duplicate");
        RequireOpenToChange();
        target.RequireOpenToChange();
        Rule.Require(AcceptedId is null && BountyPoints is null && OfficialAt is null, "question.merge-undecided");
        foreach (var answer in answers) answer.MoveTo(target);
        MergedIntoId = target.Id;
        Record(ActKind.Merged, by, now, after: $"{target.Id}");
        target.Record(ActKind.Merged, by, now, before: $"{Id}");
        var wasOpen = !IsClosed;
        (ClosedAt, CloseReason, DuplicateOfId) = (ClosedAt ?? now, Questions.CloseReason.Duplicate, target.Id);
        Touch();
        Raise(new QuestionsMerged(this, target, answers, by));
        if (wasOpen) Raise(new QuestionClosed(this, by, Questions.CloseReason.Duplicate));
    }

    /// <summary>A member has the same problem.</summary>
    public MeToo JoinIn(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        RequireOpenToChange();
        Rule.Require(by.Id != AuthorId, "question.me-too-own");
        Raise(new MeTooMoved(this, by.Id, 1));
        return new(by.Id, Id, now);
    }

    /// <summary>A member was about to ask and finds the answer here: one question less for everyone.</summary>
    /// <param name="typed">The title that they were about to ask under.</param>
    public Deflection Solve(Member by, string? typed, DateTime now)
    {
        by.RequireMayWrite(now);
        Rule.Require(by.Id != AuthorId, "question.solved-own");
        var title = CleanText.Line(typed);
        return new(by.Id, Id, title.Length <= Deflection.LongestTyped ? title : title[..Deflection.LongestTyped], now);
    }

    public void StepBack(Member by, DateTime now)
    {
        by.RequireMayWrite(now);
        RequireOpenToChange();
        Raise(new MeTooMoved(this, by.Id, -1));
    }
}

public sealed record QuestionProtected(Question Question, Member By) : IDomainEvent;

/// <param name="Answers">Those that went from one to the other.</param>
public sealed record QuestionsMerged(Question Source, Question Target, IReadOnlyList<Answer> Answers, Member By) : IDomainEvent;
