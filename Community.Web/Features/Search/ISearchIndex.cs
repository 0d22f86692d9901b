namespace Community.Web.Features.Search;

/// <summary>The parts of a thread that are looked into. Numbers are stored.</summary>
public enum SearchField { Title = 0, Tags = 1, Body = 2, Answers = 3, Comments = 4 }

/// <summary>A thread that has what was looked for.</summary>
public sealed class ThreadHit
{
    public int Id { get; init; }

    /// <summary>BM25 over all phrases that were found, weighted by <see cref="Weights"/>; the more, the better.</summary>
    public double Score { get; init; }
}

/// <summary>How much a word counts where it stands.</summary>
public static class Weights
{
    // Small against what BM25 saturates at (1.2): a word in the title stays worth more than the same word often elsewhere.
    public const double Title = 1, Tags = 0.5, Body = 0.2, Answers = 0.1, Comments = 0.05;
}

/// <summary>Keeps the words of every thread so that they are found again. Each engine has its own way, and all give the same answers.</summary>
public interface ISearchIndex
{
    /// <summary>
    /// Threads with a phrase of every choice, or with any phrase at all, in the one field or anywhere; whoever may see them. To be narrowed and
    /// sorted in the same statement.
    /// </summary>
    IQueryable<ThreadHit> Find(SearchWords words, bool all);

    /// <summary>In how many threads each of the terms stands. Not exact; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> Spread(IReadOnlyCollection<string> terms, CancellationToken ct);

    /// <summary>The ids of the threads whose words it has.</summary>
    IQueryable<int> Threads();

    /// <summary>Puts threads in, in the place of what it knew of them, in the transaction that is open.</summary>
    Task Write(IReadOnlyList<CutThread> threads, CancellationToken ct);

    /// <summary>Forgets threads.</summary>
    Task Remove(IReadOnlyList<int> ids, CancellationToken ct);
}
