using Community.Web.Features.OwnData;

namespace Community.Tests.Features.OwnData;

/// <summary>Nothing that knows a member is forgotten when they take their data along.</summary>
public sealed class OwnPartsTests
{
    /// <summary>Tables that know members and hold nothing of them that is not told elsewhere, and why.</summary>
    private static readonly Dictionary<string, string> NotTold = new()
    {
        [nameof(MemberAuthorDay)] = "a limit: counts of votes that are told one by one",
        [nameof(OnceToken)] = "hashes of forms that were sent",
        [nameof(FraudCase)] = "who overturned it: told as an act",
        [nameof(ReviewItem)] = "who is at it just now",
        [nameof(ReviewSkip)] = "what one does not want to be shown again",
        [nameof(FlagCase)] = "who decided it: told as an act",
        [nameof(MemberPace)] = "a limit: when one may write again",
        [nameof(RecentText)] = "a limit: prints of what was written a moment ago",
        [nameof(Organisation)] = "who verified it: told as an act",
        [nameof(OrganisationDomain)] = "who added it: told as an act",
        ["Showcase"] = "a post",
        ["Answer"] = "a post",
        ["Question"] = "a post",
    };

    [Fact]
    public void Every_table_that_knows_members_is_told_of_or_left_out_on_purpose()
    {
        using var db = DesignTime.Sqlite();
        var know = db.Model.GetEntityTypes().Where(t => t.GetForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Member))).Select(t => t.GetTableName()!).ToHashSet();
        var told = string.Join('\n', OwnParts.All.Select(p => p.Rows(db, 1).ToQueryString()));
        var left = db.Model.GetEntityTypes().Where(t => NotTold.ContainsKey(t.ClrType.Name)).Select(t => t.GetTableName()!).Where(t => t != "Posts").ToHashSet();
        Assert.Contains("Votes", know);
        Assert.DoesNotContain(know, t => !left.Contains(t) && !told.Contains($"\"{t}\"", StringComparison.Ordinal));
    }

    public static TheoryData<string> Names => [.. OwnParts.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_engines_understand(string part)
    {
        var rows = OwnParts.All.Single(p => p.Name == part).Rows;
        using var sqlite = DesignTime.Sqlite();
        using var server = DesignTime.SqlServer();
        Assert.Contains("SELECT", rows(sqlite, 5).ToQueryString(), StringComparison.Ordinal);
        Assert.DoesNotContain("APPLY", rows(server, 5).ToQueryString(), StringComparison.Ordinal);
    }
}
