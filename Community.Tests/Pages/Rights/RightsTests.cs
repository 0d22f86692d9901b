using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace Community.Tests.Pages.Rights;

/// <summary>
/// Every door of the site × everyone who may stand before it. The doors are read from the site itself: one that is not in the
/// table fails. What counts is what happened in the database, and then the status.
/// </summary>
public sealed class RightsTests
{
    [Fact]
    public async Task Every_door_is_in_the_table_and_the_table_has_no_other()
    {
        await using var site = new Site();
        var doors = await Doors(site);
        Assert.Empty(doors.Except(Matrix.Doors.Keys).Select(door => $"not in the table: {door}").Concat(Matrix.Doors.Keys.Except(doors).Select(door => $"no such door: {door}")));
    }

    public static TheoryData<string> Rooms() => [.. Matrix.Doors.Keys.Select(RoomOf).Distinct()];

    [Theory]
    [MemberData(nameof(Rooms))]
    public async Task Whoever_has_no_right_changes_nothing_and_whoever_has_it_does(string room)
    {
        Assert.SkipWhen(TestDatabase.Server is not null, "What changed is read from the SQLite file.");
        await using var stage = await new Stage().Settle();
        List<string> faults = [];
        foreach (var (name, door) in Matrix.Doors.Where(d => RoomOf(d.Key) == room))
        {
            foreach (var who in Enum.GetValues<Who>())
            {
                var (status, changed) = await stage.Knock(who, await door.Arrange(stage, who));
                if (status >= 500) faults.Add($"{name}, {who}: {status}");
                else if (door.Allowed(who) && status >= 400) faults.Add($"{name}, {who}: may, and is refused with {status}");
                else if (door.Allowed(who) && door.Changes && !changed) faults.Add($"{name}, {who}: may, and nothing came of it ({status})");
                else if (!door.Allowed(who) && status < 400) faults.Add($"{name}, {who}: may not, and is answered {status}");
                else if (!door.Allowed(who) && changed) faults.Add($"{name}, {who}: may not, and something changed ({status})");
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>What an address begins with.</summary>
    private static string RoomOf(string door) => door.Split(' ')[1].Split('/')[1].ToLowerInvariant();

    /// <summary>Method, address and handler of all that answers, but for files.</summary>
    private static async Task<IReadOnlyList<string>> Doors(Site site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        HashSet<string> doors = [];
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var handlers = (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Where(h => h.HttpMethod is "Get" or "Post").Select(h => (h.HttpMethod, h.Name)).Append(("Get", null));
            doors.UnionWith(handlers.Select(h => $"{h.Item1.ToUpperInvariant()} /{endpoint.RoutePattern.RawText!.TrimStart('/')} {h.Item2}".TrimEnd()));
        }
        return [.. doors];
    }
}
