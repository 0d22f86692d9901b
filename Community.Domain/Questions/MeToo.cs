namespace Community.Domain.Questions;

/// <summary>A member has the problem that somebody asked about.</summary>
public sealed class MeToo(int memberId, int questionId, DateTime at)
{
    public int MemberId { get; private set; } = memberId;
    public int QuestionId { get; private set; } = questionId;
    public DateTime At { get; private set; } = at;
}

/// <param name="Change">1: has it too; −1: no longer.</param>
public sealed record MeTooMoved(Question Question, int MemberId, int Change) : IDomainEvent;
