using Community.Web.Features.Questions;

namespace Community.Web.Features.Saves;

/// <summary>One page of what a member has saved, the latest first.</summary>
/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record SavedList(IReadOnlyList<QuestionRow> Rows, string? After, bool IsFirst);

public sealed class SavedListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;
    private const string Name = "saved";

    internal sealed record Save(int PostId, DateTime At);

    public async Task<SavedList> List(Reader reader, int memberId, string? after, CancellationToken ct)
    {
        var cursor = Cursor.ReadTime(Name, after);
        var saves = await Page(reader, memberId, cursor).ToListAsync(ct);
        var more = saves.Count > PageSize;
        if (more) saves.RemoveAt(PageSize);
        var rows = await Rows(reader, [.. saves.Select(s => s.PostId)]).ToDictionaryAsync(q => q.Id, ct);
        return new([.. saves.Where(s => rows.ContainsKey(s.PostId)).Select(s => rows[s.PostId])], more ? Cursor.Write(Name, saves[^1].At, saves[^1].PostId) : null, cursor is null);
    }

    internal IQueryable<Save> Page(Reader reader, int memberId, Cursor? after)
    {
        var saves = db.PostSaves.AsNoTracking().Where(s => s.MemberId == memberId);
        if (after is { } a) saves = saves.Where(s => s.At <= a.Time && (s.At < a.Time || s.PostId < a.Id));
        return (from s in saves
                join q in db.Heads.ListedFor(reader) on s.PostId equals q.Id
                orderby s.At descending, s.PostId descending
                select new Save(s.PostId, s.At)).Take(PageSize + 1);
    }

    internal IQueryable<QuestionRow> Rows(Reader reader, IReadOnlyList<int> ids) => db.Rows(db.Heads.ListedFor(reader).Where(q => ids.Contains(q.Id)));
}
