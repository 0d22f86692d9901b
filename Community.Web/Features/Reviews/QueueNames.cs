namespace Community.Web.Features.Reviews;

/// <summary>The queues' names in addresses and feeds.</summary>
public static class QueueNames
{
    private static readonly Dictionary<ReviewQueue, string> Names = new()
    {
        [ReviewQueue.FirstPosts] = "first-posts",
        [ReviewQueue.LateAnswers] = "late-answers",
        [ReviewQueue.SuggestedEdits] = "suggested-edits",
        [ReviewQueue.Close] = "close",
        [ReviewQueue.Reopen] = "reopen",
        [ReviewQueue.Flags] = "flags",
        [ReviewQueue.OfficialCandidates] = "official-candidates",
        [ReviewQueue.OfficialReview] = "official-review",
        [ReviewQueue.Held] = "held",
        [ReviewQueue.Showcases] = "showcases",
    };

    private static readonly Dictionary<string, ReviewQueue> Queues = Names.ToDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    /// <summary>Null for a queue that nobody reviews here.</summary>
    public static string? Of(ReviewQueue queue) => Names.GetValueOrDefault(queue);

    public static ReviewQueue? Find(string? name) => name is not null && Queues.TryGetValue(name, out var queue) ? queue : null;
}
