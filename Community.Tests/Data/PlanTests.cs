using Community.Web.Features.Questions;
using Community.Web.Infrastructure;

namespace Community.Tests.Data;

/// <summary>Lists of questions are read from an index, in its order, from where the page begins.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly TestDatabase _database = new();
    private static readonly DateTime Day = new(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(QuestionTab.Newest, null, "Kind=? AND PostedAt<?")]
    [InlineData(QuestionTab.Active, null, "Kind=? AND LastActivityAt<?")]
    [InlineData(QuestionTab.Unanswered, null, "Kind=? AND IsAnswered=? AND PostedAt<?")]
    [InlineData(QuestionTab.Hot, null, "Kind=? AND Hot<?")]
    [InlineData(QuestionTab.Newest, 1, "ProductId=? AND Kind=? AND PostedAt<?")]
    public async Task A_page_deep_down_costs_what_the_first_one_costs(QuestionTab tab, int? product, string seek)
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var key = tab is QuestionTab.Hot ? BitConverter.DoubleToInt64Bits(3.5) : Day.Ticks;
        foreach (var after in (Cursor?[])[null, new(key, "700")])
        {
            var plan = await Plan(db, new QuestionListQuery(db).Page(Reader.Anyone, tab, null, product, after));
            // What is sorted is the one page that was found, to be joined with its authors; never the table.
            var posts = plan.TakeWhile(step => !step.Contains("SCAN", StringComparison.Ordinal) && !step.Contains("TEMP B-TREE", StringComparison.Ordinal)).ToList();
            Assert.Contains(posts, step => step.Contains("USING INDEX IX_Posts_", StringComparison.Ordinal)
                && step.Contains(after is null ? seek[..seek.LastIndexOf(" AND ", StringComparison.Ordinal)] : seek, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1)]
    public async Task A_tag_is_looked_up_for_the_questions_passed_over_and_never_scanned(int uses)
    {
        Assert.SkipUnless(_database.Engine is Engine.Sqlite, "It reads the plans of SQLite.");
        await using var db = DesignTime.Sqlite(_database.ConnectionString);
        var plan = await Plan(db, new QuestionListQuery(db).Page(Reader.Anyone, QuestionTab.Newest, new(1, "sql", null, uses), null, null));
        Assert.DoesNotContain(plan, step => step is "SCAN p" or "SCAN q" || step.StartsWith("SCAN p ", StringComparison.Ordinal) || step.StartsWith("SCAN q ", StringComparison.Ordinal));
    }

    private static async Task<List<string>> Plan(CommunityDb db, IQueryable query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var steps = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await steps.ReadAsync()) plan.Add(steps.GetString(3));
        return plan;
    }

    public void Dispose() => _database.Dispose();
}
