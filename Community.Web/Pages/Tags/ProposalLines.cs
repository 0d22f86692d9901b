using Community.Web.Features.Tags;

namespace Community.Web.Pages.Tags;

/// <summary>Proposed synonyms with what the reader may do about them.</summary>
/// <param name="Me">The reader; null for visitors.</param>
/// <param name="Back">Where deciding leads to.</param>
public sealed record ProposalLines(IReadOnlyList<ProposedSynonym> Rows, int? Me, bool MayVote, bool MayDecide, string Back);
