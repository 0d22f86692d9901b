namespace Community.Web.Features.Closings;

/// <summary>Keeps where duplicates lead: to the end of their originals, whichever of these comes, goes or changes.</summary>
public sealed class LeadToOriginals(CommunityDb db, Originals originals) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionClosed { Reason: CloseReason.Duplicate } e => Lead(e.Question.Id, ct),
        QuestionReopened e => Lead(e.Question.Id, ct),
        QuestionsMerged e => Lead(e.Source.Id, ct),
        PostDeleted { Post: Question question } => Lead(question.Id, ct),
        PostUndeleted { Post: Question question } => Lead(question.Id, ct),
        _ => Task.CompletedTask,
    };

    /// <summary>All that leads through one question leads to the same end.</summary>
    internal async Task Lead(int id, CancellationToken ct)
    {
        var way = await originals.Way(id, ct);
        var last = way[^1];
        var end = await db.Questions.Row(last).AnyAsync(q => q.DeletedAt == null && q.DuplicateOfId == null, ct) ? last : (int?)null;
        await Put([id], way.Count > 1 ? end : null, ct);
        HashSet<int> led = [id];
        for (List<int> next = [id]; next.Count > 0;)
        {
            var before = next;
            next = [.. (await db.Questions.Everything().Where(q => q.DuplicateOfId != null && before.Contains(q.DuplicateOfId.Value)).Select(q => q.Id).ToListAsync(ct)).Where(led.Add)];
            if (next.Count > 0) await Put(next, end, ct);
        }
    }

    private Task Put(List<int> questions, int? end, CancellationToken ct) => db.Questions.Everything().Where(q => questions.Contains(q.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(q => q.LeadsToId, end), ct);
}
