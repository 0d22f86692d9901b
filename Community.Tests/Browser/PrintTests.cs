using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Community.Tests.Browsing;

/// <summary>A showcase on paper.</summary>
public sealed partial class PrintTests(Chromium chromium)
{
    private const string Done = """
        We looked at every step of the closing with the people who do it, wrote down what waits for what, and found that most of the five days were waiting.

        1. **Accruals** went into the nightly run, with a list of what it could not post.
        2. **Approvals** go by mail, with the voucher in it; whoever is away names a deputy.
        3. The warehouse closes its documents by four o'clock, and sees on a board which ones are missing.

        | Step | Before | After |
        |:-----|-------:|------:|
        | Accruals | 2 days | overnight |
        | Approvals | 2 days | half a day |
        | Stock | 1 day | 2 hours |

        The first month was run twice, the old way beside the new one. The differences were all in documents that had been posted late, so these were the next thing that we changed. After three months nobody wanted the old way back.

        What we would do otherwise: ask the warehouse first. Their documents decided everything else, and we came to them last.
        """;

    [Fact]
    public async Task A_usual_showcase_fits_on_two_pages()
    {
        await using var site = new Site().Listen();
        var (author, vendor) = (await site.Member("ann"), await site.Member("vera", roles: Roles.Vendor));
        var product = await site.Product("Suite", "1.0");
        await site.Employ(author, await site.Company("Northwind"), admin: true);
        var id = await site.Published(author, author, vendor, product, done: Done);
        await Illustrate(site, id, author);

        await using var window = await chromium.Open(site);
        await window.Page.RouteAsync("**/attachments/**", route => route.FulfillAsync(new()
        {
            ContentType = "image/svg+xml",
            Body = """<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#ccd"/></svg>""",
        }));
        await window.Page.GotoAsync($"/showcases/{id}", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await window.Page.EvaluateAsync("document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
        await window.Page.WaitForFunctionAsync("[...document.images].every(i => i.complete && i.naturalWidth > 0)");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await window.Page.Locator("nav.side, .top, .foot, .comments, .post-actions, .post-side").Locator("visible=true").First.IsVisibleAsync());
        Assert.True(await window.Page.Locator(".print-only").IsVisibleAsync());
        var paper = await window.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
        await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "showcase.pdf"), paper, TestContext.Current.CancellationToken);
        Assert.InRange(Leaf().Count(Encoding.Latin1.GetString(paper)), 1, 2);
    }

    /// <summary>Four results and three pictures, as most have.</summary>
    private static Task Illustrate(Site site, int id, Member author) => site.Do<CommunityDb>(db => db.Transact(async () =>
    {
        Attachment[] files = [.. Enumerable.Range(0, 3).Select(i => new Attachment($"{Guid.NewGuid():n}", author.Id, $"{i}.png", AttachmentKind.Png, 1_000, 1600, 900, site.Clock.Now))];
        db.AddRange(files.AsEnumerable());
        await db.SaveChangesAsync();
        for (var i = 0; i < 3; i++)
        {
            await db.Database.ExecuteSqlAsync($"INSERT INTO ShowcasePictures (ShowcaseId, Position, AttachmentId, Caption) VALUES ({id}, {i}, {files[i].Id}, 'What waits for what, before and after the change')");
            await db.Database.ExecuteSqlAsync($"INSERT INTO ShowcaseResults (ShowcaseId, Position, Label, Unit, Before, After) VALUES ({id}, {i + 1}, 'Documents posted late', 'a month', '120', '14')");
        }
    }, default));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")] private static partial Regex Leaf();
}
