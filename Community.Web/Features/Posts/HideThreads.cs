namespace Community.Web.Features.Posts;

/// <summary>Hides the answers of a deleted question, and shows them again with it.</summary>
public sealed class HideThreads(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        PostDeleted { Post: Question question } => Hide(question.Id, true, ct),
        PostUndeleted { Post: Question question } => Hide(question.Id, false, ct),
        _ => Task.CompletedTask,
    };

    private Task Hide(int head, bool hidden, CancellationToken ct) => db.Answers.Everything().Where(a => a.RootId == head)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.HeadHidden, hidden), ct);
}
