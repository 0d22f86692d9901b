namespace Community.Web.Features.Moderation;

/// <summary>Something that was closed or deleted lately.</summary>
/// <param name="Reason">A close reason's name, or what the actor wrote.</param>
public sealed record RecentAct(int Id, ActKind Kind, DateTime At, string? Reason, int PostId, bool IsAnswer, string Title, int ById, string ByName);

/// <summary>Lists what was closed or deleted lately, as far as the reader may open it.</summary>
public sealed class RecentActsQuery(CommunityDb db) : IUseCase
{
    internal IQueryable<RecentAct> Recent(Reader reader, int rows)
        => from a in Last(ActKind.Closed, rows).Concat(Last(ActKind.Deleted, rows))
           join p in db.Posts.VisibleTo(reader) on a.PostId equals p.Id
           join q in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
           join actor in db.Members on a.ById equals actor.Id
           orderby a.Id descending
           select new RecentAct(a.Id, a.Kind, a.At, a.Reason, p.Id, p.RootId != null, q.Title, actor.Id, actor.Name);

    private IQueryable<Act> Last(ActKind kind, int rows) => db.Acts.AsNoTracking().Where(a => a.Kind == kind).OrderByDescending(a => a.Id).Take(rows);
}
