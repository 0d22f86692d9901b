namespace Community.Web.Features.Moderation;

/// <summary>One act as the log tells it.</summary>
/// <param name="Title">Of the question it is about; null when there is none, or it is not for this reader.</param>
/// <param name="ConcernsId">The member it was done to, else whoever wrote the post.</param>
public sealed record LoggedAct(
    int Id, ActKind Kind, DateTime At, int ById, string ByName, bool ByHouse, int? PostId, bool IsAnswer, string? Title, int? ConcernsId, string? ConcernsName, int? ThingId, string? Reason, string? Before, string? After);

/// <summary>Which acts of the log are wanted; what is null is not asked. Members are asked for by name.</summary>
/// <param name="From">The first of the site's days, and with <paramref name="To"/> the last.</param>
public sealed record LogFilter(string? By = null, ActKind? Kind = null, string? Member = null, int? Post = null, DateOnly? From = null, DateOnly? To = null)
{
    public bool IsEmpty => this == new LogFilter();
}

/// <summary>One page of what moderators did, the latest first.</summary>
public sealed record ModeratorsLog(IReadOnlyList<LoggedAct> Rows, string? After, bool IsFirst);

public sealed class ModeratorsLogQuery(CommunityDb db, SiteCalendar calendar) : IUseCase
{
    public const int PageSize = 50;
    private const string Name = "moderation/log";

    /// <summary>What was done to things, and not to anybody.</summary>
    private static readonly ActKind[] ToThings = [ActKind.TagsMerged, ActKind.TagSynonym, ActKind.TagDescribed, ActKind.SynonymDecided, ActKind.ProductChanged, ActKind.RequiredTagsChanged, ActKind.FaqPublished, ActKind.OrganisationChanged, ActKind.OrganisationsMerged];

    /// <summary>What is done to members is for moderators; others read what happens to posts and things.</summary>
    public async Task<ModeratorsLog> List(Reader reader, LogFilter filter, string? after, CancellationToken ct)
    {
        var cursor = Cursor.ReadById(Name, after);
        var rows = await Page(reader, filter, cursor?.Id).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new(rows, more ? Cursor.Write(Name, 0L, rows[^1].Id) : null, cursor is null);
    }

    internal IQueryable<LoggedAct> Page(Reader reader, LogFilter filter, int? before)
    {
        var acts = Asked(filter);
        if (!reader.IsModerator) acts = acts.Where(a => a.PostId != null || ToThings.Contains(a.Kind));
        if (before is { } id) acts = acts.Where(a => a.Id < id);
        return (from a in acts
                join actor in db.Members on a.ById equals actor.Id
                join seen in db.Posts.VisibleTo(reader) on a.PostId equals seen.Id into posts
                from p in posts.DefaultIfEmpty()
                join head in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals head.Id into heads
                from q in heads.DefaultIfEmpty()
                join other in db.Members on a.MemberId ?? p.AuthorId equals other.Id into others
                from concerned in others.DefaultIfEmpty()
                orderby a.Id descending
                select new LoggedAct(a.Id, a.Kind, a.At, actor.Id, actor.Name, actor.Kind == MemberKind.System, a.PostId, p.RootId != null, q.Title,
                    concerned.Id, concerned.Name, a.ThingId, a.Reason, a.Before, a.After)).Take(PageSize + 1);
    }

    private IQueryable<Act> Asked(LogFilter filter)
    {
        var acts = db.Acts.AsNoTracking().Where(a => a.IsLogged);
        if (filter.Kind is { } kind) acts = acts.Where(a => a.Kind == kind);
        if (filter.Post is { } post) acts = acts.Where(a => a.PostId == post);
        if (filter.By is { } by)
        {
            var key = NameKey.Of(by);
            acts = acts.Where(a => db.Members.Any(m => m.Id == a.ById && m.NameKey == key));
        }
        if (filter.Member is { } name)
        {
            var key = NameKey.Of(name);
            acts = acts.Where(a => db.Members.Any(m => m.NameKey == key && (m.Id == a.MemberId || db.Posts.Everything().Any(p => p.Id == a.PostId && p.AuthorId == m.Id))));
        }
        if (filter.From is { } from)
        {
            var begin = calendar.At(from, 0);
            acts = acts.Where(a => a.At >= begin);
        }
        if (filter.To is not { } to) return acts;
        var end = calendar.At(to.AddDays(1), 0);
        return acts.Where(a => a.At < end);
    }
}
