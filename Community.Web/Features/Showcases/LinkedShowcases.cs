using Community.Web.Features.Posts;

namespace Community.Web.Features.Showcases;

/// <summary>A showcase that a question is about.</summary>
public sealed record LinkedShowcase(int Id, string Title, string Company)
{
    public string Address => HeadAddress.Of(true, Id, Title);
}

public sealed class LinkedShowcasesQuery(CommunityDb db) : IUseCase
{
    /// <summary>Null for what the reader may not see.</summary>
    public Task<LinkedShowcase?> Find(int id, Reader reader, CancellationToken ct) => One(id, reader).SingleOrDefaultAsync(ct);

    internal IQueryable<LinkedShowcase> One(int id, Reader reader)
        => from s in db.Showcases.VisibleTo(reader).AsNoTracking()
           join o in db.Organisations on s.OrganisationId equals o.Id
           where s.Id == id
           select new LinkedShowcase(s.Id, s.Title, o.Name);

    internal static IQueryable<LinkedShowcase> OfQuestion(CommunityDb db, Asked asked)
        => (from l in db.PostLinks
            join s in db.Showcases.VisibleTo(asked.Reader) on l.RelatedId equals s.Id
            join o in db.Organisations on s.OrganisationId equals o.Id
            where l.PostId == asked.Id && l.Kind == PostLinkKind.Showcase
            orderby s.Id
            select new LinkedShowcase(s.Id, s.Title, o.Name)).AsNoTracking();
}
