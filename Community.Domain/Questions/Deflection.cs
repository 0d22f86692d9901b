namespace Community.Domain.Questions;

/// <summary>A member was about to ask and found their answer under a question instead. One per member and question, whenever.</summary>
public sealed class Deflection(int memberId, int questionId, string typed, DateTime at)
{
    public const int LongestTyped = 300;

    public int MemberId { get; private set; } = memberId;
    public int QuestionId { get; private set; } = questionId;

    /// <summary>The title that they were about to ask under.</summary>
    public string Typed { get; private set; } = typed;
    public DateTime At { get; private set; } = at;
}
