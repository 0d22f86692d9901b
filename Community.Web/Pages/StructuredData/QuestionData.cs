using System.Text.Json.Nodes;
using Community.Web.Features.Questions;
using Community.Web.Markdown;

namespace Community.Web.Pages.StructuredData;

/// <summary>What search engines read of a question: a QAPage of schema.org. Official answers have no word there, so only what the asker accepted is an accepted one.</summary>
internal static class QuestionData
{
    /// <summary>How much of a text is told, and of how many answers more than their beginning: it is all on the page once more.</summary>
    private const int LongestText = 5_000, WholeAnswers = 10;

    public static JsonObject Of(QuestionPage page, SiteAddress site)
    {
        var address = site.Of(page.Address);
        var question = Post("Question", page.Question, address, LinkedData.Cut(VisibleText.Of(page.Question.Html), LongestText), site);
        question.Insert(1, "name", page.Head.Title);
        question["answerCount"] = page.Head.AnswerCount;
        List<JsonNode> others = [];
        var standing = page.Answers.Where(a => !a.IsDeleted && a.HeldFor is null).ToList();
        for (var i = 0; i < standing.Count; i++)
        {
            var text = VisibleText.Of(standing[i].Html);
            if (text.Length == 0) continue; // a picture alone
            var answer = Post("Answer", standing[i], address + QuestionAddress.OfAnswer(standing[i].Id), i < WholeAnswers ? LinkedData.Cut(text, LongestText) : LinkedData.Summary(text), site);
            if (standing[i].IsAccepted) question["acceptedAnswer"] = answer;
            else others.Add(answer);
        }
        if (others.Count > 0) question["suggestedAnswer"] = new JsonArray([.. others]);
        var whole = LinkedData.Of("QAPage");
        whole["mainEntity"] = question;
        return whole;
    }

    private static JsonObject Post(string type, PostView post, string address, string text, SiteAddress site)
    {
        var told = LinkedData.Of(type);
        if (text.Length > 0) told["text"] = text;
        told["url"] = address;
        told["upvoteCount"] = post.Score;
        told["datePublished"] = LinkedData.Time(post.PostedAt);
        if (post.EditedAt is { } edited) told["dateModified"] = LinkedData.Time(edited);
        told["author"] = LinkedData.Person(post.Author, site);
        return told;
    }
}
