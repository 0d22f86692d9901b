namespace Community.Domain.Faq;

/// <summary>How often something is asked, in numbers.</summary>
/// <param name="Duplicates">Questions that were closed as asking the same.</param>
/// <param name="Deflections">Members who found their answer there instead of asking.</param>
public sealed record FaqNumbers(int Views, int Duplicates, int MeToos, int Deflections, int Score);

/// <summary>How much a book of frequent questions proposes, what counts how much for it, and when an entry wants another look.</summary>
public sealed record FaqPolicy
{
    public const string Section = "Faq";

    /// <summary>So many entries are proposed for a chapter, and so many for a book.</summary>
    public int PerChapter { get; init; } = 12;
    public int InAll { get; init; } = 60;

    /// <summary>The score from which an answer is good enough although nobody has accepted it.</summary>
    public int GoodScore { get; init; } = 3;

    /// <summary>Days after which an entry that nobody has checked wants another look.</summary>
    public int ReviewAfterDays { get; init; } = 180;

    /// <summary>So many views weigh 1; the others say what one of them weighs.</summary>
    public int ViewsForOne { get; init; } = 20;
    public int DuplicateWeighs { get; init; } = 20;
    public int DeflectionWeighs { get; init; } = 10;
    public int MeTooWeighs { get; init; } = 5;
    public int ScoreWeighs { get; init; } = 2;

    /// <summary>Pictures that the file to take along may hold; what is beyond is a link in it.</summary>
    public int FileMegabytes { get; init; } = 10;

    public bool IsSound => PerChapter > 0 && InAll > 0 && ReviewAfterDays > 0 && ViewsForOne > 0 && FileMegabytes >= 0
        && DuplicateWeighs >= 0 && DeflectionWeighs >= 0 && MeTooWeighs >= 0 && ScoreWeighs >= 0;

    public int Weigh(FaqNumbers of)
        => (of.Views / ViewsForOne) + (of.Duplicates * DuplicateWeighs) + (of.Deflections * DeflectionWeighs) + (of.MeToos * MeTooWeighs) + (Math.Max(of.Score, 0) * ScoreWeighs);
}
