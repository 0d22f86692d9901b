using System.Globalization;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Showcases;

namespace Community.Web.Features.Timelines;

/// <summary>What a line of a timeline tells of. Lines of the same moment stand in this order.</summary>
public enum TimelineKind { Votes = 0, Comment = 1, Revision = 2, Act = 3 }

/// <summary>One thing that happened to a post.</summary>
/// <param name="Id">Of the act, the comment or the revision; of the post for a day's votes.</param>
/// <param name="PostId">The post it happened to: on a question's timeline also one of its answers.</param>
public sealed record TimelineLine(TimelineKind Kind, DateTime At, int Id, int PostId)
{
    public int? ById { get; init; }
    public string ByName { get; init; } = "";
    public MemberKind ByKind { get; init; }
    public ActKind? Act { get; init; }
    public string? Reason { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }

    /// <summary>Of the revision, and of the one whose words it brought back.</summary>
    public int? Number { get; init; }
    public int? RolledBackTo { get; init; }

    /// <summary>The sum of a day's votes; never who.</summary>
    public int Up { get; init; }
    public int Down { get; init; }

    /// <summary>What the act leads to: an accepted answer, an original.</summary>
    public int? LeadsTo => Act is ActKind.Accepted or ActKind.Closed or ActKind.Merged ? Told(After) : Act is ActKind.Unaccepted ? Told(Before) : null;

    private static int? Told(string? stored) => int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>All that was ever done to a post, the latest first.</summary>
/// <param name="WithAnswers">Of a question: what was done to its answers, too.</param>
/// <param name="SeesVotesSplit">The reader may know how many were for and how many against.</param>
/// <param name="SeesModeration">The reader sees flags and reviews.</param>
public sealed record TimelinePage(PostPlace Place, bool WithAnswers, bool SeesVotesSplit, bool SeesModeration, IReadOnlyList<TimelineLine> Lines, bool IsFirst, string? After)
{
    public bool IsQuestion => Place is { IsHead: true, IsShowcase: false };
}

public sealed class TimelinePageQuery(CommunityDb db, PostPlaceQuery places, ShowcasePast past, PrivilegePolicy privileges) : IUseCase
{
    public const int PageSize = 50;
    private const string List = "timeline";

    /// <summary>Of these only those know who moderate, or are trusted to watch how it is done.</summary>
    internal static readonly ActKind[] OfModeration =
        [ActKind.Flagged, ActKind.FlagsUpheld, ActKind.FlagsDeclined, ActKind.Held, ActKind.Released, ActKind.HiddenByFlags, ActKind.Reviewed];

    public async Task<TimelinePage> Find(int postId, MemberCard? me, bool withAnswers, string? after, CancellationToken ct)
    {
        var reader = me?.Reader ?? Reader.Anyone;
        var place = await places.Find(postId, reader, ct);
        var isModerator = me is not null && me.Has(Right.ReadModeration, privileges);
        var first = place.IsShowcase ? await past.First(postId, reader, ct) : null;
        withAnswers &= place.IsHead;
        var cursor = Cursor.ReadTime(List, after) is { Time: var t, Id: var tie } ? new Since(t, (TimelineKind)(tie % 4), tie / 4) : (Since?)null;
        var posts = Posts(reader, postId, withAnswers);
        List<TimelineLine> lines =
        [
            .. (await Acts(posts, isModerator, first is null, cursor).Take(PageSize + 1).ToListAsync(ct)).Select(a => a.ToLine(TimelineKind.Act)),
            .. (await Revisions(posts, first ?? 1, cursor).Take(PageSize + 1).ToListAsync(ct)).Select(r => r.ToLine(TimelineKind.Revision)),
            .. (await Comments(posts, reader, cursor).Take(PageSize + 1).ToListAsync(ct)).Select(c => c.ToLine(TimelineKind.Comment)),
            .. Days(await Votes(posts, cursor).Take(PageSize + 1).ToListAsync(ct), await ImportedVotes(posts, cursor).Take(PageSize + 1).ToListAsync(ct)).Where(l => cursor is not { } c || IsAfter(l, c)),
        ];
        lines = [.. lines.OrderByDescending(l => l.At).ThenByDescending(l => l.Kind).ThenByDescending(l => l.Id)];
        var last = lines.Count > PageSize ? lines[PageSize - 1] : null;
        return new(place, withAnswers, me is not null && me.Has(Right.SeeVotesSplit, privileges), isModerator,
            last is null ? lines : lines[..PageSize], cursor is null, last is null ? null : Cursor.Write(List, last.At, (last.Id * 4) + (int)last.Kind));
    }

    /// <summary>The line after which the page begins.</summary>
    internal readonly record struct Since(DateTime Time, TimelineKind Kind, int Id)
    {
        /// <summary>Lines of this kind begin below this id, where they are of the very same moment.</summary>
        public int Below(TimelineKind kind) => kind < Kind ? int.MaxValue : kind == Kind ? Id : 0;
    }

    internal sealed class Done
    {
        public int Id { get; init; }
        public int PostId { get; init; }
        public DateTime At { get; init; }
        public int ById { get; init; }
        public string ByName { get; init; } = "";
        public MemberKind ByKind { get; init; }
        public ActKind? Act { get; init; }
        public string? Reason { get; init; }
        public string? Before { get; init; }
        public string? After { get; init; }
        public int? Number { get; init; }
        public int? RolledBackTo { get; init; }

        public TimelineLine ToLine(TimelineKind kind) => new(kind, At, Id, PostId) { ById = ById, ByName = ByName, ByKind = ByKind, Act = Act, Reason = Reason, Before = Before, After = After, Number = Number, RolledBackTo = RolledBackTo };
    }

    internal sealed class DayOfVotes
    {
        public int PostId { get; init; }
        public DateOnly Day { get; init; }
        public int Up { get; init; }
        public int Down { get; init; }
    }

    internal IQueryable<int> Posts(Reader reader, int postId, bool withAnswers)
        => db.Posts.VisibleTo(reader).Where(p => p.Id == postId || (withAnswers && p.RootId == postId)).Select(p => p.Id);

    /// <summary>Edits are told by their revisions.</summary>
    /// <param name="seesTheWay">Also what was said before a showcase was published.</param>
    internal IQueryable<Done> Acts(IQueryable<int> posts, bool isModerator, bool seesTheWay, Since? since)
    {
        var acts = db.Acts.AsNoTracking().Where(a => a.PostId != null && posts.Contains(a.PostId.Value) && a.Kind != ActKind.Edited && a.Kind != ActKind.RolledBack);
        if (!isModerator) acts = acts.Where(a => !OfModeration.Contains(a.Kind));
        if (!seesTheWay) acts = acts.Where(a => !ShowcasePast.OnTheWay.Contains(a.Kind));
        if (since is { } s)
        {
            var below = s.Below(TimelineKind.Act);
            acts = acts.Where(a => a.At < s.Time || (a.At == s.Time && a.Id < below));
        }
        return from a in acts
               join m in db.Members on a.ById equals m.Id
               orderby a.At descending, a.Id descending
               select new Done { Id = a.Id, PostId = a.PostId!.Value, At = a.At, ById = m.Id, ByName = m.Name, ByKind = m.Kind, Act = a.Kind, Reason = a.Reason, Before = a.Before, After = a.After };
    }

    /// <summary>The first revision is the asking, or the answering.</summary>
    internal IQueryable<Done> Revisions(IQueryable<int> posts, int first, Since? since)
    {
        var revisions = db.Revisions.AsNoTracking().Where(r => posts.Contains(r.PostId) && r.Number > first);
        if (since is { } s)
        {
            var below = s.Below(TimelineKind.Revision);
            revisions = revisions.Where(r => r.At < s.Time || (r.At == s.Time && r.Id < below));
        }
        return from r in revisions
               join m in db.Members on r.AuthorId equals m.Id
               orderby r.At descending, r.Id descending
               select new Done { Id = r.Id, PostId = r.PostId, At = r.At, ById = m.Id, ByName = m.Name, ByKind = m.Kind, Reason = r.Comment, Number = r.Number, RolledBackTo = r.RolledBackTo };
    }

    internal IQueryable<Done> Comments(IQueryable<int> posts, Reader reader, Since? since)
    {
        var comments = db.Comments.VisibleTo(reader).AsNoTracking().Where(c => posts.Contains(c.PostId));
        if (since is { } s)
        {
            var below = s.Below(TimelineKind.Comment);
            comments = comments.Where(c => c.PostedAt < s.Time || (c.PostedAt == s.Time && c.Id < below));
        }
        return from c in comments
               join m in db.Members on c.AuthorId equals m.Id
               orderby c.PostedAt descending, c.Id descending
               select new Done { Id = c.Id, PostId = c.PostId, At = c.PostedAt, ById = m.Id, ByName = m.Name, ByKind = m.Kind };
    }

    internal IQueryable<DayOfVotes> Votes(IQueryable<int> posts, Since? since)
    {
        var votes = db.Votes.AsNoTracking().Where(v => posts.Contains(v.PostId) && v.Direction != null);
        if (Day(since) is { } day) votes = votes.Where(v => v.Day <= day);
        return votes.GroupBy(v => new { v.Day, v.PostId }).Select(g => new DayOfVotes { Day = g.Key.Day, PostId = g.Key.PostId, Up = g.Count(v => v.Direction == VoteDirection.Up), Down = g.Count(v => v.Direction == VoteDirection.Down) })
            .OrderByDescending(d => d.Day).ThenByDescending(d => d.PostId);
    }

    internal IQueryable<DayOfVotes> ImportedVotes(IQueryable<int> posts, Since? since)
    {
        var votes = db.ImportedVotes.AsNoTracking().Where(v => posts.Contains(v.PostId));
        if (Day(since) is { } day) votes = votes.Where(v => v.Day <= day);
        return votes.GroupBy(v => new { v.Day, v.PostId }).Select(g => new DayOfVotes { Day = g.Key.Day, PostId = g.Key.PostId, Up = g.Count(v => v.Direction == VoteDirection.Up), Down = g.Count(v => v.Direction == VoteDirection.Down) })
            .OrderByDescending(d => d.Day).ThenByDescending(d => d.PostId);
    }

    private static DateOnly? Day(Since? since) => since is { } s ? DateOnly.FromDateTime(s.Time) : null;

    /// <summary>A day's votes stand where the day begins: they are those since then. Lines of one day are told apart by their post.</summary>
    private static IEnumerable<TimelineLine> Days(IEnumerable<DayOfVotes> cast, IEnumerable<DayOfVotes> imported)
        => cast.Concat(imported).GroupBy(d => (d.Day, d.PostId)).Select(g => new TimelineLine(TimelineKind.Votes, g.Key.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), g.Key.PostId, g.Key.PostId)
        {
            Up = g.Sum(d => d.Up),
            Down = g.Sum(d => d.Down),
        });

    private static bool IsAfter(TimelineLine line, Since cursor) => line.At < cursor.Time || (line.At == cursor.Time && line.Id < cursor.Below(line.Kind));
}
