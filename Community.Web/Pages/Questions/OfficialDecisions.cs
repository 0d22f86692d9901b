using Community.Web.Features.Officials;
using Community.Web.Features.Products;

namespace Community.Web.Pages.Questions;

/// <summary>What staff decide about an official answer: it still holds, or it ends.</summary>
/// <param name="Back">The queue that it is decided from; null on the question's page.</param>
public sealed record OfficialDecisions(int QuestionId, int AnswerId, OfficialView Official, Redrawn? Verifying, Redrawn? Ending, string? Back);

/// <summary>What it takes to pin an answer.</summary>
/// <param name="ProductId">The product that is chosen at first.</param>
/// <param name="Seen">The latest official answer of the question, as this form knows it; 0 for none.</param>
/// <param name="Back">The queue that it is pinned from; null on the question's page.</param>
public sealed record PinPart(int QuestionId, int AnswerId, ProductChoices Choices, int? ProductId, int Seen, Redrawn? Typed, string? Back);
