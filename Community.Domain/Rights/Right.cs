namespace Community.Domain.Rights;

/// <summary>What a member can be allowed to do. The pages' words are <c>right.{name}</c>.</summary>
public enum Right
{
    Ask,
    Answer,
    CommentInOwnThread,
    CommentEverywhere,
    VoteUp,
    VoteDown,
    Accept,
    AcceptForSilentAsker,
    OfferBounty,
    Thank,
    Flag,
    EditOwn,
    SuggestEdit,
    EditFreely,
    ReviewEdits,
    CreateTag,
    SeeVotesSplit,
    ReviewPosts,
    DecideReviews,
    VoteToClose,
    CloseAtOnce,
    MarkDuplicateAtOnce,
    DeleteOwn,
    VoteToDelete,
    DeleteAtOnce,
    Protect,
    Lock,
    Convert,
    Redact,
    MergeTags,
    MergeQuestions,
    StopBounty,
    PinOfficial,
    SeeVendorQueues,
    ManageProducts,
    ReadModeration,
    DecideFlags,
    Suspend,
    WriteToMember,
    SeeMemberTrace,
    OverturnCase,
    AdjustBalance,
    Operate,
    ReportOfficial,
    WriteShowcase,
    JudgeShowcases,
    ManageOrganisations,
    SeeCompanies,
    DescribeTag,
    ProposeSynonym,
    KeepFaq,
    SeeFigures,
}

/// <summary>Who has a right: any of these is enough.</summary>
/// <param name="From">The privilege that reputation opens; null where no reputation is enough.</param>
/// <param name="Roles">The roles that have it, whatever their reputation.</param>
/// <param name="Author">Whoever wrote the post (or asked the question) has it.</param>
/// <param name="Everyone">Every member has it who may write at all.</param>
public sealed record Entitled(Right Right, Privilege? From = null, Roles Roles = Roles.None, bool Author = false, bool Everyone = false);

/// <summary>Who may do what. The whole table is this file; what a right means in a given case is decided where it is used.</summary>
public static class RightsTable
{
    private const Roles Moderators = Roles.Moderator | Roles.Operator;
    private const Roles Staff = Moderators | Roles.Vendor;

    public static readonly IReadOnlyList<Entitled> Entries =
    [
        new(Right.Ask, Everyone: true),
        new(Right.Answer, Everyone: true),
        new(Right.CommentInOwnThread, Author: true, Roles: Moderators),
        new(Right.CommentEverywhere, Privilege.CommentEverywhere, Staff),
        new(Right.VoteUp, Privilege.VoteUp, Moderators),
        new(Right.VoteDown, Privilege.VoteDown, Moderators),
        new(Right.Accept, Author: true),
        new(Right.AcceptForSilentAsker, Roles: Staff),
        new(Right.OfferBounty, Privilege.SetBounty, Moderators),
        new(Right.Thank, Everyone: true),
        new(Right.Flag, Everyone: true),
        new(Right.EditOwn, Author: true),
        new(Right.SuggestEdit, Everyone: true),
        new(Right.EditFreely, Privilege.EditFreely, Moderators),
        new(Right.ReviewEdits, Privilege.EditFreely, Moderators, Author: true),
        new(Right.CreateTag, Privilege.CreateTag, Moderators),
        new(Right.SeeVotesSplit, Privilege.SeeVotesSplit, Moderators),
        new(Right.ReviewPosts, Privilege.ReviewPosts, Staff),
        new(Right.DecideReviews, Roles: Moderators),
        new(Right.VoteToClose, Privilege.VoteToClose, Staff),
        new(Right.CloseAtOnce, Roles: Staff),
        new(Right.MarkDuplicateAtOnce, Roles: Staff), // and the holder of a gold badge of one of the question's tags
        new(Right.DeleteOwn, Author: true),
        new(Right.VoteToDelete, Privilege.Protect, Moderators),
        new(Right.DeleteAtOnce, Roles: Moderators),
        new(Right.Protect, Privilege.Protect, Moderators),
        new(Right.Lock, Roles: Moderators),
        new(Right.Convert, Roles: Moderators),
        new(Right.Redact, Roles: Moderators),
        new(Right.MergeTags, Roles: Moderators),
        new(Right.MergeQuestions, Roles: Moderators),
        new(Right.StopBounty, Roles: Moderators),
        new(Right.PinOfficial, Roles: Roles.Vendor),
        new(Right.SeeVendorQueues, Roles: Staff),
        new(Right.ManageProducts, Roles: Roles.Vendor | Roles.Operator),
        new(Right.ReadModeration, Privilege.ReadModeratorViews, Staff),
        new(Right.DecideFlags, Roles: Moderators),
        new(Right.Suspend, Roles: Moderators),
        new(Right.WriteToMember, Roles: Moderators),
        new(Right.SeeMemberTrace, Roles: Moderators),
        new(Right.OverturnCase, Roles: Moderators),
        new(Right.AdjustBalance, Roles: Roles.Operator),
        new(Right.Operate, Roles: Roles.Operator),
        new(Right.ReportOfficial, Everyone: true),
        new(Right.WriteShowcase, Everyone: true), // who belongs to a verified company
        new(Right.JudgeShowcases, Roles: Roles.Vendor | Roles.Operator),
        new(Right.ManageOrganisations, Roles: Roles.Vendor | Roles.Operator),
        new(Right.SeeCompanies, Roles: Staff),
        new(Right.DescribeTag, Privilege.EditFreely, Staff),
        new(Right.ProposeSynonym, Privilege.ReviewPosts, Staff), // and to vote on one
        new(Right.KeepFaq, Roles: Roles.Vendor | Roles.Operator),
        new(Right.SeeFigures, Roles: Roles.Vendor | Roles.Operator),
    ];

    private static readonly Dictionary<Right, Entitled> ByRight = Entries.ToDictionary(e => e.Right);

    public static Entitled Of(Right right) => ByRight[right];

    /// <summary>Whether someone of these roles and this reputation has the right. Suspension and confirmation are asked elsewhere.</summary>
    public static bool Allows(Right right, Roles roles, int reputation, PrivilegePolicy policy, bool isAuthor = false)
    {
        var entry = Of(right);
        return entry.Everyone || (entry.Roles & roles) != 0 || (entry.Author && isAuthor) || (entry.From is { } privilege && reputation >= policy.Needed(privilege));
    }
}
