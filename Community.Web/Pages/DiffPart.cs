using Community.Web.Features.Revisions;

namespace Community.Web.Pages;

/// <summary>What changed, for the part of a page that draws it.</summary>
/// <param name="IsSideBySide">The older version on the left, the newer on the right; else one text with both.</param>
/// <param name="IsFirst">There is nothing before it: it is simply shown.</param>
public sealed record DiffPart(PostDiff Diff, bool IsSideBySide = false, bool IsFirst = false);

/// <summary>Lines of a difference, also those that were folded.</summary>
public sealed record DiffRows(IReadOnlyList<DiffRow> Rows, bool IsSideBySide);
