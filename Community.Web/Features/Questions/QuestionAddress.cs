namespace Community.Web.Features.Questions;

/// <summary>Where a question and what stands on it is read.</summary>
public static class QuestionAddress
{
    public static string Of(int id, string title) => $"/questions/{id}/{Uri.EscapeDataString(Slug.Of(title))}";

    public static string OfAnswer(int answerId) => $"#answer-{answerId}";

    public static string OfComment(int commentId) => $"#comment-{commentId}";
}
