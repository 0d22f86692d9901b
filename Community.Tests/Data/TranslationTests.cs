using System.Diagnostics.CodeAnalysis;
using Community.Web.Data.Sqlite;
using Community.Web.Data.SqlServer;
using Community.Web.Features.Answers;
using Community.Web.Features.Badges;
using Community.Web.Features.Boards;
using Community.Web.Features.Drafts;
using Community.Web.Features.Fraud;
using Community.Web.Features.Home;
using Community.Web.Features.Ledger;
using Community.Web.Features.Members;
using Community.Web.Features.Moderation;
using Community.Web.Features.Notifications;
using Community.Web.Features.Points;
using Community.Web.Features.Questions;
using Community.Web.Features.Saves;
using Community.Web.Features.Search;
using Community.Web.Features.Suggestions;
using Community.Web.Features.Tags;
using Community.Web.Infrastructure;

namespace Community.Tests.Data;

/// <summary>Every query is one that both engines understand. Needs no server: the SQL is only written.</summary>
[SuppressMessage("Design", "CA1506", Justification = "It knows every query, which is the point.")]
public sealed class TranslationTests
{
    private static readonly Reader Someone = new(5, false, [Audience.Everyone]);
    private static readonly Reader Moderator = new(6, true, [Audience.Everyone]);
    private static readonly DateTime Day = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly Cursor ByTime = new(Day.Ticks, "7"), ByNumber = new(3, "7"), ByName = new(3, "sql"), BySomeRank = new(BitConverter.DoubleToInt64Bits(3.5), "7");
    private static readonly ListedTag Tag = new(4, "sql", null, 9);

    private static readonly Board ThisWeek = Board.Of(new(2026, 5, 1), BoardPeriod.Week);

    /// <summary>The queries by name. Add yours.</summary>
    private static readonly Dictionary<string, Func<CommunityDb, IQueryable>> Queries = new()
    {
        ["question.head"] = db => QuestionPageQuery.Head(db, new(Someone, 7, Day)),
        ["question.answers"] = db => QuestionPageQuery.Answers(db, new(Moderator, 7, Day)),
        ["question.comments"] = db => QuestionPageQuery.Comments(db, new(Reader.Anyone, 7, Day)),
        ["question.votes"] = db => QuestionPageQuery.Votes(db, new(Someone, 7, Day)),
        ["questions.newest"] = db => new QuestionListQuery(db).Page(Someone, QuestionTab.Newest, null, null, ByTime),
        ["questions.active"] = db => new QuestionListQuery(db).Page(Someone, QuestionTab.Active, null, null, ByTime),
        ["questions.unanswered"] = db => new QuestionListQuery(db).Page(Moderator, QuestionTab.Unanswered, null, null, ByTime),
        ["questions.hot"] = db => new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Hot, null, null, ByTime),
        ["questions.tagged"] = db => new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Newest, Tag, null, null),
        ["questions.of-product"] = db => new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Newest, null, 2, null),
        ["questions.tag"] = db => new QuestionListQuery(db).Tag("sql"),
        ["questions.products"] = db => new QuestionListQuery(db).Products(),
        ["questions.cooling"] = db => new CoolQuestions(db, TimeProvider.System).Batch(Day, 1000),
        ["answers.due-reminders"] = db => new RemindToAccept(db, new(), TimeProvider.System).Due(Day),
        ["home.hot"] = db => Home(db).Hot(Reader.Anyone),
        ["home.solved"] = db => Home(db).Solved(Reader.Anyone),
        ["home.figures"] = db => Figures(db).Sums(),
        ["home.figure-solved"] = db => Figures(db).Solved(),
        ["home.my-open"] = db => HomeOfMember(db).MyOpen(Someone, 5),
        ["home.counts-most"] = db => HomeOfMember(db).Waiting(Someone, 5, [4, 5]),
        ["home.queues"] = db => HomeOfStaff(db).Queues(Moderator, Day, Day),
        ["home.waiting"] = db => HomeOfStaff(db).Waiting(Moderator, Day),
        ["acts.recent"] = db => new RecentActsQuery(db).Recent(Someone, 8),
        ["inbox"] = db => new InboxPageQuery(db).Rows(Someone, 5, 40),
        ["search.page"] = db => Search(db).Page(Someone, SearchWords.Typed("库存结转 \"exact phrase\" 审"), true, BySomeRank),
        ["search.rows"] = db => Search(db).Rows(Someone, [4, 5]),
        ["search.texts"] = db => Search(db).Texts(Someone, [4, 5]),
        ["search.answer-texts"] = db => Search(db).AnswerTexts(Moderator, [4, 5]),
        ["search.similar"] = db => Search(db).Page(Reader.Anyone, SearchWords.Loose("库存结转 or what"), false, null),
        ["search.similar-rows"] = db => new SimilarQuestionsQuery(db, Index(db), Search(db)).Rows(Someone, [4, 5]),
        ["search.thread"] = db => new ThreadTexts(db).Posts(5, 9),
        ["search.missing"] = db => new Reindex(db, Index(db), new(db)).Missing(),
        ["search.surplus"] = db => new Reindex(db, Index(db), new(db)).Surplus(),
        ["tags.popular"] = db => new TagListQuery(db).Page(TagOrder.Popular, "s", ByName),
        ["tags.by-name"] = db => new TagListQuery(db).Page(TagOrder.Name, "s", ByName),
        ["tags.one"] = db => new TagPageQuery(db, new(db)).One("sql", 5),
        ["members.by-reputation"] = db => Members(db).Page(MemberOrder.Reputation, "", ByNumber, Day),
        ["members.newest"] = db => Members(db).Page(MemberOrder.Newest, "", ByTime, Day),
        ["members.by-name"] = db => Members(db).Page(MemberOrder.Name, "an", new(0, "anna"), Day),
        ["members.card"] = db => MemberCardQuery.One(db, new(Someone, 5, Day)),
        ["members.one"] = db => new MemberPageQuery(db, new(db), new(db), History(db), TimeProvider.System).One(5, Day),
        ["members.tags"] = db => new MemberTagsQuery(db).Best(Someone, 5).Take(8),
        ["members.own-tags"] = db => new MemberTagsQuery(db).Own(5, 200),
        ["members.followed-tags"] = db => new MemberTagsQuery(db).Own(5, 0),
        ["members.history"] = db => History(db).Days(5),
        ["members.best"] = db => new MemberPostsQuery(db).Best(Someone, 5).Take(5),
        ["members.questions"] = db => new MemberPostsQuery(db).Questions(Someone, 5, ByTime),
        ["members.answers"] = db => new MemberPostsQuery(db).Answers(Someone, 5, ByTime),
        ["members.activity"] = db => new MemberActivityQuery(db).Page(Someone, 5, 40),
        ["fraud.votes"] = db => new ActsInWindow(db).Votes(Day),
        ["fraud.accepts"] = db => new ActsInWindow(db).Accepts(Day),
        ["fraud.judged"] = db => new ActsInWindow(db).Judgements(Day),
        ["fraud.cases"] = db => new FraudCaseListQuery(db).Page(40),
        ["fraud.case-actors"] = db => new FraudCaseListQuery(db).Actors([4, 5]),
        ["fraud.case-authors"] = db => new FraudCaseListQuery(db).Authors([4, 5]),
        ["fraud.case"] = db => new FraudCasePageQuery(db).One(5),
        ["fraud.evidence"] = db => new FraudCasePageQuery(db).Evidence(Moderator, 5),
        ["boards.page"] = db => Boards(db).Page(ThisWeek, new(ThisWeek, 40, 7, 3, 50)),
        ["boards.all-time"] = db => Boards(db).Page(Board.Of(default, BoardPeriod.All).About(BoardScope.Tag, 4), null),
        ["boards.own"] = db => Boards(db).OwnRows(ThisWeek, 5),
        ["boards.tag"] = db => Boards(db).Tag("sql"),
        ["boards.tenths"] = db => new BoardTopQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Tenths([ThisWeek.Key]),
        ["boards.movers"] = db => new BoardTopQuery(db, new(TimeZoneInfo.Utc), TimeProvider.System).Rows([ThisWeek.Key], [5]),
        ["boards.filings"] = db => new KeepBoards(db, new SqliteBoardRows(db), new()).Filings([5, 6]),
        ["boards.earned"] = db => new KeepBoards(db, new SqliteBoardRows(db), new()).Earned(7),
        ["boards.waiting"] = db => new RankBoards(db, new SqliteBoardRows(db), new(TimeZoneInfo.Utc), TimeProvider.System).Waiting(ThisWeek, 0),
        ["boards.to-rank"] = db => new RankBoards(db, new SqliteBoardRows(db), new(TimeZoneInfo.Utc), TimeProvider.System).Rows([ThisWeek.Key]),
        ["members.ledger"] = db => new LedgerPageQuery(db).Page(Someone, 5, new(LedgerSide.Lost, LedgerGroup.Votes, new(2026, 5, 1)), 40),
        ["members.ledger-points"] = db => new LedgerPageQuery(db).Page(Moderator, 5, new(LedgerSide.PointsOnly), null),
        ["members.ledger-balances"] = db => new LedgerPageQuery(db).Moves(5, 40, 90),
        ["members.ledger-all"] = db => new LedgerExportQuery(db).All(Moderator, 5),
        ["members.badges"] = db => new MemberBadgesQuery(db).Groups(5),
        ["members.tag-badges"] = db => new MemberBadgesQuery(db).Tags(5),
        ["badges.counts"] = db => Badges(db).Counts(),
        ["badges.held"] = db => Badges(db).Held(5),
        ["badges.progress"] = db => Badges(db).Progress(5),
        ["badges.imported"] = db => new AwardEarned(db, Looks(db), new(), new SqliteBulkRows(db), TimeProvider.System).Imported(),
        ["badges.holders"] = db => new BadgePageQuery(db, new(), Figures(db)).Holders(BadgeCatalogue.Find(1)!, Someone, 40),
        ["badges.holders-of-post"] = db => new BadgePageQuery(db, new(), Figures(db)).Holders(BadgeCatalogue.Find(10)!, Someone, 40),
        ["badges.holders-of-tag"] = db => new BadgePageQuery(db, new(), Figures(db)).Holders(BadgeCatalogue.Find(50)!, Moderator, null),
        ["saved.page"] = db => new SavedListQuery(db).Page(Someone, 5, ByTime),
        ["saved.rows"] = db => new SavedListQuery(db).Rows(Someone, [7, 8]),
        ["drafts.one"] = db => new KeptDraftQuery(db).One(5, DraftKind.Answer, 7),
        ["drafts.all"] = db => new DraftListQuery(db).Drafts(5),
        ["drafts.homes"] = db => new DraftListQuery(db).Homes(Someone, [7, 8]),
        ["suggest.members"] = db => new SuggestMembers(db).Beginning("an"),
        ["suggest.writers"] = db => new SuggestMembers(db).Writers(Someone, 7),
        ["suggest.tags"] = db => new SuggestTags(db).From("s"),
        ["suggest.most-used-tags"] = db => new SuggestTags(db).MostUsed(),
        ["suggest.numbered-post"] = db => new SuggestPosts(db, Search(db)).Numbered(Someone, 7),
        ["suggest.posts"] = db => new SuggestPosts(db, Search(db)).LatelyActive(Someone),
        ["points.gained-today"] = db => PointsPageQuery.Gained(db, 5, DateOnly.FromDateTime(Day)),
    };

    public static TheoryData<string> Names => [.. Queries.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_engines_understand(string query)
    {
        using var sqlite = DesignTime.Sqlite();
        using var server = DesignTime.SqlServer();
        Assert.StartsWith("SELECT", Sql(sqlite), StringComparison.Ordinal);
        Assert.DoesNotContain("APPLY", Sql(server), StringComparison.Ordinal);

        string Sql(CommunityDb db) => string.Join('\n', Queries[query](db).ToQueryString().Split('\n').SkipWhile(l => !l.StartsWith("SELECT", StringComparison.Ordinal)));
    }

    private static ISearchIndex Index(CommunityDb db) => db is SqliteCommunityDb ? new SqliteSearchIndex(db) : new SqlServerSearchIndex(db, new SqlServerBulkRows(db));

    private static SearchPageQuery Search(CommunityDb db) => new(db, Index(db));

    private static HomePageQuery Home(CommunityDb db) => new(db, HomeOfMember(db), HomeOfStaff(db), Figures(db), new());

    private static HomeOfMemberQuery HomeOfMember(CommunityDb db) => new(db, new(db), new(db), new(new(), new(new())), Boards(db), new());

    private static BoardPageQuery Boards(CommunityDb db) => new(db, new(TimeZoneInfo.Utc), TimeProvider.System);

    private static HomeOfStaffQuery HomeOfStaff(CommunityDb db) => new(db, new(db), new(), TimeProvider.System);

    /// <summary>Each criterion as the night, an act of a member and one on a post ask for it.</summary>
    public static TheoryData<string> Criteria => [.. BadgeCatalogue.All.Select(e => e.Badge.Code)];

    [Theory]
    [MemberData(nameof(Criteria))]
    public void Both_engines_understand_what_a_badge_takes(string code)
    {
        using var sqlite = DesignTime.Sqlite();
        using var server = DesignTime.SqlServer();
        var entry = BadgeCatalogue.All.Single(e => e.Badge.Code == code);
        foreach (var touched in (Touched[])[default, Touched.By(5), Touched.At(7)])
        {
            Assert.Contains("SELECT", entry.Earned(Looks(sqlite).At(touched)).ToQueryString(), StringComparison.Ordinal);
            Assert.DoesNotContain("APPLY", entry.Earned(Looks(server).At(touched)).ToQueryString(), StringComparison.Ordinal);
        }
    }

    private static Looks Looks(CommunityDb db) => new(db, new(), new(), new(TimeZoneInfo.Utc), TimeProvider.System);

    private static BadgesPageQuery Badges(CommunityDb db) => new(db, Looks(db), new(), Figures(db));

    private static CommunityFiguresQuery Figures(CommunityDb db) => new(db, new(new(), TimeProvider.System));

    private static MemberListQuery Members(CommunityDb db) => new(db, TimeProvider.System);

    private static ReputationHistoryQuery History(CommunityDb db) => new(db, new(TimeZoneInfo.Utc), TimeProvider.System);
}
