using Community.Web.Features.Products;
using Community.Web.Features.Reviews;

namespace Community.Web.Features.Officials;

/// <summary>What the vendor sees of an answer that is proposed: why, and what it takes to pin it.</summary>
/// <param name="Latest">The last official answer of the question, whatever became of it; 0 for none.</param>
public sealed record OfficialCandidate(int AnswerId, int QuestionId, string Title, int Score, bool IsAccepted, string Author, bool IsByVendor, int ProductId, string Product, string? Version, int Latest, ProductChoices Choices);

/// <summary>Nothing, once something is official for the question's product.</summary>
public sealed class CandidateDetail(CommunityDb db, ProductChoicesQuery choices) : IUseCase, IReviewDetail
{
    public ReviewQueue Queue => ReviewQueue.OfficialCandidates;

    public async Task<object?> Find(int postId, Reader reader, CancellationToken ct)
        => await One(postId, reader).SingleOrDefaultAsync(ct) is not { } c ? null
            : new OfficialCandidate(c.AnswerId, c.QuestionId, c.Title, c.Score, c.IsAccepted, c.Author, c.IsByVendor, c.ProductId, c.Product, c.Version, c.Latest, await choices.Find(ct));

    internal sealed record Found(int AnswerId, int QuestionId, string Title, int Score, bool IsAccepted, string Author, bool IsByVendor, int ProductId, string Product, string? Version, int Latest);

    internal IQueryable<Found> One(int answerId, Reader reader)
        => from a in db.Answers.VisibleTo(reader).AsNoTracking()
           join q in db.Questions.VisibleTo(reader) on a.RootId equals q.Id
           join m in db.Members on a.AuthorId equals m.Id
           join p in db.Products on q.ProductId equals p.Id
           where a.Id == answerId && a.DeletedAt == null && !db.OfficialAnswers.Any(o => o.QuestionId == q.Id && o.ProductId == p.Id && o.Turn == 0)
           select new Found(a.Id, q.Id, q.Title, a.Score, q.AcceptedId == a.Id, m.Name, (m.Roles & Roles.Vendor) != 0, p.Id, p.Name, db.Set<ProductVersion>().Where(v => v.Id == q.VersionId).Select(v => v.Name).FirstOrDefault(),
               db.OfficialAnswers.Where(o => o.QuestionId == q.Id).Max(o => (int?)o.Id) ?? 0);
}
