namespace Community.Domain.Posts;

/// <summary>How fast members may write, and how soon the same again. Staff write as fast as they can; those who are known wait a part of it.</summary>
public sealed record PostingPolicy
{
    public const string Section = "Posting";

    /// <summary>No limit at all: for the demo's past, and where the machine's limits are switched off.</summary>
    public static readonly PostingPolicy Unlimited = new() { QuestionSeconds = 0, AnswerSeconds = 0, CommentSeconds = 0, QuestionsPerDay = 0, SameTextMinutes = 0 };

    /// <summary>So many of a kind may come at once, by who answers all that waits; then one after each pause.</summary>
    public int Burst { get; init; } = 12;

    /// <summary>Seconds from one to the next of a kind, in the long run; 0 does not limit it.</summary>
    public int QuestionSeconds { get; init; } = 60;
    public int AnswerSeconds { get; init; } = 15;
    public int CommentSeconds { get; init; } = 5;

    /// <summary>From this reputation on, and in verified organisations, members are known: no limit by day, and a pause of the third part.</summary>
    public int KnownReputation { get; init; } = 125;
    public int KnownShare { get; init; } = 3;

    /// <summary>Of those who are not known; 0 does not limit it.</summary>
    public int QuestionsPerDay { get; init; } = 20;

    /// <summary>For so long the same member does not post the same text again, wherever; 0 does not limit it.</summary>
    public int SameTextMinutes { get; init; } = 5;

    public bool IsSound => Burst >= 1 && QuestionSeconds >= 0 && AnswerSeconds >= 0 && CommentSeconds >= 0 && QuestionsPerDay >= 0 && SameTextMinutes >= 0 && KnownShare >= 1;

    public bool Knows(Member member) => member.IsStaff || member.IsOfVerifiedOrganisation || member.Reputation >= KnownReputation;

    public int MostQuestions(Member member) => QuestionsPerDay == 0 || Knows(member) ? int.MaxValue : QuestionsPerDay;

    public TimeSpan PauseAfter(OnceKind kind, Member member)
    {
        if (member.IsStaff) return TimeSpan.Zero;
        var seconds = kind switch { OnceKind.Question or OnceKind.Showcase => QuestionSeconds, OnceKind.Answer => AnswerSeconds, OnceKind.Comment => CommentSeconds, _ => 0 };
        return TimeSpan.FromSeconds(Knows(member) ? seconds / KnownShare : seconds);
    }
}
