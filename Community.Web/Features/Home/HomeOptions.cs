namespace Community.Web.Features.Home;

/// <summary>What the home page shows to whom.</summary>
public sealed record HomeOptions
{
    public const string Section = "Home";

    /// <summary>Days without any answer after which a question is put before the staff.</summary>
    public int WaitingDays { get; init; } = 2;

    /// <summary>Days for which closings and deletions count as recent.</summary>
    public int RecentDays { get; init; } = 7;

    /// <summary>Rows of each list.</summary>
    public int Rows { get; init; } = 8;

    /// <summary>Rows of what is new; the inbox has the rest.</summary>
    public int NewsRows { get; init; } = 5;

    /// <summary>Queues are counted up to here; a longer one is "more than".</summary>
    public int MostCounted { get; init; } = 999;

    /// <summary>Answers from which on a member is shown where the next one counts most …</summary>
    public int ContributorAnswers { get; init; } = 3;

    /// <summary>… or this reputation.</summary>
    public int ContributorReputation { get; init; } = 100;

    /// <summary>How many of a contributor's latest answers tell the tags they answer in.</summary>
    public int AnswersLookedAt { get; init; } = 200;

    /// <summary>How many of the newest unanswered questions the choice is made from.</summary>
    public int QuestionsLookedAt { get; init; } = 1_000;

    /// <summary>How old the community's figures may be.</summary>
    public int FiguresSeconds { get; init; } = 60;
}
