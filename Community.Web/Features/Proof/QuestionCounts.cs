using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>
/// What a question says of its answers. After the scores, which it goes by. Asks for posts with a root, which are the answers: asked
/// for answers, SQLite looks for the earliest in the index of all of them by date.
/// </summary>
internal sealed class QuestionCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Questions.Everything().Select(q => new
        {
            q.Id,
            q.AnswerCount,
            q.FirstAnswerAt,
            q.FirstStaffAnswerAt,
            q.IsAnswered,
            q.SaveCount,
            Answers = db.Posts.Count(a => a.RootId == q.Id && a.DeletedAt == null),
            First = db.Posts.Where(a => a.RootId == q.Id && a.DeletedAt == null).Min(a => (DateTime?)a.PostedAt),
            FirstStaff = db.Posts.Where(a => a.RootId == q.Id && a.DeletedAt == null && db.Members.Any(m => m.Id == a.AuthorId && (m.Roles & Roles.Vendor) != 0)).Min(a => (DateTime?)a.PostedAt),
            Saves = db.PostSaves.Count(s => s.PostId == q.Id),
            Answered = q.AcceptedId != null || db.Posts.Any(a => a.RootId == q.Id && a.DeletedAt == null && a.Score >= 1),
        }).Where(q => q.AnswerCount != q.Answers || q.FirstAnswerAt != q.First || q.FirstStaffAnswerAt != q.FirstStaff || q.IsAnswered != q.Answered || q.SaveCount != q.Saves);
        await foreach (var q in drift.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("question.answer-count", q.Id, q.Answers, q.AnswerCount), .. Finding.Where("question.first-answer", q.Id, q.First, q.FirstAnswerAt),
                .. Finding.Where("question.first-staff-answer", q.Id, q.FirstStaff, q.FirstStaffAnswerAt), .. Finding.Where("question.is-answered", q.Id, q.Answered, q.IsAnswered),
                .. Finding.Where("question.save-count", q.Id, q.Saves, q.SaveCount)])
                yield return finding;
        }
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.Questions.Everything().Where(q => ids.Contains(q.Id)).ExecuteUpdateAsync(set => set
        .SetProperty(q => q.AnswerCount, q => db.Posts.Count(a => a.RootId == q.Id && a.DeletedAt == null))
        .SetProperty(q => q.FirstAnswerAt, q => db.Posts.Where(a => a.RootId == q.Id && a.DeletedAt == null).Min(a => (DateTime?)a.PostedAt))
        .SetProperty(q => q.FirstStaffAnswerAt, q => db.Posts
            .Where(a => a.RootId == q.Id && a.DeletedAt == null && db.Members.Any(m => m.Id == a.AuthorId && (m.Roles & Roles.Vendor) != 0)).Min(a => (DateTime?)a.PostedAt))
        .SetProperty(q => q.SaveCount, q => db.PostSaves.Count(s => s.PostId == q.Id))
        .SetProperty(q => q.IsAnswered, q => q.AcceptedId != null || db.Posts.Any(a => a.RootId == q.Id && a.DeletedAt == null && a.Score >= 1)), ct);
}
