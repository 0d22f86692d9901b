using Community.Web.Features.Home;

namespace Community.Web.Features.Badges;

/// <summary>Someone who holds a badge, and what it is for.</summary>
/// <param name="Title">Of the question it was earned with; null where there is none, or this reader may not see it.</param>
public sealed record BadgeHolder(int Id, int MemberId, string Name, int SubjectId, bool IsAnswer, string? Title, string? Tag, DateTime At);

/// <summary>One badge: what it takes, how rare it is, and who has it, the latest first.</summary>
/// <param name="After">Where the next page begins; null on the last one.</param>
public sealed record BadgePage(Badge Badge, int Points, int Holders, int Awards, double Share, IReadOnlyList<BadgeHolder> Rows, string? After, bool IsFirst);

public sealed class BadgePageQuery(CommunityDb db, BadgePolicy policy, CommunityFiguresQuery figures) : IUseCase
{
    public const int PageSize = 30;
    private const string Name = "badge";

    public async Task<BadgePage> Find(int number, Reader reader, string? after, CancellationToken ct)
    {
        var badge = Rule.Found(BadgeCatalogue.Find(number), "badge");
        var cursor = Cursor.ReadById(Name, after);
        var count = await db.BadgeCounts.AsNoTracking().SingleOrDefaultAsync(c => c.Badge == number, ct);
        var members = Math.Max(1, (await figures.Find(ct)).Members);
        var rows = await Holders(badge, reader, cursor?.Id).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        var holders = count?.Holders ?? 0;
        return new(badge, policy.PointsOf(badge.Class), holders, count?.Awards ?? 0, Math.Min(1, (double)holders / members), rows, more ? Cursor.Write(Name, 0L, rows[^1].Id) : null, cursor is null);
    }

    internal IQueryable<BadgeHolder> Holders(Badge badge, Reader reader, int? before)
    {
        var number = badge.Number;
        var awards = db.BadgeAwards.AsNoTracking().Where(a => a.Badge == number && a.LapsedAt == null);
        if (before is { } id) awards = awards.Where(a => a.Id < id);
        awards = awards.OrderByDescending(a => a.Id).Take(PageSize + 1);
        return badge.Per switch
        {
            BadgePer.Post => from a in awards
                             join m in db.Members on a.MemberId equals m.Id
                             join seen in db.Posts.VisibleTo(reader) on a.SubjectId equals seen.Id into posts
                             from p in posts.DefaultIfEmpty()
                             join head in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals head.Id into heads
                             from q in heads.DefaultIfEmpty()
                             orderby a.Id descending
                             select new BadgeHolder(a.Id, m.Id, m.Name, a.SubjectId, p.RootId != null, q.Title, null, a.At),
            BadgePer.Tag => from a in awards
                            join m in db.Members on a.MemberId equals m.Id
                            join t in db.Tags on a.SubjectId equals t.Id
                            orderby a.Id descending
                            select new BadgeHolder(a.Id, m.Id, m.Name, a.SubjectId, false, null, t.Name, a.At),
            _ => from a in awards
                 join m in db.Members on a.MemberId equals m.Id
                 orderby a.Id descending
                 select new BadgeHolder(a.Id, m.Id, m.Name, a.SubjectId, false, null, null, a.At),
        };
    }
}
