namespace Community.Web.Features.Suggestions;

/// <summary>A member who may be meant.</summary>
/// <param name="IsHere">Has written in the thread.</param>
public sealed record SuggestedMember(int Id, string Name, bool IsHere);

/// <summary>Finds members by how their names begin, those of the thread first.</summary>
public sealed class SuggestMembers(CommunityDb db) : IUseCase
{
    public const int Most = 8;
    private const int MostWriters = 200;

    internal sealed record Named(int Id, string Name, string NameKey, MemberKind Kind);

    /// <param name="typed">The beginning of a name; empty for whoever has written in the thread.</param>
    public async Task<IReadOnlyList<SuggestedMember>> Run(Reader reader, string? typed, int? questionId, CancellationToken ct)
    {
        var key = typed?.Trim() is { Length: > 0 and <= 80 } begin ? NameKey.Of(begin) : "";
        List<Named> here = questionId is { } id ? await Writers(reader, id).Take(MostWriters).ToListAsync(ct) : [];
        List<Named> all = key.Length > 0 ? await Beginning(key).ToListAsync(ct) : [];
        return [.. here.Concat(all).Where(m => m.Kind is MemberKind.Person && m.Id != reader.MemberId && m.NameKey.StartsWith(key, StringComparison.Ordinal))
            .DistinctBy(m => m.Id).Take(Most).Select(m => new SuggestedMember(m.Id, m.Name, here.Any(h => h.Id == m.Id)))];
    }

    internal IQueryable<Named> Writers(Reader reader, int questionId)
    {
        var posts = db.Posts.ListedFor(reader).Where(p => p.Id == questionId || p.RootId == questionId).Select(p => p.AuthorId);
        var comments = db.Comments.VisibleTo(reader).Where(c => c.RootId == questionId).Select(c => c.AuthorId);
        return db.Members.AsNoTracking().Where(m => posts.Contains(m.Id) || comments.Contains(m.Id)).OrderBy(m => m.NameKey).Select(m => new Named(m.Id, m.Name, m.NameKey, m.Kind));
    }

    /// <summary>
    /// The names from there on, in the index's order: those that begin so come first, whatever the engine's collation, and
    /// what follows them is let go by the reader. LIKE with a parameter would read the whole table on one of the engines.
    /// </summary>
    internal IQueryable<Named> Beginning(string key) => db.Members.AsNoTracking().Where(m => string.Compare(m.NameKey, key) >= 0 && m.Kind != MemberKind.Former).OrderBy(m => m.NameKey)
        .Take(Most + SystemMember.All.Count + 1).Select(m => new Named(m.Id, m.Name, m.NameKey, m.Kind));
}
