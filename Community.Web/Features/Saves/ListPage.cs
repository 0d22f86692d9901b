using Community.Web.Features.Posts;

namespace Community.Web.Features.Saves;

/// <summary>A list as one reader sees it: what they may not see is not in it.</summary>
public sealed record ListPage(int Id, string Name, string? About, bool IsPublic, DateTime ChangedAt, int Edition, int OwnerId, string Owner)
{
    /// <summary>Fewer are nothing that a search engine should show.</summary>
    private const int LeastFound = 3;

    public IReadOnlyList<ListLine> Lines { get; init; } = [];
    public string Address => ListAddress.Of(Id, Name);
    public bool IsToBeFound => IsPublic && Lines.Count >= LeastFound;
}

/// <summary>A post in a list.</summary>
public sealed record ListLine(int Id, string Title, bool IsShowcase, int Score, int AnswerCount, bool IsSolved, bool IsClosed, bool IsDeleted, string? Note, DateTime At, int AuthorId, string Author)
{
    public string Address => HeadAddress.Of(IsShowcase, Id, Title);
}

/// <summary>Finds a list, in two statements: all of it, since a list has an end.</summary>
public sealed class ListPageQuery(CommunityDb db) : IUseCase
{
    public async Task<ListPage> Find(int id, Reader reader, CancellationToken ct)
    {
        var page = Rule.Found(await One(id, reader.MemberId).SingleOrDefaultAsync(ct), "list");
        return page with { Lines = await Lines(id, reader).ToListAsync(ct) };
    }

    internal IQueryable<ListPage> One(int id, int? memberId)
        => from l in db.PostLists.AsNoTracking().ReadableTo(memberId)
           join m in db.Members on l.OwnerId equals m.Id
           where l.Id == id
           select new ListPage(l.Id, l.Name, l.About, l.IsPublic, l.ChangedAt, l.Edition, m.Id, m.Name);

    internal IQueryable<ListLine> Lines(int id, Reader reader)
        => (from e in db.ListEntries
            join h in db.Heads.VisibleTo(reader) on e.PostId equals h.Id
            join m in db.Members on h.AuthorId equals m.Id
            where e.ListId == id
            orderby e.Position, e.PostId
            select new ListLine(h.Id, h.Title, h is Showcase, h.Score, h is Question ? ((Question)h).AnswerCount : 0, ((Question)h).AcceptedId != null, ((Question)h).ClosedAt != null,
                h.DeletedAt != null, e.Note, e.At, m.Id, m.Name)).AsNoTracking();
}
