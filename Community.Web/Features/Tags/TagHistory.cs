using Community.Web.Features.Revisions;

namespace Community.Web.Features.Tags;

/// <summary>One edit of a tag's excerpt or wiki.</summary>
/// <param name="IsStanding">It reads so now.</param>
/// <param name="Diff">Against the version before; the first one against nothing.</param>
public sealed record TagEdit(int Id, TagPart Part, int Number, int AuthorId, string AuthorName, MemberKind AuthorKind, DateTime At, string? Comment, bool IsStanding, PostDiff Diff);

/// <summary>How a tag came to be described as it is, the newest first.</summary>
/// <param name="Basis">The newest of all revisions, for rolling back.</param>
public sealed record TagHistory(string Name, int Basis, IReadOnlyList<TagEdit> Edits, string? After, bool IsFirst);

public sealed class TagHistoryQuery(CommunityDb db, TagTextsQuery texts) : IUseCase
{
    public const int PageSize = 25;
    private const string List = "history.tag";

    /// <summary>Refuses with <c>tag.unknown</c>.</summary>
    public async Task<TagHistory> Find(string name, string? after, CancellationToken ct)
    {
        var tag = await texts.Find(name, ct);
        var cursor = Cursor.ReadById(List, after);
        var rows = await Rows(tag.Id, cursor?.Id).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        var newest = await Newest(tag.Id).ToDictionaryAsync(n => n.Part, n => n.Number, ct);
        var written = rows.ToDictionary(r => (r.Part, r.Number), r => r.Markdown);
        foreach (var part in rows.Select(r => r.Part).Distinct().ToList())
        {
            var before = rows.Where(r => r.Part == part).Min(r => r.Number) - 1;
            if (before > 0 && await Text(tag.Id, part, before).SingleOrDefaultAsync(ct) is { } markdown) written[(part, before)] = markdown;
        }
        var differing = new Differing();
        var edits = rows.Select(r => new TagEdit(r.Id, r.Part, r.Number, r.AuthorId, r.AuthorName, r.AuthorKind, r.At, r.Comment, newest[r.Part] == r.Number,
            differing.Between(new(null, null, written.GetValueOrDefault((r.Part, r.Number - 1), "")), new(null, null, r.Markdown)))).ToList();
        return new(tag.Name, tag.Basis, edits, more ? Cursor.Write(List, 0L, rows[^1].Id) : null, cursor is null);
    }

    internal sealed record Row(int Id, TagPart Part, int Number, int AuthorId, string AuthorName, MemberKind AuthorKind, DateTime At, string? Comment, string Markdown);

    internal sealed record Count(TagPart Part, int Number);

    internal IQueryable<Row> Rows(int tagId, int? before)
    {
        var revisions = db.TagRevisions.AsNoTracking().Where(r => r.TagId == tagId);
        if (before is { } id) revisions = revisions.Where(r => r.Id < id);
        return (from r in revisions
                join m in db.Members on r.AuthorId equals m.Id
                orderby r.Id descending
                select new Row(r.Id, r.Part, r.Number, m.Id, m.Name, m.Kind, r.At, r.Comment, r.Markdown)).Take(PageSize + 1);
    }

    internal IQueryable<Count> Newest(int tagId) => db.TagRevisions.Where(r => r.TagId == tagId).GroupBy(r => r.Part).Select(g => new Count(g.Key, g.Max(r => r.Number)));

    private IQueryable<string> Text(int tagId, TagPart part, int number) => db.TagRevisions.Where(r => r.TagId == tagId && r.Part == part && r.Number == number).Select(r => r.Markdown);
}
