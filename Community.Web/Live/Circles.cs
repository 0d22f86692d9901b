namespace Community.Web.Live;

/// <summary>The groups of connections that a message can go to.</summary>
public static class Circles
{
    /// <summary>The one feed there is: every new question.</summary>
    public const string Questions = "questions";

    public static string Question(int id) => $"question:{id}";

    public static string Feed(string name) => $"feed:{name}";

    /// <summary>The feed of one tag, by the name that <c>QuestionPosted</c> carries.</summary>
    public static string TagFeed(string tag) => $"tag:{tag}";

    /// <summary>All connections of one member, and nobody else's.</summary>
    public static string Member(int id) => $"member:{id}";
}
