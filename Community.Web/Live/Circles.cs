using System.Globalization;

namespace Community.Web.Live;

/// <summary>The groups of connections that a message can go to.</summary>
public static class Circles
{
    /// <summary>The feed of every new question.</summary>
    public const string Questions = "questions";

    private const string Board = "board:", Companies = "companies:", Queue = "queue:";

    public static string Question(int id) => $"question:{id}";

    public static string Feed(string name) => $"feed:{name}";

    /// <summary>The feed of one tag, by the name that <c>QuestionPosted</c> carries.</summary>
    public static string TagFeed(string tag) => $"tag:{tag}";

    /// <summary>The feed of one leaderboard. Its key is more than a browser's numbers hold, so it stays in words.</summary>
    public static string BoardFeed(long key) => string.Create(CultureInfo.InvariantCulture, $"{Board}{key}");

    /// <summary>The feed of the companies on that board.</summary>
    public static string CompanyBoardFeed(long key) => string.Create(CultureInfo.InvariantCulture, $"{Companies}{key}");

    /// <summary>The board's key, if the feed is one of a board.</summary>
    public static long? BoardOf(string feed) => KeyOf(feed, Board);

    /// <summary>The board's key, if the feed is one of companies.</summary>
    public static long? CompanyBoardOf(string feed) => KeyOf(feed, Companies);

    private static long? KeyOf(string feed, string kind)
        => feed.StartsWith(kind, StringComparison.Ordinal) && long.TryParse(feed.AsSpan(kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>The feed of one review queue, by its name in addresses.</summary>
    public static string QueueFeed(string queue) => $"{Queue}{queue}";

    /// <summary>The queue's name, if the feed is one of a queue.</summary>
    public static string? QueueOf(string feed) => feed.StartsWith(Queue, StringComparison.Ordinal) ? feed[Queue.Length..] : null;

    /// <summary>All connections of one member, and nobody else's.</summary>
    public static string Member(int id) => $"member:{id}";
}
