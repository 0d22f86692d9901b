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
            q.MeTooCount,
            MeToos = db.MeToos.Count(m => m.QuestionId == q.Id),
            Answers = db.Posts.Count(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null),
            First = db.Posts.Where(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null).Min(a => (DateTime?)a.PostedAt),
            FirstStaff = db.Posts.Where(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null && db.Members.Any(m => m.Id == a.AuthorId && (m.Roles & Roles.Vendor) != 0)).Min(a => (DateTime?)a.PostedAt),
            Saves = db.PostSaves.Count(s => s.PostId == q.Id),
            Answered = q.AcceptedId != null || db.OfficialAnswers.Any(o => o.QuestionId == q.Id && o.Turn == 0) || db.Posts.Any(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null && a.Score >= 1),
        }).Where(q => q.AnswerCount != q.Answers || q.FirstAnswerAt != q.First || q.FirstStaffAnswerAt != q.FirstStaff || q.IsAnswered != q.Answered || q.SaveCount != q.Saves || q.MeTooCount != q.MeToos);
        await foreach (var q in drift.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("question.answer-count", q.Id, q.Answers, q.AnswerCount), .. Finding.Where("question.first-answer", q.Id, q.First, q.FirstAnswerAt),
                .. Finding.Where("question.first-staff-answer", q.Id, q.FirstStaff, q.FirstStaffAnswerAt), .. Finding.Where("question.is-answered", q.Id, q.Answered, q.IsAnswered),
                .. Finding.Where("question.save-count", q.Id, q.Saves, q.SaveCount), .. Finding.Where("question.me-too-count", q.Id, q.MeToos, q.MeTooCount)])
                yield return finding;
        }
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.Questions.Everything().Where(q => ids.Contains(q.Id)).ExecuteUpdateAsync(set => set
        .SetProperty(q => q.AnswerCount, q => db.Posts.Count(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null))
        .SetProperty(q => q.FirstAnswerAt, q => db.Posts.Where(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null).Min(a => (DateTime?)a.PostedAt))
        .SetProperty(q => q.FirstStaffAnswerAt, q => db.Posts
            .Where(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null && db.Members.Any(m => m.Id == a.AuthorId && (m.Roles & Roles.Vendor) != 0)).Min(a => (DateTime?)a.PostedAt))
        .SetProperty(q => q.SaveCount, q => db.PostSaves.Count(s => s.PostId == q.Id))
        .SetProperty(q => q.MeTooCount, q => db.MeToos.Count(m => m.QuestionId == q.Id))
        .SetProperty(q => q.IsAnswered, q => q.AcceptedId != null || db.OfficialAnswers.Any(o => o.QuestionId == q.Id && o.Turn == 0) || db.Posts.Any(a => a.RootId == q.Id && a.DeletedAt == null && a.HeldFor == null && a.Score >= 1)), ct);
}
