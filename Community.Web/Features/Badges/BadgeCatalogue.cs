namespace Community.Web.Features.Badges;

/// <summary>
/// All badges there are. A new one is an entry here with the next number, two words for the pages (<c>badge.code</c>,
/// <c>badge.code.text</c>) and a test that earns it.
/// </summary>
internal static class BadgeCatalogue
{
    public static IReadOnlyList<BadgeEntry> All { get; } =
    [
        // The first steps.
        new(new(1, "student", BadgeClass.Bronze), look => look.Questions.Select(q => new Tally { MemberId = q.AuthorId, SubjectId = 0, Count = q.Score }), QuestionRose),
        new(new(2, "teacher", BadgeClass.Bronze), look => look.Answers.Select(a => new Tally { MemberId = a.AuthorId, SubjectId = 0, Count = a.Score }), AnswerRose),
        new(new(3, "scholar", BadgeClass.Bronze), Criteria.Scholar, (e, _) => e is AnswerAccepted accepted ? Touched.At(accepted.Question.Id) : null),
        new(new(4, "supporter", BadgeClass.Bronze), look => Criteria.Voted(look, VoteDirection.Up), (e, _) => e is VoteMoved { To: VoteDirection.Up } vote ? Touched.By(vote.Vote.VoterId) : null),
        new(new(5, "critic", BadgeClass.Bronze), look => Criteria.Voted(look, VoteDirection.Down), (e, _) => e is VoteMoved { To: VoteDirection.Down } vote ? Touched.By(vote.Vote.VoterId) : null),
        new(new(6, "editor", BadgeClass.Bronze), Criteria.Editor, Edited),
        new(new(7, "commentator", BadgeClass.Bronze, 10), Criteria.Commentator, (e, _) => e is CommentPosted comment ? Touched.By(comment.By.Id) : null),
        new(new(8, "autobiographer", BadgeClass.Bronze), look => look.Members.Select(m => new Tally { MemberId = m.Id, SubjectId = 0, Count = m.AboutHtml == null ? 0 : 1 }),
            (e, _) => e is MemberDescribed described ? Touched.By(described.Member.Id) : null),

        // What others value.
        new(new(10, "nice-question", BadgeClass.Bronze, 10, BadgePer.Post), Criteria.QuestionScore, QuestionRose),
        new(new(11, "good-question", BadgeClass.Silver, 25, BadgePer.Post), Criteria.QuestionScore, QuestionRose),
        new(new(12, "great-question", BadgeClass.Gold, 100, BadgePer.Post), Criteria.QuestionScore, QuestionRose),
        new(new(13, "nice-answer", BadgeClass.Bronze, 10, BadgePer.Post), Criteria.AnswerScore, AnswerRose),
        new(new(14, "good-answer", BadgeClass.Silver, 25, BadgePer.Post), Criteria.AnswerScore, AnswerRose),
        new(new(15, "great-answer", BadgeClass.Gold, 100, BadgePer.Post), Criteria.AnswerScore, AnswerRose),
        new(new(16, "favorite-question", BadgeClass.Silver, 25, BadgePer.Post), Criteria.Saved, QuestionSaved),
        new(new(17, "stellar-question", BadgeClass.Gold, 100, BadgePer.Post), Criteria.Saved, QuestionSaved),
        new(new(18, "popular-question", BadgeClass.Bronze, 1_000, BadgePer.Post), Criteria.Viewed),
        new(new(19, "notable-question", BadgeClass.Silver, 2_500, BadgePer.Post), Criteria.Viewed),
        new(new(20, "famous-question", BadgeClass.Gold, 10_000, BadgePer.Post), Criteria.Viewed),

        // Answers that did more than answer.
        new(new(21, "self-learner", BadgeClass.Bronze, 3, BadgePer.Post), look => look.AnsweredAll.Where(x => x.Answer.AuthorId == x.Question.AuthorId).Select(x => x.Answer).Scores(), AnswerRose),
        new(new(22, "enlightened", BadgeClass.Silver, 10, BadgePer.Post), look => look.AnsweredFirst.Where(x => x.Question.AcceptedId == x.Answer.Id).Select(x => x.Answer).Scores(), AnswerRoseOrAccepted),
        new(new(23, "guru", BadgeClass.Silver, 40, BadgePer.Post), look => look.Answered.Where(x => x.Question.AcceptedId == x.Answer.Id).Select(x => x.Answer).Scores(), AnswerRoseOrAccepted),
        new(new(24, "necromancer", BadgeClass.Silver, 5, BadgePer.Post), look => look.Answered.Where(x => x.Answer.PostedAt >= x.Question.PostedAt.AddDays(60)).Select(x => x.Answer).Scores(), AnswerRose),
        new(new(25, "revival", BadgeClass.Bronze, 2, BadgePer.Post), look => look.AnsweredFirst.Where(x => x.Answer.PostedAt >= x.Question.PostedAt.AddDays(30)).Select(x => x.Answer).Scores(), AnswerRose),
        new(new(26, "populist", BadgeClass.Gold, 1, BadgePer.Post), Criteria.Populist, AnswerRoseHigh),
        new(new(27, "tumbleweed", BadgeClass.Bronze), Criteria.Tumbleweed),

        // Coming back, and doing much.
        new(new(30, "enthusiast", BadgeClass.Silver, 30), Criteria.DaysInARow),
        new(new(31, "fanatic", BadgeClass.Gold, 100), Criteria.DaysInARow),
        new(new(32, "yearling", BadgeClass.Silver, 200, BadgePer.Year), Criteria.Yearling),
        new(new(33, "mortarboard", BadgeClass.Bronze), Criteria.Mortarboard, (e, _) => Rises(e) is { } vote ? Touched.By(vote.Post.AuthorId) : null),
        new(new(34, "epic", BadgeClass.Silver, 50), Criteria.CappedDays),
        new(new(35, "civic-duty", BadgeClass.Silver, 300), Criteria.CivicDuty, (e, _) => e is VoteMoved { To: not null } vote ? Touched.By(vote.Vote.VoterId) : null),
        new(new(36, "electorate", BadgeClass.Gold, 600), Criteria.Electorate),
        new(new(37, "copy-editor", BadgeClass.Gold, 500), Criteria.CopyEditor, Edited),

        // This community's own.
        new(new(40, "rapid-responder", BadgeClass.Silver, 5, Lapses: true), Criteria.RapidResponder, (e, _) => e is AnswerPosted answer ? Touched.By(answer.By.Id) : null),
        new(new(41, "night-shift", BadgeClass.Bronze, 3), Criteria.NightShift, (e, _) => e is AnswerPosted answer && Criteria.IsNearMonthsEnd(answer.Answer.PostedAt) ? Touched.By(answer.By.Id) : null),
        new(new(42, "version-pioneer", BadgeClass.Silver, 1, BadgePer.Post), Criteria.VersionPioneer, AnswerRose),
        new(new(43, "official-pick", BadgeClass.Silver, 1, BadgePer.Post), Criteria.OfficialPick, (e, _) => e is OfficialPinned { Official.Pays: true } pinned ? Touched.At(pinned.Answer.Id) : null),

        new(new(44, "showcase-author", BadgeClass.Silver), look => look.Showcases.Select(s => new Tally { MemberId = s.AuthorId, SubjectId = 0, Count = 1 }),
            (e, _) => e is ShowcasePublished published ? Touched.At(published.Showcase.Id) : null),
        new(new(45, "featured-showcase", BadgeClass.Gold, 1, BadgePer.Post), look => look.Showcases.Where(s => s.WasFeatured).Select(s => new Tally { MemberId = s.AuthorId, SubjectId = s.Id, Count = 1 }),
            (e, _) => e is ShowcaseFeatured featured ? Touched.At(featured.Showcase.Id) : null),

        // Knowing a subject: so much score, in a fifth as many answers.
        new(new(BronzeTag, "tag-bronze", BadgeClass.Bronze, 100, BadgePer.Tag), Criteria.TagScore),
        new(new(51, "tag-silver", BadgeClass.Silver, 400, BadgePer.Tag), Criteria.TagScore),
        new(new(GoldTag, "tag-gold", BadgeClass.Gold, 1_000, BadgePer.Tag), Criteria.TagScore),

        // Looking after the community.
        new(new(70, "deputy", BadgeClass.Silver, 80), Criteria.HelpfulFlags),
        new(new(71, "marshal", BadgeClass.Gold, 500), Criteria.HelpfulFlags),
        new(new(72, "reviewer", BadgeClass.Silver, 250), Criteria.Reviews, (e, _) => e is ReviewGiven given ? Touched.By(given.Review.ReviewerId) : null),
        new(new(73, "steward", BadgeClass.Gold, 1_000), Criteria.Reviews, (e, _) => e is ReviewGiven given ? Touched.By(given.Review.ReviewerId) : null),

        // Giving points away.
        new(new(60, "altruist", BadgeClass.Silver), look => Criteria.Bounties(look, own: false, awarded: true), Awarded),
        new(new(61, "benefactor", BadgeClass.Bronze), look => Criteria.Bounties(look, own: true, awarded: true), Awarded),
        new(new(62, "promoter", BadgeClass.Bronze), look => Criteria.Bounties(look, own: true, awarded: false), Offered),
        new(new(63, "investor", BadgeClass.Bronze), look => Criteria.Bounties(look, own: false, awarded: false), Offered),
    ];

    /// <summary>Who holds it knows the tag that it is for.</summary>
    public const int GoldTag = 52, BronzeTag = 50;

    private static readonly Dictionary<int, Badge> ByNumber = All.ToDictionary(e => e.Badge.Number, e => e.Badge);

    public static Badge? Find(int number) => ByNumber.GetValueOrDefault(number);

    private static VoteMoved? Rises(IDomainEvent happened) => happened is VoteMoved vote && (int)(vote.To ?? 0) > (int)(vote.From ?? 0) ? vote : null;

    private static Touched? Offered(IDomainEvent happened, Badge badge) => happened is BountyOffered offered ? Touched.By(offered.Bounty.GiverId) : null;

    private static Touched? Awarded(IDomainEvent happened, Badge badge) => happened is BountyClosed { Bounty.End: BountyEnd.Awarded } closed ? Touched.By(closed.Bounty.GiverId) : null;

    private const int Meanwhile = 2;

    /// <summary>
    /// A vote is worth a look where it may be the one that reaches what is needed: most are not, and the database takes longer to understand
    /// a question than to answer it. The post knows its score from before; as many as these may have voted meanwhile.
    /// </summary>
    private static bool Reaches(VoteMoved vote, Badge badge) => Math.Abs(vote.Post.Score + 1 - badge.Needed) <= Meanwhile;

    private static Touched? QuestionRose(IDomainEvent happened, Badge badge) => Rises(happened) is { Post: Question question } vote && Reaches(vote, badge) ? Touched.At(question.Id) : null;

    private static Touched? AnswerRose(IDomainEvent happened, Badge badge) => Rises(happened) is { Post: Answer answer } vote && Reaches(vote, badge) ? Touched.At(answer.Id) : null;

    private static Touched? AnswerRoseOrAccepted(IDomainEvent happened, Badge badge) => happened is AnswerAccepted accepted ? Touched.At(accepted.Answer.Id) : AnswerRose(happened, badge);

    /// <summary>More than twice as much as ten at least.</summary>
    private static Touched? AnswerRoseHigh(IDomainEvent happened, Badge badge) => Rises(happened) is { Post: Answer { Score: >= 20 } answer } ? Touched.At(answer.Id) : null;

    private static Touched? QuestionSaved(IDomainEvent happened, Badge badge) => happened is SaveMoved { Change: > 0, Head: Question } saved ? Touched.At(saved.Head.Id) : null;

    private static Touched? Edited(IDomainEvent happened, Badge badge) => happened is PostEdited edited ? Touched.By(edited.By.Id) : null;
}
