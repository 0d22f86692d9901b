namespace Community.Web.Features.Reviews;

/// <summary>
/// What a queue shows of a post, beside the post itself, to whoever reviews it. The page draws it with the partial
/// <c>Pages/Review/_{Queue}.cshtml</c>, whose forms go to the handlers where the act lives anyway, with a hidden field
/// <c>back</c> that leads to the queue again.
/// </summary>
public interface IReviewDetail
{
    ReviewQueue Queue { get; }

    /// <summary>Null when there is nothing left to judge.</summary>
    Task<object?> Find(int postId, Reader reader, CancellationToken ct);
}
