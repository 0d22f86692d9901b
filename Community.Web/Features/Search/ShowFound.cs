using Community.Web.Features.Questions;
using Community.Web.Markdown;

namespace Community.Web.Features.Search;

/// <summary>An answer as lists show it.</summary>
public sealed record AnswerFacts(int Id, int QuestionId, int Score, int AuthorId, string AuthorName, DateTime PostedAt, bool IsAccepted, bool IsOfficial);

/// <summary>Shows what was found: rows with titles and snippets in which the words are marked.</summary>
public sealed class ShowFound(CommunityDb db) : IUseCase
{
    internal async Task<IReadOnlyList<FoundQuestion>> Heads(Reader reader, SearchWords words, List<int> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await Rows(reader, ids).ToDictionaryAsync(r => r.Id, ct);
        var bodies = (await Texts(reader, ids).ToListAsync(ct)).ToDictionary(t => t.Id, t => t.Situation is null ? VisibleText.Of(t.Html) : $"{t.Situation}\n{VisibleText.Of(t.Html)}");
        var snippets = bodies.ToDictionary(b => b.Key, b => Snippet.Best(b.Value, words));
        var elsewhere = words.IsEmpty || words.Field is SearchField.Title ? [] : await Elsewhere(reader, words, [.. ids.Where(id => rows.ContainsKey(id) && snippets.GetValueOrDefault(id) is null)], rows, ct);
        return [.. from id in ids
                   where rows.ContainsKey(id) && bodies.ContainsKey(id)
                   let other = elsewhere.GetValueOrDefault(id)
                   select new FoundQuestion(rows[id], Snippet.Whole(rows[id].Title, words), snippets[id] ?? other?.Snippet ?? Snippet.Beginning(bodies[id]), other?.AnswerId, other?.CommentId)];
    }

    /// <summary>Answers by themselves, each with its own snippet.</summary>
    internal async Task<IReadOnlyList<FoundQuestion>> Answers(Reader reader, SearchWords words, List<int> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var facts = await Facts(reader, ids).ToDictionaryAsync(a => a.Id, ct);
        var texts = await TextsOf(reader, ids, ct);
        var rows = await Rows(reader, [.. facts.Values.Select(a => a.QuestionId).Distinct()]).ToDictionaryAsync(r => r.Id, ct);
        return [.. from id in ids
                   where facts.ContainsKey(id) && texts.ContainsKey(id) && rows.ContainsKey(facts[id].QuestionId)
                   let row = rows[facts[id].QuestionId]
                   select new FoundQuestion(row, Snippet.Whole(row.Title, words), Snippet.Best(texts[id], words) ?? Snippet.Beginning(texts[id]), id) { Answer = facts[id] }];
    }

    /// <summary>What these posts say, as it is read.</summary>
    internal async Task<Dictionary<int, string>> TextsOf(Reader reader, List<int> ids, CancellationToken ct)
        => ids.Count == 0 ? [] : (await Texts(reader, ids).ToListAsync(ct)).ToDictionary(t => t.Id, t => VisibleText.Of(t.Html));

    private sealed record Found(IReadOnlyList<TextRun> Snippet, int? AnswerId, int? CommentId);

    /// <summary>Where the words stand of which the question itself has none: in an answer, or else in what is remarked, unless the title has all of them.</summary>
    private async Task<Dictionary<int, Found>> Elsewhere(Reader reader, SearchWords words, List<int> heads, Dictionary<int, QuestionRow> rows, CancellationToken ct)
    {
        Dictionary<int, Found> found = [];
        if (heads.Count > 0) Take(await AnswerTexts(reader, heads).ToListAsync(ct), id => (id, null));
        List<int> left = [.. heads.Where(id => !found.ContainsKey(id) && !Snippet.HasAll($"{rows[id].Title}\n{rows[id].TagNames}", words))];
        if (left.Count > 0) Take(await CommentTexts(reader, left).ToListAsync(ct), id => (null, id));
        return found;

        void Take(List<PostHtml> texts, Func<int, (int?, int?)> from)
        {
            foreach (var text in texts.Where(t => !found.ContainsKey(t.Head)))
                if (Snippet.Best(VisibleText.Of(text.Html), words) is { } snippet)
                {
                    var (answer, comment) = from(text.Id);
                    found.TryAdd(text.Head, new(snippet, answer, comment));
                }
        }
    }

    // These ask for posts by their ids: asked for questions or answers, SQLite reads the index of all of them.
    internal IQueryable<QuestionRow> Rows(Reader reader, List<int> ids) => db.Rows(db.Posts.ListedFor(reader).Where(p => ids.Contains(p.Id)).Cast<Head>());

    internal sealed record PostHtml(int Id, int Head, string Html, string? Situation = null);

    internal IQueryable<PostHtml> Texts(Reader reader, List<int> ids)
        => db.Posts.ListedFor(reader).AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new PostHtml(p.Id, p.Id, p.Text.Html, ((Showcase)p).Situation));

    internal IQueryable<PostHtml> AnswerTexts(Reader reader, List<int> heads) => db.Posts.ListedFor(reader).AsNoTracking().Where(a => heads.Contains(a.RootId!.Value))
        .OrderByDescending(a => a.Score).ThenBy(a => a.Id).Select(a => new PostHtml(a.Id, a.RootId!.Value, a.Text.Html, null));

    internal IQueryable<PostHtml> CommentTexts(Reader reader, List<int> heads)
        => from c in db.Comments.VisibleTo(reader).AsNoTracking()
           join p in db.Posts.ListedFor(reader) on c.PostId equals p.Id
           where heads.Contains(c.RootId)
           orderby c.Id
           select new PostHtml(c.Id, c.RootId, c.Html, null);

    internal IQueryable<AnswerFacts> Facts(Reader reader, List<int> ids)
        => from a in db.Posts.ListedFor(reader).AsNoTracking()
           join q in db.Posts.ListedFor(reader) on a.RootId equals q.Id
           join m in db.Members on a.AuthorId equals m.Id
           where ids.Contains(a.Id)
           select new AnswerFacts(a.Id, q.Id, a.Score, m.Id, m.Name, a.PostedAt, ((Question)q).AcceptedId == a.Id, ((Answer)a).OfficialCount > 0);
}
