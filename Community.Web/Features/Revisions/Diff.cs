namespace Community.Web.Features.Revisions;

/// <summary>What became of something between two versions.</summary>
public enum Change { Same, Removed, Added }

/// <summary>A stretch of a line.</summary>
public sealed record DiffPiece(string Text, Change Change);

/// <summary>What became of a line; a changed one is in both versions.</summary>
public enum RowKind { Same, Changed, Removed, Added, Folded }

/// <summary>A line of two versions at once.</summary>
/// <param name="Before">Its number in the older version, from 1; null where it is not in it.</param>
/// <param name="After">The same for the newer one.</param>
/// <param name="Pieces">The line itself, with what was taken out and put in.</param>
public sealed record DiffRow(RowKind Kind, int? Before, int? After, IReadOnlyList<DiffPiece> Pieces)
{
    /// <summary>A long stretch without a change, of which only its neighbours are worth showing at once.</summary>
    public IReadOnlyList<DiffRow> Folded { get; init; } = [];

    /// <summary>The line as it was.</summary>
    public IEnumerable<DiffPiece> Old => Pieces.Where(p => p.Change is not Change.Added);

    /// <summary>The line as it is.</summary>
    public IEnumerable<DiffPiece> New => Pieces.Where(p => p.Change is not Change.Removed);
}

/// <summary>A tag that a version has, had or got.</summary>
public sealed record DiffTag(string Name, Change Change);

/// <summary>How one version of a post differs from another.</summary>
/// <param name="Title">Null on answers.</param>
/// <param name="Facts">What only showcases say besides: how things were, and the results.</param>
public sealed record PostDiff(IReadOnlyList<DiffPiece>? Title, IReadOnlyList<DiffTag> Tags, IReadOnlyList<DiffRow> Body, IReadOnlyList<DiffRow>? Facts = null)
{
    public bool IsTitleChanged => Title?.Any(p => p.Change is not Change.Same) ?? false;
    public bool AreTagsChanged => Tags.Any(t => t.Change is not Change.Same);
    public bool IsBodyChanged => IsChanged(Body);
    public bool AreFactsChanged => Facts is not null && IsChanged(Facts);
    public bool IsEmpty => !IsTitleChanged && !AreTagsChanged && !IsBodyChanged && !AreFactsChanged;

    private static bool IsChanged(IReadOnlyList<DiffRow> rows) => rows.Any(r => r.Kind is not (RowKind.Same or RowKind.Folded));
}

/// <summary>A post's words at one time.</summary>
public sealed record PostWords(string? Title, string? Tags, string Markdown, string? Facts = null);
