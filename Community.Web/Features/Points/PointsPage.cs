using Community.Web.Features.Members;

namespace Community.Web.Features.Points;

/// <summary>What one happening is worth, as the ledger writes it.</summary>
/// <param name="Word">What happened.</param>
/// <param name="Points">Only what is gained is also paid in points.</param>
public sealed record Worth(string Word, int Reputation)
{
    public int Points => Math.Max(0, Reputation);
}

/// <summary>A rule in words, with the numbers in force.</summary>
public sealed record PointsRule(string Word, params object[] Numbers);

/// <summary>Rules about one thing.</summary>
public sealed record PointsChapter(string Word, IReadOnlyList<PointsRule> Rules);

/// <summary>How much of what votes may bring in a day has come.</summary>
public readonly record struct DayCap(int Used, int Most);

/// <summary>How points work: nothing but the settings in force.</summary>
/// <param name="Today">What the reader has gained today that counts towards the cap; null for visitors.</param>
public sealed record PointsPage(IReadOnlyList<Worth> Worths, int DailyCap, int? Today, IReadOnlyList<PointsChapter> Chapters, LevelsPage Levels, PrivilegesPage Privileges);

/// <summary>Reads the policies in force. A setting changed is a page changed.</summary>
public sealed class PointsPageQuery(
    CommunityDb db, PrivilegesPageQuery privileges, ReputationPolicy worth, VotingPolicy voting, PrivilegePolicy trust, LevelPolicy levels, AcceptPolicy accepting,
    NewMemberPolicy newMembers, TextPolicy text, TagPolicy tags, EditPolicy editing, BountyPolicy bounties, ThanksPolicy thanks, CheckInPolicy checkIn, BadgePolicy badges, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <param name="me">Null for visitors.</param>
    public async Task<PointsPage> Find(MemberCard? me, CancellationToken ct)
    {
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        int? gained = me is { Id: var id } ? await Gained(db, id, today).SingleOrDefaultAsync(ct) : null;
        return new(Worths(), worth.DailyCap, gained, [Reputation(), Voting(), Accepting(), Spending(), Bounties(), Badges(), NewMembers(), Texts()], LevelsPage.Of(levels, me?.Reputation), privileges.Of(me));
    }

    /// <summary>How much of the day's cap a member has used.</summary>
    public async Task<DayCap> Today(int memberId, CancellationToken ct)
        => new(await Gained(db, memberId, calendar.DayOf(clock.GetUtcNow().UtcDateTime)).SingleOrDefaultAsync(ct), worth.DailyCap);

    internal static IQueryable<int> Gained(CommunityDb db, int memberId, DateOnly day) => db.MemberDays.Where(d => d.MemberId == memberId && d.Day == day).Select(d => d.Capped);

    private List<Worth> Worths() =>
    [
        new("points.worth.question-up", worth.QuestionUpvoted),
        new("points.worth.answer-up", worth.AnswerUpvoted),
        new("points.worth.showcase-up", worth.ShowcaseUpvoted),
        new("points.worth.down", worth.PostDownvoted),
        new("points.worth.down-cast", worth.DownvoteCast),
        new("points.worth.accepted", worth.AnswerAccepted),
        new("points.worth.accept-given", worth.AcceptGiven),
        new("points.worth.edit-approved", worth.EditApproved),
        new("points.worth.official", worth.AnswerPinned),
        new("points.worth.showcase-published", worth.ShowcasePublished),
        new("points.worth.showcase-featured", worth.ShowcaseFeatured),
        new("points.worth.spam", worth.RemovedAsSpam),
    ];

    private PointsChapter Reputation() => new("points.chapter.reputation",
    [
        new("points.rule.two-balances"),
        new("points.rule.daily-cap", worth.DailyCap, calendar.Zone.Id),
        new("points.rule.taken-back"),
        new("points.rule.kept", worth.KeptFromScore, worth.KeptFromDays),
        new("points.rule.own-post"),
    ]);

    private PointsChapter Voting() => new("points.chapter.voting",
    [
        new("points.rule.votes-per-day", voting.VotesPerDay, voting.OfThoseOnlyOnQuestions),
        new("points.rule.votes-per-author", voting.UpPerAuthorPerDay, voting.DownPerAuthorPerDay),
        new("points.rule.vote-window", voting.ChangeMinutes),
        .. trust.UnpaidVotesDays > 0 ? [new PointsRule("points.rule.unpaid-votes", trust.UnpaidVotesDays)] : Array.Empty<PointsRule>(),
    ]);

    private PointsChapter Accepting() => new("points.chapter.accepting",
    [
        new("points.rule.accept-own", accepting.OwnAnswerAfterHours),
        new("points.rule.accept-staff", accepting.StaffAfterSilentDays),
        new("points.rule.accept-pair", accepting.PaidPerPair, accepting.PairDays),
        new("points.rule.accept-reminder", accepting.ReminderAfterDays, accepting.ReminderFromScore, accepting.Reminders),
    ]);

    private PointsChapter Spending() => new("points.chapter.points",
    [
        new("points.rule.check-in", checkIn.Points, checkIn.StreakPoints, checkIn.StreakDays),
        new("points.rule.thanks", thanks.Least, thanks.Most, thanks.PerDay),
        new("points.rule.no-debt"),
        new("points.rule.adjustment"),
    ]);

    private PointsChapter Bounties() => new("points.chapter.bounties",
    [
        new("points.rule.bounty-amount", bounties.Least, bounties.Most, bounties.Step),
        new("points.rule.bounty-when", bounties.QuestionAgeHours, bounties.OpenPerMember),
        new("points.rule.bounty-time", bounties.Days, bounties.GraceHours),
        new("points.rule.bounty-unawarded", bounties.QualifyingScore),
        new("points.rule.bounty-back"),
    ]);

    private PointsChapter Badges() => new("points.chapter.badges",
    [
        new("points.rule.badge-points", badges.Bronze, badges.Silver, badges.Gold),
        new("points.rule.badge-kept"),
    ]);

    private PointsChapter NewMembers() => new("points.chapter.new-members",
    [
        new("points.rule.new-until", newMembers.Reputation),
        new("points.rule.new-links", newMembers.LinksPerPost, newMembers.PicturesPerPost),
        new("points.rule.new-posts", newMembers.QuestionsOnFirstDay, newMembers.AnswersOnFirstDay),
    ]);

    private PointsChapter Texts() => new("points.chapter.texts",
    [
        new("points.rule.title", text.TitleMin, text.TitleMax, text.ChineseTitleMin),
        new("points.rule.body", text.BodyMin, text.BodyMax, text.ChineseBodyMin),
        new("points.rule.comment", text.CommentMin, text.CommentMax),
        new("points.rule.tags", tags.Min, tags.Max),
        new("points.rule.fold", editing.FoldMinutes),
    ]);
}
