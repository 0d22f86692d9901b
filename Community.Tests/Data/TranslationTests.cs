using System.Diagnostics.CodeAnalysis;
using Community.Web.Features.Answers;
using Community.Web.Features.Home;
using Community.Web.Features.Ledger;
using Community.Web.Features.Members;
using Community.Web.Features.Moderation;
using Community.Web.Features.Notifications;
using Community.Web.Features.Points;
using Community.Web.Features.Questions;
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
    private static readonly Cursor ByTime = new(Day.Ticks, "7"), ByNumber = new(3, "7"), ByName = new(3, "sql");
    private static readonly ListedTag Tag = new(4, "sql", null, 9);

    /// <summary>The queries by name. Add yours.</summary>
    private static readonly Dictionary<string, Func<CommunityDb, IQueryable>> Queries = new()
    {
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
        ["home.followed-tags"] = db => Home(db).FollowedTags(5),
        ["home.my-open"] = db => Home(db).MyOpen(Someone, 5),
        ["home.unanswered"] = db => Home(db).Unanswered(Someone, [4, 5]),
        ["home.waiting"] = db => Home(db).Waiting(Moderator, Day),
        ["acts.recent"] = db => new RecentActsQuery(db).Recent(Someone, 8),
        ["inbox"] = db => new InboxPageQuery(db).Rows(Someone, 5, 40),
        ["tags.popular"] = db => new TagListQuery(db).Page(TagOrder.Popular, "s", ByName),
        ["tags.by-name"] = db => new TagListQuery(db).Page(TagOrder.Name, "s", ByName),
        ["tags.one"] = db => new TagPageQuery(db, new(db)).One("sql", 5),
        ["members.by-reputation"] = db => new MemberListQuery(db).Page(MemberOrder.Reputation, "", ByNumber),
        ["members.newest"] = db => new MemberListQuery(db).Page(MemberOrder.Newest, "", ByTime),
        ["members.by-name"] = db => new MemberListQuery(db).Page(MemberOrder.Reputation, "an", new(0, "anna")),
        ["members.one"] = db => new MemberPageQuery(db, new(db), TimeProvider.System).One(5, Day),
        ["members.best"] = db => new MemberPostsQuery(db).Best(Someone, 5).Take(5),
        ["members.questions"] = db => new MemberPostsQuery(db).Questions(Someone, 5, ByTime),
        ["members.answers"] = db => new MemberPostsQuery(db).Answers(Someone, 5, ByTime),
        ["members.activity"] = db => new MemberActivityQuery(db).Page(Someone, 5, 40),
        ["members.ledger"] = db => new LedgerPageQuery(db).Page(Someone, 5, 40),
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

    private static HomePageQuery Home(CommunityDb db) => new(db, new(db), new(db), new(), TimeProvider.System);
}
