namespace Community.Domain.Members;

/// <summary>What a member's reputation opens.</summary>
public enum Privilege
{
    VoteUp,
    CommentEverywhere,
    SetBounty,
    VoteDown,
    CreateTag,
    SeeVotesSplit,
    ReviewPosts,
    EditFreely,
    VoteToClose,
    ReadModeratorViews,
    Protect,
}

/// <summary>How old the community is, and so how much trust it takes to do things.</summary>
public enum PrivilegePreset { New, Growing, Grown }

/// <summary>The reputation each privilege needs, by preset. The whole table is this file.</summary>
public sealed record PrivilegePolicy
{
    public const string Section = "Privileges";

    public PrivilegePreset Preset { get; init; } = PrivilegePreset.New;

    /// <summary>Votes by accounts younger than this many days count for the score and pay nothing.</summary>
    public int UnpaidVotesDays => Preset switch { PrivilegePreset.Growing => 3, PrivilegePreset.Grown => 7, _ => 0 };

    public int Needed(Privilege privilege) => Needed(privilege, Preset);

    public static int Needed(Privilege privilege, PrivilegePreset preset)
    {
        var (@new, growing, grown) = privilege switch
        {
            Privilege.VoteUp => (1, 8, 15),
            Privilege.CommentEverywhere => (1, 10, 50),
            Privilege.SetBounty => (1, 50, 75),
            Privilege.VoteDown => (50, 100, 125),
            Privilege.CreateTag => (1, 300, 1_500),
            Privilege.SeeVotesSplit => (50, 250, 1_000),
            Privilege.ReviewPosts => (100, 250, 500),
            Privilege.EditFreely => (200, 1_000, 2_000),
            Privilege.VoteToClose => (300, 1_500, 3_000),
            Privilege.ReadModeratorViews => (1_000, 5_000, 10_000),
            Privilege.Protect => (1_500, 7_500, 15_000),
            _ => throw new ArgumentOutOfRangeException(nameof(privilege), privilege, null),
        };
        return preset switch { PrivilegePreset.Grown => grown, PrivilegePreset.Growing => growing, _ => @new };
    }
}

/// <summary>How much those may write who have just arrived.</summary>
public sealed record NewMemberPolicy
{
    public const string Section = "NewMembers";

    /// <summary>Below this reputation a member counts as new.</summary>
    public int Reputation { get; init; } = 10;
    public int LinksPerPost { get; init; } = 2;
    public int PicturesPerPost { get; init; } = 1;
    public int QuestionsOnFirstDay { get; init; } = 3;
    public int AnswersOnFirstDay { get; init; } = 10;
}
