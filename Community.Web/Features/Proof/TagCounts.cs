using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>How many questions stand under a tag.</summary>
internal sealed class TagCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Tags.Select(t => new { t.Id, t.QuestionCount, Questions = db.QuestionTags.Count(f => f.TagId == t.Id && db.Questions.Any(q => q.Id == f.QuestionId && q.DeletedAt == null && q.HeldFor == null)) })
            .Where(t => t.QuestionCount != t.Questions);
        await foreach (var t in drift.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("tag.question-count", t.Id, $"{t.Questions}", $"{t.QuestionCount}");
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.Tags.Where(t => ids.Contains(t.Id)).ExecuteUpdateAsync(set => set
        .SetProperty(t => t.QuestionCount, t => db.QuestionTags.Count(f => f.TagId == t.Id && db.Questions.Any(q => q.Id == f.QuestionId && q.DeletedAt == null && q.HeldFor == null))), ct);
}
