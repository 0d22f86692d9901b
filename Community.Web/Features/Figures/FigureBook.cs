using Community.Web.Features.Products;

namespace Community.Web.Features.Figures;

/// <summary>A question under which people found their answer instead of asking.</summary>
/// <param name="Count">How often in the time that is looked at.</param>
/// <param name="Typed">What they were about to ask, the latest first.</param>
public sealed record DeflectingQuestion(int Id, string Title, int Count, IReadOnlyList<string> Typed);

/// <summary>The figures of one product, or of all.</summary>
/// <param name="Id">Null for all products, and for the questions that name none.</param>
/// <param name="Slug">Null likewise.</param>
/// <param name="Before">Of as many weeks before.</param>
/// <param name="Weeks">One for each week.</param>
/// <param name="Waiting">Questions without a good answer today, by age, whenever they were asked.</param>
/// <param name="Deflecting">Where most people found their answer.</param>
public sealed record FigureSheet(
    int? Id, string? Name, string? Slug, FigureSums Total, FigureSums Before, IReadOnlyList<FigureSums> Weeks, IReadOnlyDictionary<OpenAge, int> Waiting, IReadOnlyList<DeflectingQuestion> Deflecting)
{
    public int Waits => Waiting.Values.Sum();
}

/// <summary>The community's figures over some weeks: of all products together and of each.</summary>
/// <param name="Products">By name; last, where there are any, the questions that name none.</param>
/// <param name="PromiseDays">The days within which a first answer is promised.</param>
/// <param name="At">When they were read.</param>
public sealed record FigureBook(FigureRange Range, FigureSheet All, IReadOnlyList<FigureSheet> Products, int PromiseDays, DateTime At);
