namespace Community.Web.Features.Faq;

/// <summary>A question that the book may hold.</summary>
/// <param name="AnswerId">The answer it would give: the official one, else the accepted one, else the best.</param>
internal sealed record FaqCandidate(int QuestionId, int AnswerId, int? ModuleId, FaqNumbers Numbers);

/// <summary>What is asked most about a product. Each fact is one statement, however much is asked; what weighs how much is the policy's.</summary>
public sealed class FaqFacts(CommunityDb db, FaqPolicy policy) : IUseCase
{
    internal sealed record Asked(int Id, int? ModuleId, int? AcceptedId, int Views, int Score);

    internal sealed record Counted(int QuestionId, int Count);

    internal sealed record Good(int QuestionId, int AnswerId, int Score);

    /// <summary>Those that weigh most, as many as a book and its chapters hold.</summary>
    internal async Task<IReadOnlyList<FaqCandidate>> Most(int productId, CancellationToken ct)
    {
        var official = (await Official(db, productId).ToListAsync(ct)).ToDictionary(g => g.QuestionId, g => g.AnswerId);
        var best = (await Well(db, productId, policy.GoodScore).ToListAsync(ct)).GroupBy(g => g.QuestionId).ToDictionary(g => g.Key, g => g.OrderByDescending(a => a.Score).ThenBy(a => a.AnswerId).First().AnswerId);
        var duplicates = await Counts(Duplicates(db, productId), ct);
        var meToos = await Counts(MeToos(db, productId), ct);
        var deflections = await Counts(Deflections(db, productId), ct);
        var all = from q in await Questions(db, productId).ToListAsync(ct)
                  let answer = official.TryGetValue(q.Id, out var pinned) ? pinned : q.AcceptedId ?? (best.TryGetValue(q.Id, out var good) ? good : (int?)null)
                  where answer is not null
                  let numbers = new FaqNumbers(q.Views, duplicates.GetValueOrDefault(q.Id), meToos.GetValueOrDefault(q.Id), deflections.GetValueOrDefault(q.Id), q.Score)
                  orderby policy.Weigh(numbers) descending, q.Id
                  select new FaqCandidate(q.Id, answer.Value, q.ModuleId, numbers);
        List<FaqCandidate> chosen = [];
        Dictionary<int, int> perChapter = [];
        foreach (var one in all)
        {
            var inChapter = perChapter.GetValueOrDefault(one.ModuleId ?? 0);
            if (inChapter == policy.PerChapter) continue;
            perChapter[one.ModuleId ?? 0] = inChapter + 1;
            chosen.Add(one);
            if (chosen.Count == policy.InAll) break;
        }
        return chosen;
    }

    /// <summary>The answer that the book of a product would give to a question; null where there is none.</summary>
    internal Task<int?> AnswerTo(int questionId, int productId, CancellationToken ct) => Answers(db, questionId, productId).FirstOrDefaultAsync(ct);

    /// <summary>Titles of questions and words of answers, by their ids.</summary>
    internal async Task<(Dictionary<int, string> Titles, Dictionary<int, string> Answers)> Words(IReadOnlyList<int> questions, IReadOnlyList<int> answers, CancellationToken ct) => (
        await db.Questions.ListedFor(Reader.Anyone).Where(q => questions.Contains(q.Id)).Select(q => new { q.Id, q.Title }).ToDictionaryAsync(q => q.Id, q => q.Title, ct),
        await db.Answers.ListedFor(Reader.Anyone).Where(a => answers.Contains(a.Id)).Select(a => new { a.Id, a.Text.Markdown }).ToDictionaryAsync(a => a.Id, a => a.Markdown, ct));

    internal static IQueryable<Asked> Questions(CommunityDb db, int productId)
        => About(db, productId).Where(q => q.IsAnswered && q.ClosedAt == null).Select(q => new Asked(q.Id, q.ModuleId, q.AcceptedId, q.Views, q.Score));

    internal static IQueryable<Counted> Duplicates(CommunityDb db, int productId)
        => from d in db.Questions.ListedFor(Reader.Anyone)
           join q in About(db, productId) on d.LeadsToId equals q.Id
           group d by q.Id into g
           select new Counted(g.Key, g.Count());

    internal static IQueryable<Counted> MeToos(CommunityDb db, int productId)
        => from m in db.MeToos join q in About(db, productId) on m.QuestionId equals q.Id group m by q.Id into g select new Counted(g.Key, g.Count());

    internal static IQueryable<Counted> Deflections(CommunityDb db, int productId)
        => from d in db.Deflections join q in About(db, productId) on d.QuestionId equals q.Id group d by q.Id into g select new Counted(g.Key, g.Count());

    internal static IQueryable<Good> Official(CommunityDb db, int productId)
        => from o in db.OfficialAnswers
           join a in db.Answers.ListedFor(Reader.Anyone) on o.AnswerId equals a.Id
           where o.ProductId == productId && o.Turn == 0
           select new Good(o.QuestionId, o.AnswerId, a.Score);

    internal static IQueryable<Good> Well(CommunityDb db, int productId, int score)
        => from a in db.Answers.ListedFor(Reader.Anyone)
           join q in About(db, productId) on a.RootId equals q.Id
           where a.Score >= score
           select new Good(q.Id, a.Id, a.Score);

    /// <summary>The answers to a question, the one that the book would take first.</summary>
    internal static IQueryable<int?> Answers(CommunityDb db, int questionId, int productId)
        => from a in db.Answers.ListedFor(Reader.Anyone)
           join q in db.Questions.ListedFor(Reader.Anyone) on a.RootId equals q.Id
           where q.Id == questionId
           orderby db.OfficialAnswers.Any(o => o.AnswerId == a.Id && o.ProductId == productId && o.Turn == 0) descending, q.AcceptedId == a.Id descending, a.Score descending, a.Id
           select (int?)a.Id;

    private static IQueryable<Question> About(CommunityDb db, int productId) => db.Questions.ListedFor(Reader.Anyone).Where(q => q.ProductId == productId);

    private static Task<Dictionary<int, int>> Counts(IQueryable<Counted> rows, CancellationToken ct) => rows.ToDictionaryAsync(r => r.QuestionId, r => r.Count, ct);
}
