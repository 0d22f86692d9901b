namespace Community.Web.Features.Members;

/// <summary>Something a member did to a post.</summary>
public sealed record MemberAct(int Id, ActKind Kind, DateTime At, int PostId, bool IsAnswer, string Title, bool IsShowcase);

/// <summary>One page of what a member did, the latest first.</summary>
public sealed record MemberActivity(IReadOnlyList<MemberAct> Rows, string? After, bool IsFirst);

public sealed class MemberActivityQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;
    private const string Name = "members/activity";

    /// <summary>What members do in the open; moderation has its own log.</summary>
    private static readonly ActKind[] Open = [ActKind.Asked, ActKind.Answered, ActKind.Edited, ActKind.Accepted, ActKind.Closed, ActKind.Reopened, ActKind.ShowcaseSubmitted, ActKind.ShowcasePublished];

    public async Task<MemberActivity> List(Reader reader, int memberId, string? after, CancellationToken ct)
    {
        var cursor = Cursor.ReadById(Name, after);
        var rows = await Page(reader, memberId, cursor?.Id).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new(rows, more ? Cursor.Write(Name, 0L, rows[^1].Id) : null, cursor is null);
    }

    internal IQueryable<MemberAct> Page(Reader reader, int memberId, int? before)
    {
        var acts = db.Acts.AsNoTracking().Where(a => a.ById == memberId && Open.Contains(a.Kind));
        if (before is { } id) acts = acts.Where(a => a.Id < id);
        return (from a in acts
                join p in db.Posts.ListedFor(reader) on a.PostId equals p.Id
                join q in db.Heads.ListedFor(reader) on p.RootId ?? p.Id equals q.Id
                orderby a.Id descending
                select new MemberAct(a.Id, a.Kind, a.At, p.Id, p.RootId != null, q.Title, p is Showcase)).Take(PageSize + 1);
    }
}
