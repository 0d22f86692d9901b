using System.Globalization;
using Community.Web.Features.Search;

namespace Community.Web.Features.Suggestions;

/// <summary>A post that may be meant.</summary>
/// <param name="Title">Of the question or showcase that it is, or of the question it stands under.</param>
public sealed record SuggestedPost(int Id, string Title, bool IsAnswer);

/// <summary>Finds posts by their number, lately active questions by what their titles contain, and all questions by their words.</summary>
public sealed class SuggestPosts(CommunityDb db, SearchPageQuery search) : IUseCase
{
    public const int Most = 8;

    // Of these the titles are looked through, so that half a word is enough; what lies further back is found by whole words.
    private const int Lately = 500;

    public async Task<IReadOnlyList<SuggestedPost>> Run(Reader reader, string? typed, CancellationToken ct)
    {
        var words = (typed ?? "").Trim().TrimStart('#').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        var numbered = words is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await Numbered(reader, id).ToListAsync(ct) : [];
        var named = (await LatelyActive(reader).ToListAsync(ct)).Where(q => words.All(w => q.Title.Contains(w, StringComparison.OrdinalIgnoreCase)));
        List<SuggestedPost> suggested = [.. numbered.Concat(named).DistinctBy(p => p.Id).Take(Most)];
        if (suggested.Count < Most) suggested.AddRange((await Found(reader, typed, ct)).ExceptBy(suggested.Select(p => p.Id), p => p.Id).Take(Most - suggested.Count));
        return suggested;
    }

    private async Task<IEnumerable<SuggestedPost>> Found(Reader reader, string? typed, CancellationToken ct)
    {
        var words = SearchWords.Typed(typed ?? "");
        if (words.IsEmpty) return [];
        List<int> ids = [.. (await search.Page(reader, words, all: true, null).Take(Most).ToListAsync(ct)).Select(r => r.Id)];
        var rows = await search.Rows(reader, ids).ToDictionaryAsync(r => r.Id, ct);
        return ids.Where(rows.ContainsKey).Select(id => new SuggestedPost(id, rows[id].Title, false));
    }

    internal IQueryable<SuggestedPost> Numbered(Reader reader, int id)
        => from p in db.Posts.ListedFor(reader).AsNoTracking()
           join q in db.Heads.ListedFor(reader) on p.RootId ?? p.Id equals q.Id
           where p.Id == id
           select new SuggestedPost(p.Id, q.Title, p.RootId != null);

    internal IQueryable<SuggestedPost> LatelyActive(Reader reader) => db.Questions.ListedFor(reader).AsNoTracking()
        .OrderByDescending(q => q.LastActivityAt).ThenByDescending(q => q.Id).Take(Lately).Select(q => new SuggestedPost(q.Id, q.Title, false));
}
