using Community.Web.Features.Questions;
using Community.Web.Features.Search;
using Community.Web.Features.Tags;

namespace Community.Web.Features.Suggestions;

/// <summary>A tag that may be meant.</summary>
public sealed record SuggestedTag(string Name, int QuestionCount, string? Excerpt)
{
    /// <summary>The tag that this name means; null where it stands for itself.</summary>
    public string? Means { get; init; }

    internal int? MeansId { get; init; }
}

/// <summary>Finds tags by what is typed of their names, or by what is asked: those that its words name, and those of the most similar questions.</summary>
public sealed class SuggestTags(CommunityDb db, SimilarQuestionsQuery similar, RequiredTagsQuery required) : IUseCase
{
    public const int Most = 8, MostInText = 5;

    // The most used ones always, and of the rest those that come next by name: never the whole table.
    private const int Popular = 300, Following = 60;

    /// <summary>So many of a product's newest questions tell which tags are usual there.</summary>
    private const int OfProduct = 300;

    /// <summary>What a name in the text weighs; the most similar question weighs as much as there are of them, the next one less.</summary>
    private const int Named = 4, Similar = 5;

    /// <summary>Those that begin so before those that contain it; then what the product requires, what is usual there, and the most used.</summary>
    public async Task<IReadOnlyList<SuggestedTag>> Typed(string? typed, int? productId, CancellationToken ct)
    {
        if (typed?.Trim().ToLowerInvariant() is not { Length: > 0 and <= TagName.MaxLength } begin) return [];
        // One letter is in nearly every name; one Chinese character says something.
        var isTelling = begin.Length > 1 || !char.IsAscii(begin[0]);
        List<SuggestedTag> found = [.. (await MostUsed().ToListAsync(ct)).Where(t => isTelling ? t.Name.Contains(begin, StringComparison.Ordinal) : t.Name.StartsWith(begin, StringComparison.Ordinal))];
        found.AddRange((await From(begin).ToListAsync(ct)).Where(t => t.Name.StartsWith(begin, StringComparison.Ordinal) && (t.QuestionCount > 0 || t.MeansId is not null || t.Name == begin)));
        if (found.Count < Most && isTelling) found.AddRange(await Containing(begin).ToListAsync(ct));
        var meant = await Meant(found, ct);
        var usual = await Usual(productId, ct);
        var needed = productId is { } id ? await required.Names(id, ct) : [];
        return [.. found.DistinctBy(t => t.Name).Select(t => t.MeansId is { } to && meant.TryGetValue(to, out var tag) ? t with { Means = tag.Name, QuestionCount = tag.QuestionCount, Excerpt = tag.Excerpt } : t)
            .OrderByDescending(t => t.Name == begin).ThenByDescending(t => t.Name.StartsWith(begin, StringComparison.Ordinal)).ThenByDescending(t => needed.Contains(t.Means ?? t.Name))
            .ThenByDescending(t => usual.GetValueOrDefault(t.Means ?? t.Name)).ThenByDescending(t => t.QuestionCount).ThenBy(t => t.Name, StringComparer.Ordinal).DistinctBy(t => t.Means ?? t.Name).Take(Most)];
    }

    /// <summary>What the product requires first; then by how much speaks for a tag: its name in the text, and the questions that are like it.</summary>
    public async Task<IReadOnlyList<SuggestedTag>> InText(Reader reader, string? text, int? productId, CancellationToken ct)
    {
        var needed = productId is { } id ? await required.Names(id, ct) : [];
        Dictionary<string, int> weights = [];
        if (!string.IsNullOrWhiteSpace(text))
        {
            var words = text.ToLowerInvariant();
            foreach (var tag in (await MostUsed().ToListAsync(ct)).Where(t => Names(words, t.Name))) weights[tag.Name] = Named;
            foreach (var (i, tags) in (await OfSimilar(reader, text, ct)).Index())
                foreach (var tag in tags) weights[tag] = weights.GetValueOrDefault(tag) + Similar - i;
        }
        List<string> names = [.. weights.Keys.Union(needed)];
        if (names.Count == 0) return [];
        return [.. (await Called(names).ToListAsync(ct)).OrderByDescending(t => needed.Contains(t.Name)).ThenByDescending(t => weights.GetValueOrDefault(t.Name)).ThenByDescending(t => t.QuestionCount)
            .ThenBy(t => t.Name, StringComparer.Ordinal).Take(MostInText)];
    }

    internal IQueryable<SuggestedTag> MostUsed() => db.Tags.AsNoTracking().Where(t => t.QuestionCount > 0).OrderByDescending(t => t.QuestionCount).ThenBy(t => t.Name)
        .Take(Popular).Select(t => new SuggestedTag(t.Name, t.QuestionCount, t.Excerpt));

    internal IQueryable<SuggestedTag> From(string begin) => db.Tags.AsNoTracking().Where(t => string.Compare(t.Name, begin) >= 0).OrderBy(t => t.Name)
        .Take(Following).Select(t => new SuggestedTag(t.Name, t.QuestionCount, t.Excerpt) { MeansId = t.SynonymOfId });

    /// <summary>In the order of use, so that reading ends when enough are found.</summary>
    internal IQueryable<SuggestedTag> Containing(string part) => db.Tags.AsNoTracking().Where(t => t.QuestionCount > 0 && t.Name.Contains(part)).OrderByDescending(t => t.QuestionCount).ThenBy(t => t.Name)
        .Take(Most).Select(t => new SuggestedTag(t.Name, t.QuestionCount, t.Excerpt));

    internal IQueryable<SuggestedTag> Called(IReadOnlyList<string> names) => db.Tags.AsNoTracking().Where(t => names.Contains(t.Name) && t.SynonymOfId == null).Select(t => new SuggestedTag(t.Name, t.QuestionCount, t.Excerpt));

    internal IQueryable<string> TagsOfProduct(int productId) => db.Questions.ListedFor(Reader.Anyone).Where(q => q.ProductId == productId).NewestFirst(null).Take(OfProduct).Select(q => q.TagNames);

    private async Task<Dictionary<int, Tag>> Meant(IEnumerable<SuggestedTag> found, CancellationToken ct)
    {
        List<int> ids = [.. found.Select(t => t.MeansId).OfType<int>().Distinct()];
        return ids.Count == 0 ? [] : await db.Tags.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, ct);
    }

    private async Task<Dictionary<string, int>> Usual(int? productId, CancellationToken ct) => productId is not { } id ? []
        : (await TagsOfProduct(id).ToListAsync(ct)).SelectMany(Split).GroupBy(name => name).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>The tags of the questions that are most like the text, the most similar first.</summary>
    private async Task<IEnumerable<string[]>> OfSimilar(Reader reader, string text, CancellationToken ct)
    {
        List<int> ids = [.. (await similar.Find(reader, text, ct)).Select(q => q.Id)];
        if (ids.Count == 0) return [];
        var tags = await Filed(reader, ids).ToDictionaryAsync(f => f.Id, f => f.TagNames, ct);
        return ids.Where(tags.ContainsKey).Select(id => Split(tags[id]));
    }

    internal sealed record Filing(int Id, string TagNames);

    internal IQueryable<Filing> Filed(Reader reader, List<int> ids) => db.Posts.ListedFor(reader).Where(p => ids.Contains(p.Id)).Select(p => new Filing(p.Id, ((Question)p).TagNames));

    private static string[] Split(string tags) => tags.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>As a whole word, with spaces where the tag has hyphens; Chinese has no spaces around its words.</summary>
    private static bool Names(string text, string tag)
        => Stands(text, tag) || (tag.Contains('-', StringComparison.Ordinal) && Stands(text, tag.Replace('-', ' ')));

    private static bool Stands(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (!Joins(at > 0 ? text[at - 1] : ' ', word[0]) && !Joins(word[^1], at + word.Length < text.Length ? text[at + word.Length] : ' ')) return true;
        return false;
    }

    private static bool Joins(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);
}
