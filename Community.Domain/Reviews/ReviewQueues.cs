namespace Community.Domain.Reviews;

/// <summary>Who looks after which queue. The whole table is this file.</summary>
public static class ReviewQueues
{
    public static readonly IReadOnlyList<(ReviewQueue Queue, Right Right)> All =
    [
        (ReviewQueue.Flags, Right.DecideFlags),
        (ReviewQueue.Held, Right.DecideFlags),
        (ReviewQueue.FirstPosts, Right.ReviewPosts),
        (ReviewQueue.LateAnswers, Right.ReviewPosts),
        (ReviewQueue.SuggestedEdits, Right.ReviewEdits),
        (ReviewQueue.Close, Right.VoteToClose),
        (ReviewQueue.Reopen, Right.VoteToClose),
        (ReviewQueue.OfficialCandidates, Right.SeeVendorQueues),
        (ReviewQueue.OfficialReview, Right.SeeVendorQueues),
        (ReviewQueue.Showcases, Right.JudgeShowcases),
    ];

    private static readonly Dictionary<ReviewQueue, Right> Rights = All.ToDictionary(e => e.Queue, e => e.Right);

    public static Right RightOf(ReviewQueue queue) => Rights[queue];

    /// <summary>The queues of someone of these roles and this reputation, who is not suspended.</summary>
    public static IReadOnlyList<ReviewQueue> For(Roles roles, int reputation, PrivilegePolicy policy)
        => [.. All.Where(e => RightsTable.Allows(e.Right, roles, reputation, policy)).Select(e => e.Queue)];
}
