namespace Community.Domain.Notifications;

/// <summary>A circle of members around what happened.</summary>
public enum Circle { AuthorOfHead, AuthorOfPost, EarlierCommenters, FollowersOfHead, FollowersOfTags, Mentioned }

/// <summary>A circle is told something. Who stands in several circles is told once, by the first; nobody is told of their own act.</summary>
/// <param name="Post">What the news links to.</param>
public sealed record Hearing(NotificationKind Kind, Circle Circle, Post Post, int HeadId, int ById)
{
    public Comment? Comment { get; init; }
    public IReadOnlyList<int> Mentioned { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}

/// <summary>Who is told when something happens. The whole table is this file.</summary>
public static class WhoHears
{
    public static IEnumerable<Hearing> Of(IDomainEvent happened) => happened switch
    {
        QuestionAsked e =>
        [
            new(NotificationKind.Mention, Circle.Mentioned, e.Question, e.Question.Id, e.By.Id) { Mentioned = e.Wording.Mentioned },
            new(NotificationKind.NewQuestion, Circle.FollowersOfTags, e.Question, e.Question.Id, e.By.Id) { Tags = e.Tags },
        ],
        AnswerPosted e =>
        [
            new(NotificationKind.Answer, Circle.AuthorOfHead, e.Answer, e.Question.Id, e.By.Id),
            new(NotificationKind.Mention, Circle.Mentioned, e.Answer, e.Question.Id, e.By.Id) { Mentioned = e.Wording.Mentioned },
            new(NotificationKind.Answer, Circle.FollowersOfHead, e.Answer, e.Question.Id, e.By.Id),
        ],
        CommentPosted e =>
        [
            new(NotificationKind.Mention, Circle.Mentioned, e.Post, e.Head.Id, e.By.Id) { Comment = e.Comment, Mentioned = e.Wording.Mentioned },
            new(NotificationKind.Comment, Circle.AuthorOfPost, e.Post, e.Head.Id, e.By.Id) { Comment = e.Comment },
            new(NotificationKind.Comment, Circle.EarlierCommenters, e.Post, e.Head.Id, e.By.Id) { Comment = e.Comment },
        ],
        AnswerAccepted e => [new(NotificationKind.Accept, Circle.AuthorOfPost, e.Answer, e.Question.Id, e.By.Id)],
        QuestionClosed e => [new(NotificationKind.Closed, Circle.AuthorOfHead, e.Question, e.Question.Id, e.By.Id)],
        AcceptAwaited e => [new(NotificationKind.AcceptReminder, Circle.AuthorOfHead, e.Good, e.Question.Id, SystemMember.Community)],
        _ => [],
    };
}
