using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>The tags' names as a question carries them for lists.</summary>
internal sealed class TagNames(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        // As many names as tags, and each tag among them.
        var drift = await db.Questions.Everything().Where(q => db.QuestionTags.Count(t => t.QuestionId == q.Id) != (q.TagNames == "" ? 0 : q.TagNames.Length - q.TagNames.Replace(" ", "").Length + 1)
            || db.QuestionTags.Any(t => t.QuestionId == q.Id && !(" " + q.TagNames + " ").Contains(" " + t.Tag.Name + " "))).Select(q => new { q.Id, q.TagNames }).ToListAsync(ct);
        foreach (var q in drift) yield return new("question.tag-names", q.Id, string.Join(' ', await Names(q.Id, ct)), q.TagNames);
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        foreach (var id in ids)
        {
            var names = string.Join(' ', await Names(id, ct));
            await db.Questions.Row(id).ExecuteUpdateAsync(set => set.SetProperty(q => q.TagNames, names), ct);
        }
    }

    private Task<List<string>> Names(int question, CancellationToken ct) => db.QuestionTags.Where(t => t.QuestionId == question).OrderBy(t => t.TagId).Select(t => t.Tag.Name).ToListAsync(ct);
}
