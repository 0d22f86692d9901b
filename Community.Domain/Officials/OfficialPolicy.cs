namespace Community.Domain.Officials;

/// <summary>How long the vendor stands by an official answer unasked, and when one is worth looking for or doubting.</summary>
public sealed record OfficialPolicy
{
    public const string Section = "Officials";

    /// <summary>Days after which an official answer is looked at again, if nobody says otherwise.</summary>
    public int ReviewAfterDays { get; init; } = 180;

    /// <summary>The longest that anybody may stand by one without looking at it.</summary>
    public int LongestReviewDays { get; init; } = 1_095;

    /// <summary>The score from which an answer is proposed to the vendor; accepted ones are proposed at once.</summary>
    public int CandidateFromScore { get; init; } = 5;

    /// <summary>So many members say that it is outdated: the vendor looks at it. One of the staff is enough.</summary>
    public int OutdatedFromReports { get; init; } = 3;

    /// <summary>The hour of the site's day at which the night's round looks for what is due.</summary>
    public int Hour { get; init; } = 4;

    public bool IsSound => ReviewAfterDays > 0 && LongestReviewDays >= ReviewAfterDays && OutdatedFromReports > 0 && Hour is >= 0 and <= 23;
}
