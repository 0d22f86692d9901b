using Community.Web.Features.Questions;
using Community.Web.Features.Search;

namespace Community.Web.Pages;

/// <summary>One question of a list, with what was found in it if the list answers a search.</summary>
public sealed record QuestionLine(QuestionRow Question, FoundQuestion? Found = null)
{
    /// <summary>Leads to the reader's lists, to be put into them.</summary>
    public bool TakesLists { get; init; }

    /// <summary>The tag that makes it of no interest to the reader; null for none.</summary>
    public string? Ignored { get; init; }

    public IReadOnlyList<TextRun> Title => Found?.Title ?? [new(Question.Title, false)];
}
