namespace Community.Web.Features.Saves;

/// <summary>Keeps how many members have saved a question.</summary>
public sealed class CountSaves(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened is not SaveMoved e ? Task.CompletedTask
        : db.Questions.Row(e.Question.Id).ExecuteUpdateAsync(set => set.SetProperty(q => q.SaveCount, q => q.SaveCount + e.Change), ct);
}
