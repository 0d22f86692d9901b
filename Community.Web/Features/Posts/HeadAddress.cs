using Community.Web.Features.Questions;

namespace Community.Web.Features.Posts;

/// <summary>Where the thread is read that hangs on a question or on a showcase.</summary>
public static class HeadAddress
{
    public static string Of(bool isShowcase, int id, string title) => isShowcase ? $"/showcases/{id}/{Uri.EscapeDataString(Slug.Of(title))}" : QuestionAddress.Of(id, title);
}
