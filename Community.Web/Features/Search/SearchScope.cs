namespace Community.Web.Features.Search;

/// <summary>Ids, any of which will do (null: whatever), and ids that will not.</summary>
internal sealed record Chosen(IReadOnlyList<int>? Any, IReadOnlyList<int> None)
{
    public static readonly Chosen Whatever = new(null, []);
}

/// <summary>What a query is narrowed to, when everything in it is known by its id.</summary>
internal sealed record SearchScope(SearchFilters Filters)
{
    public IReadOnlyList<IReadOnlyList<int>> Tags { get; init; } = [];
    public IReadOnlyList<int> WithoutTags { get; init; } = [];
    public Chosen Users { get; init; } = Chosen.Whatever;
    public Chosen Companies { get; init; } = Chosen.Whatever;
    public Chosen Products { get; init; } = Chosen.Whatever;
    public IReadOnlyList<int>? Versions { get; init; }
    public DateTime? CreatedFrom { get; init; }
    public DateTime? CreatedUntil { get; init; }
    public DateTime? ActiveFrom { get; init; }
    public DateTime? ActiveUntil { get; init; }

    /// <summary>Whose saves are meant.</summary>
    public int? SavedBy { get; init; }

    /// <summary>Only what was first posted after this.</summary>
    public DateTime? Since { get; init; }

    /// <summary>An answer's question may be whatever it is.</summary>
    public bool IsAboutAnyQuestion => Tags.Count + WithoutTags.Count + Products.None.Count + Filters.States.Count == 0 && Products.Any is null && Versions is null
        && Filters is { Views: null, Answers: null } && (Filters.Saved is null || SavedBy is null);

    /// <summary>It is narrowed to nothing in particular: what was not understood does not count.</summary>
    public bool IsNone { get; init; }
    public IReadOnlyList<SearchProblem> Problems { get; init; } = [];
}
