using Community.Web.Features.Proof;

namespace Community.Tests.Cli;

public sealed class DemoTests : IDisposable
{
    private readonly Shell _shell = new();

    [Fact]
    public async Task The_demo_is_made_once_and_every_figure_in_it_is_proven()
    {
        // What a killed run left is made anew.
        await File.WriteAllTextAsync(_shell.File("demo.db.filling"), "half a community");
        var made = await Fill();
        Assert.Equal(0, made.Code);
        Assert.Contains("Living through nine months", made.Output, StringComparison.Ordinal);
        var first = File.GetLastWriteTimeUtc(_shell.File("demo.db"));

        var again = await Fill();
        Assert.Equal(0, again.Code);
        Assert.Empty(again.Output);
        Assert.Equal(first, File.GetLastWriteTimeUtc(_shell.File("demo.db")));
        Assert.Equal([_shell.File("demo.db")], Directory.GetFiles(_shell.Folder));

        // Before a site runs on it: its jobs remind askers of answers that wait.
        await using (var db = DesignTime.Sqlite($"Data Source={_shell.File("demo.db")};Pooling=False")) Assert.Equal(0, await db.Deliveries.CountAsync());

        using var site = new Site { Settings = new() { ["Database:Engine"] = "Sqlite", ["Database:ConnectionString"] = $"Data Source={_shell.File("demo.db")};Pooling=False" } };
        var proven = await site.Do<Verify, Proven>(verify => verify.Run(5, _ => { }, default));
        Assert.Empty(proven.Findings);
        var now = DateTime.UtcNow;
        Assert.True(await site.Read(db => db.Posts.Everything().AllAsync(p => p.LastActivityAt <= now)));
        Assert.True(await site.Read(db => db.Posts.Everything().MaxAsync(p => p.LastActivityAt)) > now.AddHours(-2));
        await HasCompanies(site);
        await HasShowcases(site);
    }

    private static async Task HasCompanies(Site site)
    {
        var now = DateTime.UtcNow;
        var companies = await site.Read(db => db.Organisations.AsNoTracking().ToListAsync());
        Assert.Equal(13, companies.Count);
        Assert.Equal(2, companies.Count(c => !c.IsVerified));
        Assert.Equal(3, companies.Count(c => c.Kind is OrganisationKind.Partner));
        Assert.All(companies, c => Assert.InRange(c.AdminCount, 1, 2));
        Assert.Equal(1, await site.Read(db => db.Members.CountAsync(m => m.HidesOrganisation)));
        Assert.Equal(1, await site.Read(db => db.JoinRequests.CountAsync(r => r.Closed == 0)));
        Assert.Equal(1, await site.Read(db => db.Invitations.CountAsync(i => i.ExpiresAt > now && i.Uses < i.MostUses)));
        Assert.Equal([MembershipWay.Founded, MembershipWay.Domain, MembershipWay.Invitation, MembershipWay.Approval], await site.Read(db => db.Memberships.Select(m => m.Way).Distinct().OrderBy(w => w).ToListAsync()));
    }

    private static async Task HasShowcases(Site site)
    {
        var showcases = await site.Read(db => db.Showcases.AsNoTracking().ToListAsync());
        Assert.Equal([(ShowcaseState.Draft, 1), (ShowcaseState.Submitted, 2), (ShowcaseState.Returned, 1), (ShowcaseState.Published, 7), (ShowcaseState.Archived, 1)],
            showcases.GroupBy(s => s.State).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
        Assert.Equal(3, showcases.Count(s => s.FeaturedAt is not null));
        Assert.Single(showcases, s => s is { State: ShowcaseState.Submitted, IsConsented: true });
        Assert.All(showcases.Where(s => s.IsShown), s => Assert.True(s.Score > 0));
        Assert.Equal(17, await site.Read(db => db.Attachments.CountAsync(a => a.Width == 1200 && a.Height == 750)));
        Assert.Equal(4, await site.Read(db => db.PostLinks.CountAsync(l => l.Kind == PostLinkKind.Showcase)));
    }

    private Task<Said> Fill() => _shell.Type("demo", "--only-fill", "--scale", "0.05", $"--Demo:File={_shell.File("demo.db")}");

    public void Dispose() => _shell.Dispose();
}
