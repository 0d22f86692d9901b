namespace Community.Web.Features.MeToos;

/// <summary>Keeps how many members have the problem of a question.</summary>
public sealed class CountMeToos(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened is not MeTooMoved e ? Task.CompletedTask
        : db.Questions.Row(e.Question.Id).ExecuteUpdateAsync(set => set.SetProperty(q => q.MeTooCount, q => q.MeTooCount + e.Change), ct);
}
