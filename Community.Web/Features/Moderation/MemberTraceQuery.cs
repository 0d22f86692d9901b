namespace Community.Web.Features.Moderation;

/// <summary>Reads what moderators see of a member: ten statements, whatever the member has done.</summary>
public sealed class MemberTraceQuery(CommunityDb db, ModeratorsLogQuery log, TimeProvider clock) : IUseCase
{
    public const int PageSize = 20, Most = 10;
    private const string List = "moderation/member";
    private static readonly ActKind[] Flagging = [ActKind.Flagged, ActKind.FlagsUpheld, ActKind.FlagsDeclined, ActKind.HiddenByFlags, ActKind.RemovedAsSpam];

    /// <param name="reader">A moderator.</param>
    /// <param name="seesAddress">An operator: others are not shown where mail goes.</param>
    public async Task<MemberTrace> Find(Reader reader, int id, bool seesAddress, string? after, CancellationToken ct)
    {
        var member = Rule.Found(await One(id, clock.GetUtcNow().UtcDateTime).SingleOrDefaultAsync(ct), "member");
        var cursor = Cursor.ReadTime(List, after);
        var posts = await Posts(reader, id, cursor).ToListAsync(ct);
        var more = posts.Count > PageSize;
        if (more) posts.RemoveAt(PageSize);
        var others = (await Neighbours(id).ToListAsync(ct)).ToLookup(n => n.Network);
        var networks = await Networks(id).ToListAsync(ct);
        return new(seesAddress ? member : member with { Email = null }, posts, more ? Cursor.Write(List, posts[^1].PostedAt, posts[^1].Id) : null, cursor is null,
            await Given(id).ToListAsync(ct), await Received(id).ToListAsync(ct),
            [.. networks.Select(n => new TracedNetwork(n.Network, n.FirstAt, n.LastAt, [.. others[n.Network]]))],
            await Flags(reader, Raised(id)).ToListAsync(ct), await Flags(reader, OnTheirs(id)).ToListAsync(ct),
            (await log.List(reader, new(Member: member.Name), null, ct)).Rows);
    }

    internal IQueryable<TracedMember> One(int id, DateTime now)
        => from m in db.Members.AsNoTracking()
           where m.Id == id && m.Kind == MemberKind.Person
           join account in db.Users on m.Id equals account.MemberId into accounts
           from a in accounts.DefaultIfEmpty()
           select new TracedMember(m.Id, m.Name, m.Roles, m.Reputation, m.Points, m.JoinedAt, m.ConfirmedAt, m.SuspendedUntil, m.SuspensionReason,
               db.MemberDays.Where(d => d.MemberId == m.Id && d.SeenInARow > 0).OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
               a != null, a.Email, a.LockoutEnd, a == null ? 0 : a.AccessFailedCount, m.SuspendedUntil > now, m.Language);

    internal IQueryable<TracedPost> Posts(Reader reader, int id, Cursor? after)
    {
        var posts = db.Posts.VisibleTo(reader).Where(p => p.AuthorId == id);
        if (after is { } a) posts = posts.Where(p => p.PostedAt <= a.Time && (p.PostedAt < a.Time || p.Id < a.Id));
        return from p in posts.AsNoTracking().OrderByDescending(p => p.PostedAt).ThenByDescending(p => p.Id).Take(PageSize + 1)
               join q in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
               orderby p.PostedAt descending, p.Id descending
               select new TracedPost(p.Id, p.RootId != null, q.Title, p.Score, p.PostedAt, p.DeletedAt != null, p.IsHeld, p.RootId == null && ((Question)q).ClosedAt != null, p is Showcase);
    }

    internal IQueryable<VotesBetween> Given(int id)
        => Sums(from v in db.Votes
                where v.VoterId == id && v.Direction != null
                join p in db.Posts.Everything() on v.PostId equals p.Id
                select new Between { OtherId = p.AuthorId, IsUp = v.Direction == VoteDirection.Up });

    internal IQueryable<VotesBetween> Received(int id)
        => Sums(from p in db.Posts.Everything()
                where p.AuthorId == id
                join v in db.Votes on p.Id equals v.PostId
                where v.Direction != null
                select new Between { OtherId = v.VoterId, IsUp = v.Direction == VoteDirection.Up });

    internal IQueryable<MemberNetwork> Networks(int id) => db.MemberNetworks.AsNoTracking().Where(n => n.MemberId == id).OrderByDescending(n => n.LastAt).Take(Most);

    internal IQueryable<NetworkNeighbour> Neighbours(int id)
        => (from own in db.MemberNetworks.AsNoTracking()
            where own.MemberId == id
            join other in db.MemberNetworks on own.Network equals other.Network
            where other.MemberId != id
            join m in db.Members on other.MemberId equals m.Id
            orderby other.LastAt descending, m.Id
            select new NetworkNeighbour(other.Network, m.Id, m.Name, other.LastAt)).Take(Most * Most);

    internal IQueryable<TracedFlag> Flags(Reader reader, IQueryable<Act> acts)
        => (from a in acts.AsNoTracking()
            join flagger in db.Members on a.ById equals flagger.Id
            join p in db.Posts.VisibleTo(reader) on a.PostId equals p.Id
            join q in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
            orderby a.Id descending
            select new TracedFlag(a.Id, a.Kind, a.At, p.Id, p.RootId != null, q.Title, flagger.Id, flagger.Name, a.Reason)).Take(Most);

    internal IQueryable<Act> Raised(int id) => db.Acts.Where(a => a.ById == id && a.Kind == ActKind.Flagged);

    internal IQueryable<Act> OnTheirs(int id) => db.Acts.Where(a => Flagging.Contains(a.Kind) && db.Posts.Everything().Any(p => p.Id == a.PostId && p.AuthorId == id));

    private IQueryable<VotesBetween> Sums(IQueryable<Between> votes)
        => (from v in votes
            group v by v.OtherId into g
            select new { OtherId = g.Key, Up = g.Count(v => v.IsUp), Down = g.Count(v => !v.IsUp) } into sum
            join m in db.Members on sum.OtherId equals m.Id
            orderby sum.Up + sum.Down descending, m.Id
            select new VotesBetween(m.Id, m.Name, sum.Up, sum.Down)).Take(Most);

    private sealed class Between
    {
        public int OtherId { get; init; }
        public bool IsUp { get; init; }
    }
}
