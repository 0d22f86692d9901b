using Community.Web.Features.Questions;

namespace Community.Web.Features.Search;

/// <summary>A question like the one that somebody is about to ask.</summary>
public sealed record SimilarQuestion(int Id, string Title, int Score, int AnswerCount, bool IsSolved)
{
    public string Address => QuestionAddress.Of(Id, Title);
}

/// <summary>Finds what is like a title, solved questions first: whoever finds their answer there need not ask.</summary>
public sealed class SimilarQuestionsQuery(CommunityDb db, ISearchIndex index, SearchPageQuery search) : IUseCase
{
    private const int Most = 5, MostPhrases = 8, MostThreads = 5_000;

    /// <param name="except">A question that is asked already, and looks for its like.</param>
    public async Task<IReadOnlyList<SimilarQuestion>> Find(Reader reader, string? title, CancellationToken ct, int? except = null)
    {
        var words = await Rare(SearchWords.Loose(title), least: except is null ? 1 : 2, ct);
        if (words.IsEmpty) return [];
        var ranked = (await search.Page(reader, words, all: false, null, onlyQuestions: true).Take(Most + 1).ToListAsync(ct)).Where(r => r.Id != except).Take(Most).ToList();
        if (ranked.Count == 0) return [];
        List<int> ids = [.. ranked.Select(r => r.Id)];
        var rows = await Rows(reader, ids).ToDictionaryAsync(q => q.Id, ct);
        return [.. ranked.Where(r => rows.ContainsKey(r.Id)).OrderByDescending(r => r.IsSolved).ThenByDescending(r => r.Rank).Select(r => rows[r.Id])];
    }

    internal IQueryable<SimilarQuestion> Rows(Reader reader, List<int> ids)
        => db.Posts.ListedFor(reader).AsNoTracking().Where(q => ids.Contains(q.Id)).Cast<Question>().Select(q => new SimilarQuestion(q.Id, q.Title, q.Score, q.AnswerCount, q.AcceptedId != null));

    /// <summary>
    /// The words that tell most: those in the fewest threads, and only so many that not half the community must be ranked while
    /// somebody types. A phrase is as rare as the rarest word in it.
    /// </summary>
    /// <param name="least">Words in fewer threads tell nothing: 2 where one of them is the question's own.</param>
    private async Task<SearchWords> Rare(SearchWords words, int least, CancellationToken ct)
    {
        if (words.IsEmpty) return words;
        var spread = await index.Spread([.. words.Phrases.SelectMany(p => p.Terms).Distinct()], ct);
        var known = words.Phrases.Where(p => p.Terms.All(spread.ContainsKey)).Select(p => (Phrase: p, Threads: p.Terms.Min(t => spread[t]))).Where(p => p.Threads >= least).OrderBy(p => p.Threads).Take(MostPhrases);
        List<Phrase> rare = [];
        var threads = 0;
        foreach (var (phrase, more) in known)
        {
            if ((threads += more) > MostThreads && rare.Count > 0) break;
            rare.Add(phrase);
        }
        return words.Only(rare);
    }
}
