namespace Community.Web.Features.Search;

/// <summary>What is looked for.</summary>
public enum FoundKind { Question, Answer, Showcase }

/// <summary>How far a question is.</summary>
public enum FoundState { Open, Closed, Duplicate }

/// <summary>What a question may have: an accepted answer, a current official one, an open bounty.</summary>
public enum FoundWith { Accepted, Official, Bounty }

/// <summary>What comes first.</summary>
public enum SearchOrder { Relevance, New, Active, Score, Hot }

/// <summary>Names, any of which will do, and names that will not.</summary>
public sealed record Picked(IReadOnlyList<string> Any, IReadOnlyList<string> None)
{
    public static readonly Picked Nothing = new([], []);

    public bool IsNothing => Any.Count + None.Count == 0;

    public Picked And(string name, bool isNot) => isNot ? this with { None = [.. None, name] } : this with { Any = [.. Any, name] };
}

/// <summary>The operators of a query, as they are written.</summary>
public sealed record SearchFilters
{
    public static readonly SearchFilters None = new();

    /// <summary>Of each, one tag at least.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Tags { get; init; } = [];
    public IReadOnlyList<string> WithoutTags { get; init; } = [];
    public Picked Users { get; init; } = Picked.Nothing;
    public Picked Companies { get; init; } = Picked.Nothing;
    public Picked Products { get; init; } = Picked.Nothing;
    public VersionWanted? Version { get; init; }
    public NumberRange? Score { get; init; }
    public NumberRange? Views { get; init; }
    public NumberRange? Answers { get; init; }
    public TimeRange? Created { get; init; }
    public TimeRange? Active { get; init; }
    public IReadOnlyDictionary<FoundKind, bool> Kinds { get; init; } = new Dictionary<FoundKind, bool>();
    public IReadOnlyDictionary<FoundState, bool> States { get; init; } = new Dictionary<FoundState, bool>();
    public IReadOnlyDictionary<FoundWith, bool> With { get; init; } = new Dictionary<FoundWith, bool>();
    public int? InQuestion { get; init; }
    public bool? Saved { get; init; }

    public bool IsNone => Tags.Count + WithoutTags.Count + Kinds.Count + States.Count + With.Count == 0 && Users.IsNothing && Companies.IsNothing && Products.IsNothing
        && Version is null && Score is null && Views is null && Answers is null && Created is null && Active is null && InQuestion is null && Saved is null;

    /// <summary>Answers are found, each by itself.</summary>
    public bool AreAnswers => Kinds.GetValueOrDefault(FoundKind.Answer) || (InQuestion is not null && !Kinds.Values.Contains(true));

    /// <summary>Showcases have none of what is asked for.</summary>
    public bool AreQuestions => Tags.Count > 0 || Answers is not null || With.Values.Contains(true) || States.Count > 0;

    public bool May(FoundKind kind) => Kinds.TryGetValue(kind, out var wanted) ? wanted : !Kinds.Values.Contains(true);
}
