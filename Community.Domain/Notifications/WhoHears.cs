namespace Community.Domain.Notifications;

/// <summary>A circle of members around what happened.</summary>
public enum Circle { AuthorOfHead, AuthorOfPost, EarlierCommenters, FollowersOfHead, FollowersOfTags, Mentioned, Concerned, CompanyAdmins }

/// <summary>A circle is told something. Who stands in several circles is told once, by the first; nobody is told of their own act.</summary>
/// <param name="Post">What the news links to; null where it is not about a post.</param>
public sealed record Hearing(NotificationKind Kind, Circle Circle, Post? Post, int HeadId, int ById)
{
    /// <summary>News that is not about a post, for those whom it concerns.</summary>
    public static Hearing For(NotificationKind kind, IReadOnlyList<int> members, int? thingId = null) => new(kind, Circle.Concerned, null, 0, SystemMember.Community) { Concerned = members, ThingId = thingId };

    public int? ThingId { get; init; }
    public IReadOnlyList<int> Concerned { get; init; } = [];
    public Comment? Comment { get; init; }
    public IReadOnlyList<int> Mentioned { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];
}

/// <summary>Who is told when something happens. The whole table is this file.</summary>
public static class WhoHears
{
    public static IEnumerable<Hearing> Of(IDomainEvent happened) => happened switch
    {
        // What waits for a review is told to nobody yet.
        QuestionAsked { Question.HeldFor: not null } or AnswerPosted { Answer.HeldFor: not null } => [],
        PostHeld { Cause: HoldCause.Flags } e => [ToAuthor(NotificationKind.PostHidden, e.Post)],
        PostHeld e => [ToAuthor(NotificationKind.Held, e.Post)],
        PostReleased { Stands: true } e =>
        [
            ToAuthor(NotificationKind.Released, e.Post),
            .. e is { IsNews: true, Post: Answer } ? (Hearing[])[new(NotificationKind.Answer, Circle.AuthorOfHead, e.Post, e.Post.HeadId, e.Post.AuthorId)] : [],
            .. e.IsNews ? (Hearing[])[new(NotificationKind.Mention, Circle.Mentioned, e.Post, e.Post.HeadId, e.Post.AuthorId) { Mentioned = e.Mentioned }] : [],
            .. e is { IsNews: true, Post: Answer } ? (Hearing[])[new(NotificationKind.Answer, Circle.FollowersOfHead, e.Post, e.Post.HeadId, e.Post.AuthorId)] : [],
            .. e is { IsNews: true, Post: Question } ? (Hearing[])[new(NotificationKind.NewQuestion, Circle.FollowersOfTags, e.Post, e.Post.Id, e.Post.AuthorId) { Tags = e.Tags }] : [],
        ],
        PostDeleted e when e.By.Id != e.Post.AuthorId => [ToAuthor(NotificationKind.PostRemoved, e.Post)],
        FlagsAnswered { Case.Outcome: not FlagOutcome.Moot } e =>
            [new(NotificationKind.FlagAnswered, Circle.Concerned, e.Post, e.Post.HeadId, SystemMember.Community) { Concerned = [.. e.Case.Flags.Select(f => f.ById)], ThingId = (int)e.Case.Outcome! }],
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
            // Nobody answers a showcase: what is said there is what its followers wait for.
            .. e.Head is Showcase ? (Hearing[])[new(NotificationKind.Comment, Circle.FollowersOfHead, e.Post, e.Head.Id, e.By.Id) { Comment = e.Comment }] : [],
        ],
        AnswerAccepted e => [new(NotificationKind.Accept, Circle.AuthorOfPost, e.Answer, e.Question.Id, e.By.Id)],
        QuestionClosed e => [new(e.Reason is CloseReason.Duplicate ? NotificationKind.Duplicate : NotificationKind.Closed, Circle.AuthorOfHead, e.Question, e.Question.Id, e.By.Id)],
        QuestionReopened e => [new(NotificationKind.Reopened, Circle.AuthorOfHead, e.Question, e.Question.Id, e.By.Id)],
        AcceptAwaited e => [new(NotificationKind.AcceptReminder, Circle.AuthorOfHead, e.Good, e.Question.Id, SystemMember.Community)],
        AnswerThanked e => [new(NotificationKind.Thanks, Circle.AuthorOfPost, e.Answer, e.Answer.HeadId, e.By.Id)],
        BountyOffered e => [new(NotificationKind.BountyOffered, Circle.AuthorOfHead, e.Question, e.Question.Id, e.By.Id)],
        BountyRunsOut e => [new(NotificationKind.BountyReminder, Circle.Concerned, e.Question, e.Question.Id, SystemMember.Community) { Concerned = [e.Bounty.GiverId] }],
        BountyClosed e =>
        [
            .. e.Winner is { } won ? (Hearing[])[new(NotificationKind.BountyWon, Circle.AuthorOfPost, won, e.Question.Id, e.ById)] : [],
            new(NotificationKind.BountyEnded, Circle.Concerned, e.Question, e.Question.Id, e.ById) { Concerned = [e.Bounty.GiverId] },
        ],
        EditSuggested e => [new(NotificationKind.EditSuggested, Circle.AuthorOfPost, e.Post, e.Post.HeadId, e.By.Id)],
        SuggestionApproved e => [new(NotificationKind.EditApproved, Circle.Concerned, e.Post, e.Post.HeadId, e.ById) { Concerned = [e.Suggestion.ById] }],
        SuggestionRejected { Outcome: ReviewOutcome.Rejected } e => [new(NotificationKind.EditRejected, Circle.Concerned, e.Post, e.Post.HeadId, e.ById) { Concerned = [e.Suggestion.ById] }],
        OfficialPinned e =>
        [
            new(NotificationKind.Official, Circle.AuthorOfPost, e.Answer, e.Answer.HeadId, e.By.Id),
            new(NotificationKind.Official, Circle.AuthorOfHead, e.Answer, e.Answer.HeadId, e.By.Id),
            new(NotificationKind.Official, Circle.FollowersOfHead, e.Answer, e.Answer.HeadId, e.By.Id),
        ],
        ShowcaseSubmitted { Showcase.IsConsented: false, By.IsOrganisationAdmin: false } e => [new(NotificationKind.ConsentWanted, Circle.CompanyAdmins, e.Showcase, e.Showcase.Id, e.By.Id)],
        ShowcaseReturned { ReviewerId: not null } e => [ToAuthor(NotificationKind.ShowcaseReturned, e.Showcase)],
        ShowcasePublished e => [ToAuthor(NotificationKind.ShowcasePublished, e.Showcase), new(NotificationKind.ShowcasePublished, Circle.CompanyAdmins, e.Showcase, e.Showcase.Id, SystemMember.Community)],
        ShowcaseFeatured { IsFirst: true } e => [ToAuthor(NotificationKind.ShowcaseFeatured, e.Showcase)],
        ShowcaseWithdrawn { ByCompany: true } e => [new(NotificationKind.ShowcaseWithdrawn, Circle.AuthorOfPost, e.Showcase, e.Showcase.Id, e.By.Id)],
        SearchFoundNews e => [new(NotificationKind.SavedSearch, Circle.Concerned, e.Newest, e.Newest.HeadId, SystemMember.Community) { Concerned = [e.Search.MemberId], ThingId = e.Search.Id }],
        BalanceAdjusted e => [Hearing.For(NotificationKind.Adjusted, [e.Adjustment.MemberId])],
        SerialVotingFound e => [Hearing.For(NotificationKind.SerialVoting, e.Case.Concerned, e.Case.Id)],
        BadgeAwarded e => [Hearing.For(NotificationKind.Badge, [e.Award.MemberId], e.Award.Badge)],
        BadgeRegained e => [Hearing.For(NotificationKind.Badge, [e.Award.MemberId], e.Award.Badge)],
        SuspensionMoved e => [Hearing.For(NotificationKind.Suspended, [e.Member.Id], e.Act.Id)],
        MemberAddressed e => [Hearing.For(NotificationKind.Message, [e.Message.MemberId], e.Message.Id)],
        JoinWanted e => [Hearing.For(NotificationKind.JoinRequested, e.Admins, e.Request.OrganisationId) with { ById = e.Request.MemberId }],
        JoinDecided e => [Hearing.For(NotificationKind.JoinAnswered, [e.Request.MemberId], e.Request.OrganisationId) with { ById = e.Request.DecidedById ?? SystemMember.Community }],
        MemberLeftOrganisation e when e.By.Id != e.Member.Id => [Hearing.For(NotificationKind.CompanyChanged, [e.Member.Id], e.Organisation.Id) with { ById = e.By.Id }],
        OrganisationAdminMoved e => [Hearing.For(NotificationKind.CompanyChanged, [e.Member.Id], e.Organisation.Id) with { ById = e.By.Id }],
        OrganisationsMerged e => [Hearing.For(NotificationKind.CompanyChanged, e.People, e.To.Id) with { ById = e.By.Id }],
        SynonymDecided e => [Hearing.For(NotificationKind.SynonymDecided, [e.Proposal.ById], e.Proposal.Id) with { ById = e.By.Id }],
        ModeratorsAnswered e => [Hearing.For(NotificationKind.Message, [e.ModeratorId], e.Answer.Id)],
        _ => [],
    };

    /// <summary>From the house: it was not done by one member to another.</summary>
    private static Hearing ToAuthor(NotificationKind kind, Post post) => new(kind, Circle.Concerned, post, post.HeadId, SystemMember.Community) { Concerned = [post.AuthorId] };
}
