using Community.Web.Features.Questions;
using Community.Web.Features.Search;

namespace Community.Web.Pages;

/// <summary>One question of a list, with what was found in it if the list answers a search.</summary>
public sealed record QuestionLine(QuestionRow Question, FoundQuestion? Found = null)
{
    public IReadOnlyList<TextRun> Title => Found?.Title ?? [new(Question.Title, false)];
}
