using Community.Web.Features.Reviews;

namespace Community.Web.Features.Flags;

/// <summary>One flag as moderators see it.</summary>
public sealed record FlagRow(int CaseId, FlagKind Kind, string? Text, bool Counts, DateTime At, int ById, string ByName);

/// <summary>All that members say is wrong with a post.</summary>
public sealed record FlagsDetail(int PostId, IReadOnlyList<FlagRow> Flags);

/// <summary>What moderators judge in the queue of flags.</summary>
public sealed class FlagsDetailQuery(CommunityDb db) : IReviewDetail
{
    public ReviewQueue Queue => ReviewQueue.Flags;

    public async Task<object?> Find(int postId, Reader reader, CancellationToken ct)
        => await Flags(postId).ToListAsync(ct) is { Count: > 0 } flags ? new FlagsDetail(postId, flags) : null;

    internal IQueryable<FlagRow> Flags(int postId)
        => from c in db.FlagCases.AsNoTracking()
           join f in db.Flags on c.Id equals f.CaseId
           join m in db.Members on f.ById equals m.Id
           where c.OpenPostId == postId
           orderby f.Id
           select new FlagRow(c.Id, f.Kind, f.Text, f.Counts, f.At, m.Id, m.Name);
}
