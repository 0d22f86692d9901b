namespace Community.Web.Features.Posts;

/// <summary>Hides the answers of a question that is deleted or waits for a review, and shows them again with it.</summary>
public sealed class HideThreads(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        PostDeleted { Post: Question question } => Hide(question.Id, true, ct),
        PostHeld { Post: Question question } => Hide(question.Id, true, ct),
        PostUndeleted { Post: Question { HeldFor: null } question } => Hide(question.Id, false, ct),
        PostReleased { Stands: true, Post: Question question } => Hide(question.Id, false, ct),
        _ => Task.CompletedTask,
    };

    private Task Hide(int head, bool hidden, CancellationToken ct) => db.Answers.Everything().Where(a => a.RootId == head)
        .ExecuteUpdateAsync(set => set.SetProperty(a => a.HeadHidden, hidden), ct);
}
