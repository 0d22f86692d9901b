using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What posts say of being official.</summary>
internal sealed class OfficialCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var answers = db.Answers.Everything().Select(a => new { a.Id, a.OfficialCount, Current = db.OfficialAnswers.Count(o => o.AnswerId == a.Id && o.Turn == 0) }).Where(a => a.OfficialCount != a.Current);
        await foreach (var a in answers.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in Finding.Where("answer.official-count", a.Id, a.Current, a.OfficialCount)) yield return finding;
        }

        var questions = db.Questions.Everything().Select(q => new { q.Id, q.OfficialAt, Latest = db.OfficialAnswers.Where(o => o.QuestionId == q.Id && o.Turn == 0).Max(o => (DateTime?)o.PinnedAt) }).Where(q => q.OfficialAt != q.Latest);
        await foreach (var q in questions.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in Finding.Where("question.official-at", q.Id, q.Latest, q.OfficialAt)) yield return finding;
        }
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        await db.Answers.Everything().Where(a => ids.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.OfficialCount, a => db.OfficialAnswers.Count(o => o.AnswerId == a.Id && o.Turn == 0)), ct);
        await db.Questions.Everything().Where(q => ids.Contains(q.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(q => q.OfficialAt, q => db.OfficialAnswers.Where(o => o.QuestionId == q.Id && o.Turn == 0).Max(o => (DateTime?)o.PinnedAt)), ct);
    }
}
