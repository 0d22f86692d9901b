namespace Community.Web.Pages;

/// <summary>Each review queue's sign.</summary>
public static class ReviewIcons
{
    public static string Of(ReviewQueue queue) => queue switch
    {
        ReviewQueue.Flags => "flag",
        ReviewQueue.Held => "clock",
        ReviewQueue.FirstPosts => "sparkles",
        ReviewQueue.LateAnswers => "message-square",
        ReviewQueue.SuggestedEdits => "pencil",
        ReviewQueue.Close => "lock",
        ReviewQueue.Reopen => "circle-help",
        ReviewQueue.OfficialCandidates => "shield-check",
        ReviewQueue.Showcases => "building-2",
        _ => "book-open-check",
    };
}
