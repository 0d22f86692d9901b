using Community.Web.Features.Reviews;

namespace Community.Web.Features.Officials;

/// <summary>What the vendor sees of an official answer that wants another look.</summary>
/// <param name="IsOvertaken">A version has come since it was verified, and it claims to hold for that as well.</param>
public sealed record DoubtfulOfficial(OfficialView Official, bool IsOvertaken, string? Newest)
{
    public int Outdated => Official.Reports.Sum(r => r.Outdated);
}

/// <summary>An answer's official ones with why they are looked at again.</summary>
public sealed record OfficialReviewed(int QuestionId, string Title, IReadOnlyList<DoubtfulOfficial> Officials);

/// <summary>Nothing, when it is not official any more.</summary>
public sealed class OfficialReviewDetail(CommunityDb db, QuestionOfficialsQuery officials) : IUseCase, IReviewDetail
{
    public ReviewQueue Queue => ReviewQueue.OfficialReview;

    public async Task<object?> Find(int postId, Reader reader, CancellationToken ct)
    {
        var place = await Place(postId, reader).SingleOrDefaultAsync(ct);
        if (place is null) return null;
        var current = (await officials.Find(place.QuestionId, reader, ct)).Of(postId);
        if (current.Count == 0) return null;
        var overtaken = await Overtaken(postId).ToDictionaryAsync(o => o.Id, o => o.Newest, ct);
        return new OfficialReviewed(place.QuestionId, place.Title, [.. current.Select(o => new DoubtfulOfficial(o, overtaken.ContainsKey(o.Id), overtaken.GetValueOrDefault(o.Id)))]);
    }

    internal sealed record Found(int QuestionId, string Title);

    internal IQueryable<Found> Place(int answerId, Reader reader)
        => from a in db.Answers.VisibleTo(reader)
           join q in db.Questions.VisibleTo(reader) on a.RootId equals q.Id
           where a.Id == answerId && a.DeletedAt == null
           select new Found(q.Id, q.Title);

    internal sealed record Overtaking(int Id, string? Newest);

    internal IQueryable<Overtaking> Overtaken(int answerId) => db.OfficialAnswers.Where(o => o.AnswerId == answerId && o.Turn == 0).Overtaken(db)
        .Select(o => new Overtaking(o.Id, db.Set<ProductVersion>().Where(v => v.ProductId == o.ProductId && !v.IsRetired).OrderByDescending(v => v.Position).Select(v => v.Name).FirstOrDefault()));
}
