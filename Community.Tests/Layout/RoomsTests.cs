using System.Text.RegularExpressions;

namespace Community.Tests.Layout;

/// <summary>Who may know what: the walls of the house.</summary>
public sealed partial class RoomsTests
{
    private static string[] Breaking(string folder, Regex forbidden, params string[] allowedUnder)
        => [.. Source.Files(folder).Where(f => !allowedUnder.Any(a => f.Path.StartsWith(a, StringComparison.Ordinal)) && forbidden.IsMatch(f.Text)).Select(f => f.Path)];

    [Fact]
    public void The_domain_references_nothing_but_dotnet_itself()
        => Assert.All(typeof(Post).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void The_domain_has_no_clock() => Assert.Empty(Breaking("Community.Domain", Clock()));

    [Fact]
    public void Features_know_nothing_of_the_web() => Assert.Empty(Breaking("Community.Web/Features", Web()));

    [Fact]
    public void Pages_never_touch_the_database()
    {
        Assert.Empty(Breaking("Community.Web/Pages", Database()));
        if (Directory.Exists(Path.Combine(Source.Root, "Community.Web/Api"))) Assert.Empty(Breaking("Community.Web/Api", Database()));
        Assert.Empty(Source.Files("Community.Web/Pages", "*.cshtml").Where(f => Database().IsMatch(f.Text)).Select(f => f.Path));
    }

    [Fact]
    public void Identity_is_known_only_where_people_sign_in()
        => Assert.Empty(Breaking("Community.Web", Identity(), "Community.Web/Accounts/", "Community.Web/Pages/Account/", "Community.Web/Data/"));

    [Fact]
    public void Engines_are_named_only_with_the_data()
        => Assert.Empty(Breaking("Community.Web", Engines(), "Community.Web/Data/"));

    [Fact]
    public void Posts_are_reached_through_the_doors_alone()
        => Assert.Empty(Breaking("Community.Web", PastTheDoors(), "Community.Web/Data/", "Community.Web/Features/Proof/")); // proof reads everything

    /// <summary>A count that is read, added to and written back loses what others did meanwhile, on an engine that lets them.</summary>
    [Fact]
    public void Counts_are_moved_by_what_is_added_and_never_written_over()
    {
        var moves = from file in Source.Files("Community.Web/Features")
                    from System.Text.RegularExpressions.Match move in Moves().Matches(file.Text)
                    where !file.Path.Contains("/Proof/", StringComparison.Ordinal) && !file.Path.Contains("/Origins/", StringComparison.Ordinal)
                    select (file.Path, Count: move.Groups["count"].Value, IsDelta: move.Groups["delta"].Success);
        Assert.Contains(moves, m => m.Count == nameof(Post.Score));
        Assert.Empty(moves.Where(m => !m.IsDelta).Select(m => $"{m.Path}: {m.Count}"));
    }

    [Fact]
    public void The_program_fits_on_one_screen()
        => Assert.True(File.ReadLines(Path.Combine(Source.Root, "Community.Web/Program.cs")).Count() < 80);

    [Fact]
    public void No_folder_is_named_after_what_anything_could_be()
    {
        string[] forbidden = ["Entities", "Enums", "Events", "Interfaces", "Helpers", "Utils", "Services", "Common", "Managers"];
        var paths = Source.Files("Community.Domain").Concat(Source.Files("Community.Web")).Select(f => f.Path);
        Assert.DoesNotContain(paths, p => p.Split('/').Intersect(forbidden).Any());
    }

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(Utc)?Now\b|\bTimeProvider\b")] private static partial Regex Clock();
    [GeneratedRegex(@"SetProperty\((?<row>\w+) => \k<row>\.(?<count>Score|UpVotes|DownVotes|Reputation|Points|\w+Count|Unread|InboxSequence|Sequence|Votes|CloseVotes|DeleteVotes|Up|Down|Capped|Thanked|OpenBounties|OpenSuggestions|PaidSuggestions|ThankPoints|BountyWon|OfficialCount|Views|Questions|Answers|Exports|Flags|Uploads|UploadedBytes)\b, (?<delta>\k<row> => \k<row>\.\k<count>\b)?")] private static partial Regex Moves();
    [GeneratedRegex(@"\bMicrosoft\.AspNetCore\b|\bHttpContext\b")] private static partial Regex Web();
    [GeneratedRegex(@"\bCommunityDb\b")] private static partial Regex Database();
    [GeneratedRegex(@"\bMicrosoft\.AspNetCore\.Identity\b")] private static partial Regex Identity();
    [GeneratedRegex(@"(?<!"")\b(Microsoft\.Data\.Sqlite|Microsoft\.Data\.SqlClient|UseSqlite|UseSqlServer|SqliteCommunityDb|SqlServerCommunityDb|SqliteException|SqlException|PRAGMA|Engine\.(Sqlite|SqlServer))\b")] private static partial Regex Engines();
    [GeneratedRegex(@"\b(db|_db)\.(Posts|Heads|Questions|Showcases|Answers)\b(?!\s*\.(VisibleTo|ListedFor|GoneFor|Row|Everything)\()|\bSet<(Post|Head|Question|Showcase|Answer)>")] private static partial Regex PastTheDoors();
}
