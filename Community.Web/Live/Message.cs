using Community.Web.Features.Notifications;

namespace Community.Web.Live;

/// <summary>
/// What the hub tells browsers. This file is the contract: names, arguments, and, last of all, the sequence of the thread
/// (or of the member's inbox) that the message is about. Kinds and ids only: the words are the receiving page's.
/// </summary>
public sealed record Message
{
    private Message(string name, params object?[] arguments) => (Name, Arguments) = (name, arguments);

    public string Name { get; }
    public IReadOnlyList<object?> Arguments { get; }

    public static Message ScoreChanged(int postId, int score, int sequence) => new("ScoreChanged", postId, score, sequence);

    public static Message AnswerPosted(int questionId, int answerId, string author, int sequence)
        => new("AnswerPosted", questionId, answerId, author, sequence);

    /// <summary>
    /// A question or answer is otherwise than it was: edited, deleted, back again, or one of its comments is gone. Whoever
    /// shows it fetches it again with their own rights, and finds it changed or not there.
    /// </summary>
    public static Message AnswerEdited(int postId, int sequence) => new("AnswerEdited", postId, sequence);

    public static Message CommentPosted(int postId, int commentId, int sequence) => new("CommentPosted", postId, commentId, sequence);

    /// <param name="answerId">Null when no answer is accepted any more.</param>
    public static Message AnswerAccepted(int questionId, int? answerId, int sequence) => new("AnswerAccepted", questionId, answerId, sequence);

    /// <param name="answerId">The one that became official last; null when none is any more.</param>
    public static Message OfficialChanged(int questionId, int? answerId, int sequence) => new("OfficialChanged", questionId, answerId, sequence);

    /// <param name="reason">Null when the question is open again.</param>
    public static Message QuestionClosed(int questionId, CloseReason? reason, int sequence)
        => new("QuestionClosed", questionId, reason?.ToString(), sequence);

    /// <param name="feed"><c>questions</c>, or <c>tag:</c> and the tag's name.</param>
    public static Message QuestionPosted(string feed, int questionId, string title, int sequence)
        => new("QuestionPosted", feed, questionId, title, sequence);

    public static Message PresenceChanged(int questionId, int reading, int answering, int sequence)
        => new("PresenceChanged", questionId, reading, answering, sequence);

    /// <summary>Someone (or some company) among the first ten of a leaderboard has moved. It has no sequence: whoever hears it reads the board again.</summary>
    /// <param name="feed"><c>board:</c> and the board's key, or <c>companies:</c> and it.</param>
    public static Message BoardMoved(string feed) => new("BoardMoved", feed);

    /// <summary>A review queue is longer or shorter. It has no sequence: the count is the whole of it.</summary>
    /// <param name="queue">Its name in addresses.</param>
    public static Message QueueChanged(string queue, int count) => new("QueueChanged", queue, count);

    public static Message Notified(News notification, int unread, int sequence) => new("Notified", notification, unread, sequence);

    /// <summary>The page asks <c>/badges/{id}</c> what the badge is called in its language.</summary>
    public static Message BadgeAwarded(Badge badge, int sequence) => new("BadgeAwarded", new { id = badge.Number, code = badge.Code, @class = badge.Class.ToString() }, sequence);

    /// <param name="reputation">What one line of the ledger added to (or took from) the reputation; <paramref name="points"/> likewise.</param>
    public static Message PointsChanged(int reputation, int points, LedgerKind reason, string? link, int sequence)
        => new("PointsChanged", reputation, points, reason.ToString(), link, sequence);
}
