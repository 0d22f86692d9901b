using Community.Web.Features.Questions;
using Community.Web.Markdown;

namespace Community.Web.Features.Search;

/// <summary>A question or a showcase that was found, and where in it.</summary>
/// <param name="AnswerId">The answer that the snippet is from; null when it is from the question.</param>
public sealed record FoundQuestion(QuestionRow Question, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Snippet, int? AnswerId)
{
    public string Address => AnswerId is { } id ? $"{Question.Address}{QuestionAddress.OfAnswer(id)}" : Question.Address;
}

/// <summary>One page of what was found.</summary>
/// <param name="Typed">What was looked for, as it was typed.</param>
/// <param name="HasWords">There is something in it that can be looked for.</param>
/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record SearchPage(string Typed, bool HasWords, IReadOnlyList<FoundQuestion> Rows, string? After, bool IsFirst);

/// <summary>Looks for words in all that stands: four statements, whatever is found.</summary>
public sealed class SearchPageQuery(CommunityDb db, ISearchIndex index) : IUseCase
{
    public const int PageSize = 20;

    /// <summary>A question whose asker accepted an answer is worth so much more than it would be.</summary>
    internal const double SolvedBonus = 1.15;

    private const string List = "search";

    public async Task<SearchPage> Find(Reader reader, string? typed, string? after, CancellationToken ct)
    {
        var q = (typed ?? "").Trim();
        var words = SearchWords.Typed(q);
        var cursor = Cursor.ReadById(List, after);
        if (words.IsEmpty) return new(q, false, [], null, true);
        var ranked = await Page(reader, words, all: true, cursor).Take(PageSize + 1).ToListAsync(ct);
        string? next = null;
        if (ranked.Count > PageSize)
        {
            ranked.RemoveAt(PageSize);
            next = Cursor.WriteFraction(List, ranked[^1].Rank, ranked[^1].Id);
        }
        return new(q, true, ranked.Count == 0 ? [] : await Show(reader, words, [.. ranked.Select(r => r.Id)], ct), next, cursor is null);
    }

    internal sealed class Ranked
    {
        public int Id { get; init; }
        public double Rank { get; init; }
        public bool IsSolved { get; init; }
    }

    /// <summary>The best first, those that this reader finds in lists.</summary>
    internal IQueryable<Ranked> Page(Reader reader, SearchWords words, bool all, Cursor? after, bool onlyQuestions = false)
    {
        IQueryable<Head> heads = onlyQuestions ? db.Questions.ListedFor(reader) : db.Heads.ListedFor(reader);
        var found = from hit in index.Find(words, all)
                    join q in heads on hit.Id equals q.Id
                    select new Ranked { Id = q.Id, Rank = ((Question)q).AcceptedId != null ? hit.Score * SolvedBonus : hit.Score, IsSolved = ((Question)q).AcceptedId != null };
        if (after is { } a)
        {
            var (rank, id) = (a.Fraction, a.Id);
            found = found.Where(f => f.Rank < rank || (f.Rank == rank && f.Id < id));
        }
        return found.OrderByDescending(f => f.Rank).ThenByDescending(f => f.Id);
    }

    private async Task<IReadOnlyList<FoundQuestion>> Show(Reader reader, SearchWords words, List<int> ids, CancellationToken ct)
    {
        var rows = await Rows(reader, ids).ToDictionaryAsync(r => r.Id, ct);
        var bodies = (await Texts(reader, ids).ToListAsync(ct)).ToDictionary(t => t.Id, t => t.Situation is null ? VisibleText.Of(t.Html) : $"{t.Situation}\n{VisibleText.Of(t.Html)}");
        var snippets = bodies.ToDictionary(b => b.Key, b => Snippet.Best(b.Value, words));
        List<int> elsewhere = [.. snippets.Where(s => s.Value is null).Select(s => s.Key)];
        var answers = elsewhere.Count == 0 ? [] : (await AnswerTexts(reader, elsewhere).ToListAsync(ct)).GroupBy(a => a.Head)
            .ToDictionary(g => g.Key, g => g.Select(a => (a.Id, Snippet: Snippet.Best(VisibleText.Of(a.Html), words))).FirstOrDefault(a => a.Snippet is not null));
        return [.. from id in ids
                   where rows.ContainsKey(id)
                   let answer = answers.GetValueOrDefault(id)
                   select new FoundQuestion(rows[id], Snippet.Whole(rows[id].Title, words), snippets[id] ?? answer.Snippet ?? Snippet.Beginning(bodies[id]), answer.Snippet is null ? null : answer.Id)];
    }

    // These ask for posts by their ids: asked for questions or answers, SQLite reads the index of all of them.
    internal IQueryable<QuestionRow> Rows(Reader reader, List<int> ids) => db.Rows(db.Posts.ListedFor(reader).Where(p => ids.Contains(p.Id)).Cast<Head>());

    internal sealed record PostHtml(int Id, int Head, string Html, string? Situation = null);

    internal IQueryable<PostHtml> Texts(Reader reader, List<int> ids)
        => db.Posts.ListedFor(reader).AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new PostHtml(p.Id, p.Id, p.Text.Html, ((Showcase)p).Situation));

    internal IQueryable<PostHtml> AnswerTexts(Reader reader, List<int> heads) => db.Posts.ListedFor(reader).AsNoTracking().Where(a => heads.Contains(a.RootId!.Value))
        .OrderByDescending(a => a.Score).ThenBy(a => a.Id).Select(a => new PostHtml(a.Id, a.RootId!.Value, a.Text.Html, null));
}
