using Community.Web.Features.Questions;

namespace Community.Web.Features.Saves;

/// <summary>What a member has looked at lately, the last first.</summary>
public sealed class SeenListQuery(CommunityDb db, ListPolicy policy) : IUseCase
{
    internal sealed record Seen(int PostId, DateTime At);

    public async Task<IReadOnlyList<QuestionRow>> List(Reader reader, int memberId, CancellationToken ct)
    {
        var seen = await Page(reader, memberId).ToListAsync(ct);
        if (seen.Count == 0) return [];
        var rows = await db.Rows(db.Heads.ListedFor(reader).Where(h => seen.Select(s => s.PostId).Contains(h.Id))).ToDictionaryAsync(q => q.Id, ct);
        return [.. seen.Where(s => rows.ContainsKey(s.PostId)).Select(s => rows[s.PostId])];
    }

    internal IQueryable<Seen> Page(Reader reader, int memberId)
        => (from s in db.SeenPosts.AsNoTracking()
            join h in db.Heads.ListedFor(reader) on s.PostId equals h.Id
            where s.MemberId == memberId
            orderby s.At descending, s.PostId descending
            select new Seen(s.PostId, s.At)).Take(policy.Seen);
}

/// <summary>A member wants nothing to be known of what they looked at.</summary>
public sealed class ClearSeen(CommunityDb db, CountViews views) : IUseCase
{
    public Task Run(int memberId, CancellationToken ct) => db.Transact(async () =>
    {
        views.Forget(memberId); // what has not been written yet must not come back
        await db.SeenPosts.Where(s => s.MemberId == memberId).ExecuteDeleteAsync(ct);
    }, ct);
}
