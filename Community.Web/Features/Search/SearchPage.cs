using Community.Web.Features.Questions;

namespace Community.Web.Features.Search;

/// <summary>A question, a showcase or an answer that was found, and where in it.</summary>
/// <param name="AnswerId">The answer that the snippet is from; null when it is from elsewhere.</param>
/// <param name="CommentId">The remark that the snippet is from; null when it is from elsewhere.</param>
public sealed record FoundQuestion(QuestionRow Question, IReadOnlyList<TextRun> Title, IReadOnlyList<TextRun> Snippet, int? AnswerId, int? CommentId = null)
{
    /// <summary>The answer, where answers are looked for; null else.</summary>
    public AnswerFacts? Answer { get; init; }

    public string Address => AnswerId is { } id ? $"{Question.Address}{QuestionAddress.OfAnswer(id)}" : CommentId is { } remark ? $"{Question.Address}{QuestionAddress.OfComment(remark)}" : Question.Address;
}

/// <summary>One page of what was found.</summary>
/// <param name="HasWords">There is something in it that can be looked for.</param>
/// <param name="Problems">What was not understood, and is therefore not looked for.</param>
/// <param name="Facets">How much there is of what; on the first page only.</param>
/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record SearchPage(SearchQuery Query, bool HasWords, IReadOnlyList<SearchProblem> Problems, SearchFacets? Facets, IReadOnlyList<FoundQuestion> Rows, string? After, bool IsFirst)
{
    /// <summary>What was looked for, as it was typed.</summary>
    public string Typed => Query.Typed;
}

/// <summary>Looks for words and by operators in all that stands: few statements, whatever is found.</summary>
public sealed class SearchPageQuery(CommunityDb db, ISearchIndex index, SearchNames names, ShowFound show) : IUseCase
{
    public const int PageSize = 20;

    /// <summary>What is solved, answered by the vendor, or told by a company is worth so much more than it would be.</summary>
    internal const double SolvedBonus = 1.1, OfficialBonus = 1.1;

    /// <summary>So many of the best are counted by what they are.</summary>
    internal const int MostCounted = 1_000;

    // Of the answers of threads that have all the words, each is looked at by itself.
    private const int AnswersAtATime = 60, MostRounds = 5;

    public async Task<SearchPage> Find(Reader reader, string? typed, string? after, CancellationToken ct)
    {
        var query = SearchQuery.Parse(typed);
        var scope = await names.Find(reader, query, ct);
        IReadOnlyList<SearchProblem> problems = [.. query.Problems, .. scope.Problems];
        if (query.Words.IsEmpty && query.Without.IsEmpty && scope.IsNone) return new(query, false, problems, null, [], null, true);
        var list = $"search.{query.OrderInForce}{(query.Filters.AreAnswers ? ".answers" : "")}";
        var cursor = query.OrderInForce is SearchOrder.New or SearchOrder.Active ? Cursor.ReadTime(list, after) : Cursor.ReadById(list, after);
        var (found, last) = query.Filters.AreAnswers ? await Answers(reader, query, scope, cursor, ct) : (await Heads(reader, query, scope, cursor, ct), null);
        var shown = found.Take(PageSize).ToList();
        var next = found.Count > PageSize ? shown[^1] : last;
        var facets = cursor is not null || shown.Count == 0 ? null : query.Filters.AreAnswers ? SearchFacets.OfAnswers(query) : SearchFacets.Of(query, found, await Products().ToListAsync(ct));
        List<int> ids = [.. shown.Select(f => f.Id)];
        return new(query, true, problems, facets, query.Filters.AreAnswers ? await show.Answers(reader, query.Words, ids, ct) : await show.Heads(reader, query.Words, ids, ct), next is null ? null : Write(list, query.OrderInForce, next), cursor is null);
    }

    /// <summary>Ids of questions, showcases or answers first posted after a moment that the query finds, the newest first.</summary>
    public async Task<IReadOnlyList<int>> Since(Reader reader, string query, DateTime since, int most, CancellationToken ct)
    {
        var parsed = SearchQuery.Parse(query) with { Order = SearchOrder.New };
        var scope = await names.Find(reader, parsed, ct);
        if (parsed.Words.IsEmpty && parsed.Without.IsEmpty && scope.IsNone) return [];
        scope = scope with { Since = since };
        var found = parsed.Filters.AreAnswers ? (await Answers(reader, parsed, scope, null, ct)).Found : await Heads(reader, parsed, scope, null, ct);
        return [.. found.Take(most).Select(f => f.Id)];
    }

    /// <summary>Whether a query asks for something, and everything in it is understood.</summary>
    public async Task<bool> Understands(Reader reader, string query, CancellationToken ct)
    {
        var parsed = SearchQuery.Parse(query);
        return !parsed.IsEmpty && parsed.Problems.Count == 0 && (await names.Find(reader, parsed, ct)).Problems.Count == 0;
    }

    /// <summary>The best first, those that this reader finds in lists.</summary>
    internal IQueryable<Ranked> Page(Reader reader, SearchWords words, bool all, Cursor? after, bool onlyQuestions = false)
        => Ranked.Of(onlyQuestions ? Of(reader, FoundKind.Question) : db.Heads.ListedFor(reader), index.Find(words, all)).Sorted(SearchOrder.Relevance, after);

    // Asked for as what they are among others, since what is sorted and narrowed here is said of both.
    private IQueryable<Head> Of(Reader reader, FoundKind kind) => kind is FoundKind.Question ? db.Heads.ListedFor(reader).Where(h => h is Question) : db.Heads.ListedFor(reader).Where(h => h is Showcase);

    /// <summary>Every question and showcase with the words, in one statement; without words each kind by itself, which is read in its index's order.</summary>
    private async Task<List<Ranked>> Heads(Reader reader, SearchQuery query, SearchScope scope, Cursor? after, CancellationToken ct)
    {
        var most = after is null ? MostCounted + 1 : PageSize + 1;
        if (!query.Words.IsEmpty) return await WithWords(reader, query, scope, after).Take(most).ToListAsync(ct);
        List<Ranked> found = [];
        if (scope.Filters.May(FoundKind.Question)) found.AddRange(await Questions(reader, query, scope, after).Take(most).ToListAsync(ct));
        if (scope.Filters.May(FoundKind.Showcase) && !scope.Filters.AreQuestions) found.AddRange(await Showcases(reader, query, scope, after).Take(most).ToListAsync(ct));
        return [.. Ranked.Sorted(found, query.OrderInForce).Take(most)];
    }

    internal IQueryable<Ranked> WithWords(Reader reader, SearchQuery query, SearchScope scope, Cursor? after)
    {
        var heads = (scope.Filters.May(FoundKind.Question), scope.Filters.May(FoundKind.Showcase)) switch
        {
            (true, false) => Of(reader, FoundKind.Question),
            (false, true) => Of(reader, FoundKind.Showcase),
            _ => db.Heads.ListedFor(reader),
        };
        return Ranked.Of(Without(query, heads.Within(scope, db)), index.Find(query.Words, all: true)).Sorted(query.OrderInForce, after);
    }

    internal IQueryable<Ranked> Questions(Reader reader, SearchQuery query, SearchScope scope, Cursor? after)
    {
        var questions = Of(reader, FoundKind.Question);
        // There is an index by score under what posts hang on, which for these is nothing.
        if (query.OrderInForce is SearchOrder.Score) questions = questions.Where(h => h.RootId == null);
        return Ranked.Of(Without(query, questions.Within(scope, db))).Sorted(query.OrderInForce, after);
    }

    /// <summary>Those of the past are found by their words alone.</summary>
    internal IQueryable<Ranked> Showcases(Reader reader, SearchQuery query, SearchScope scope, Cursor? after)
        => Ranked.Of(Without(query, Of(reader, FoundKind.Showcase).Where(h => ((Showcase)h).State == ShowcaseState.Published).Within(scope, db))).Sorted(query.OrderInForce, after);

    private IQueryable<Head> Without(SearchQuery query, IQueryable<Head> heads)
    {
        if (query.Without.IsEmpty) return heads;
        var others = index.Find(query.Without, all: false).Select(h => h.Id);
        return heads.Where(h => !others.Contains(h.Id));
    }

    /// <summary>
    /// Answers that have all the words by themselves, of threads whose answers have them together: a bounded number of them is looked at, and
    /// the next page begins where that ended.
    /// </summary>
    private async Task<(List<Ranked> Found, Ranked? Last)> Answers(Reader reader, SearchQuery query, SearchScope scope, Cursor? after, CancellationToken ct)
    {
        List<Ranked> found = [];
        if (query.Words.IsEmpty && query.Without.IsEmpty) return (await AnswersOf(reader, query, scope, after).Take(PageSize + 1).ToListAsync(ct), null);
        for (var round = 0; round < MostRounds; round++)
        {
            var some = await AnswersOf(reader, query, scope, after).Take(AnswersAtATime).ToListAsync(ct);
            var texts = await show.TextsOf(reader, [.. some.Select(a => a.Id)], ct);
            found.AddRange(some.Where(a => texts.TryGetValue(a.Id, out var text) && Snippet.HasAll(text, query.Words) && !Snippet.HasAny(text, query.Without)));
            if (found.Count > PageSize || some.Count < AnswersAtATime) return (found, null);
            after = Cursor.ReadById("a", Write("a", query.OrderInForce, some[^1]));
            if (round == MostRounds - 1) return (found, some[^1]);
        }
        return (found, null);
    }

    internal IQueryable<Ranked> AnswersOf(Reader reader, SearchQuery query, SearchScope scope, Cursor? after)
    {
        var answers = db.Answers.ListedFor(reader).Within(scope, db);
        if (!scope.IsAboutAnyQuestion)
        {
            var questions = db.Questions.ListedFor(reader).About(scope with { Filters = scope.Filters with { InQuestion = null } }, db).Select(q => q.Id);
            answers = answers.Where(a => questions.Contains(a.RootId!.Value));
        }
        return (query.Words.IsEmpty ? Ranked.Of(answers) : Ranked.Of(answers, index.Find(query.Words with { Field = SearchField.Answers }, all: true), db.Questions.ListedFor(reader))).Sorted(query.OrderInForce, after);
    }

    internal IQueryable<QuestionRow> Rows(Reader reader, List<int> ids) => show.Rows(reader, ids);

    internal IQueryable<FacetProduct> Products() => db.Products.AsNoTracking().OrderBy(p => p.Id).Select(p => new FacetProduct(p.Id, p.Name, p.Slug));

    private static string Write(string list, SearchOrder order, Ranked last) => order switch
    {
        SearchOrder.New => Cursor.Write(list, last.PostedAt, last.Id),
        SearchOrder.Active => Cursor.Write(list, last.LastActivityAt, last.Id),
        SearchOrder.Score => Cursor.Write(list, last.Score, last.Id),
        SearchOrder.Hot => Cursor.WriteFraction(list, last.Hot, last.Id),
        _ => Cursor.WriteFraction(list, last.Rank, last.Id),
    };
}
