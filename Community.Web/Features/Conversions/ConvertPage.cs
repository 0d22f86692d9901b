using Community.Web.Features.Posts;

namespace Community.Web.Features.Conversions;

/// <summary>What a moderator must know to make a remark of an answer.</summary>
/// <param name="Targets">Where it could stand: the question first, then the other answers.</param>
public sealed record ConvertPage(PostPlace Place, string Html, IReadOnlyList<ConvertTarget> Targets);

/// <param name="IsQuestion">Else an answer, by whoever is named.</param>
public sealed record ConvertTarget(int PostId, bool IsQuestion, string AuthorName, int Score);

public sealed class ConvertPageQuery(CommunityDb db, PostPlaceQuery places) : IUseCase
{
    /// <summary>Refuses what is no answer.</summary>
    public async Task<ConvertPage> Find(int answerId, Reader reader, CancellationToken ct)
    {
        var place = await places.Find(answerId, reader, ct);
        var html = Rule.Found(await db.Answers.VisibleTo(reader).Where(a => a.Id == answerId).Select(a => a.Text.Html).SingleOrDefaultAsync(ct), "post");
        return new(place, html, await Targets(place.QuestionId, answerId, reader).ToListAsync(ct));
    }

    internal IQueryable<ConvertTarget> Targets(int questionId, int answerId, Reader reader)
        => (from p in db.Posts.ListedFor(reader)
            join m in db.Members on p.AuthorId equals m.Id
            where (p.Id == questionId || p.RootId == questionId) && p.Id != answerId
            orderby p.RootId != null, p.Score descending, p.Id
            select new ConvertTarget(p.Id, p.RootId == null, m.Name, p.Score)).AsNoTracking();
}

/// <summary>A remark that a moderator may make an answer of.</summary>
public sealed record CommentToConvert(int Id, PostPlace Place, string AuthorName, string Html);

public sealed class CommentToConvertQuery(CommunityDb db) : IUseCase
{
    public async Task<CommentToConvert> Find(int commentId, Reader reader, CancellationToken ct) => Rule.Found(await One(commentId, reader).SingleOrDefaultAsync(ct), "comment");

    internal IQueryable<CommentToConvert> One(int commentId, Reader reader)
        => (from c in db.Comments.VisibleTo(reader)
            join q in db.Questions.VisibleTo(reader) on c.RootId equals q.Id
            join m in db.Members on c.AuthorId equals m.Id
            where c.Id == commentId
            select new CommentToConvert(c.Id, new PostPlace(c.PostId, q.Id, q.Title, false), m.Name, c.Html)).AsNoTracking();
}
