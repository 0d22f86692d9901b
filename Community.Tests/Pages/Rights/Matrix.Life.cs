namespace Community.Tests.Pages.Rights;

/// <summary>The doors of a showcase's life, and of the vendor's view of companies. The author also speaks for the company.</summary>
public static partial class Matrix
{
    private const string Showcase = "/showcases/{id:int}/{slug?}";

    private static IEnumerable<KeyValuePair<string, Door>> Life() =>
    [
        Open("/companies", By(Right.SeeCompanies), "/companies"),
        OnShowcase("Submit", IsAuthor, (s, _) => Draft(s)),
        OnShowcase("TakeBack", IsAuthor, (s, _) => Submitted(s)),
        OnShowcase("Consent", IsAuthor, (s, _) => Submitted(s)),
        OnShowcase("WithdrawConsent", IsAuthor, (s, _) => Consented(s)),
        OnShowcase("Publish", By(Right.JudgeShowcases), (s, _) => Consented(s), [.. ShowcaseChecklist.Read.Select(point => ("ticked", $"{point}"))]),
        OnShowcase("Keep", By(Right.JudgeShowcases), (s, _) => Changed(s)),
        OnShowcase("Return", By(Right.JudgeShowcases), (s, _) => Submitted(s), ("own", "Please tell us what it saved.")),
        OnShowcase("Feature", By(Right.JudgeShowcases), (s, _) => Shown(s), ("wanted", "true")),
        OnShowcase("Archive", Any(By(Right.JudgeShowcases), IsAuthor), (s, _) => Shown(s), ("wanted", "true")),
    ];

    private static bool IsAuthor(Who who) => who is Who.Author;

    private static KeyValuePair<string, Door> OnShowcase(string handler, Func<Who, bool> allowed, Func<Stage, Who, Task<int>> arrange, params (string, string)[] fields)
        => new($"POST {Showcase} {handler}", new(allowed, async (stage, who) => new Request($"/showcases/{await arrange(stage, who)}/a?handler={handler}", fields), Changes: true));

    private static async Task<int> Draft(Stage stage)
    {
        var author = stage[Who.Author];
        if (!await stage.Site.Read(db => db.Members.AnyAsync(m => m.Id == author.Id && m.OrganisationId != null))) await stage.Site.Employ(author, await stage.Site.Company("Acme"), admin: true);
        return await stage.Site.Write(author, await stage.Site.Product($"Suite{Guid.NewGuid():n}"[..20], "1"), $"How we work, {Guid.NewGuid():n}");
    }

    private static async Task<int> Submitted(Stage stage)
    {
        var id = await Draft(stage);
        await stage.Site.HandIn(id, stage[Who.Author]);
        return id;
    }

    private static async Task<int> Consented(Stage stage)
    {
        var id = await Submitted(stage);
        await stage.Site.Consent(id, stage[Who.Author]);
        return id;
    }

    private static async Task<int> Shown(Stage stage)
    {
        var id = await Consented(stage);
        await stage.Site.Show(id, stage[Who.Vendor]);
        return id;
    }

    private static async Task<int> Changed(Stage stage)
    {
        var id = await Shown(stage);
        await stage.Site.Rewrite(id, stage[Who.Author], await stage.Site.Product($"Suite{Guid.NewGuid():n}"[..20], "1"), done: "Everything is new in it, and it reads quite differently from what stood there before.");
        await stage.Site.Consent(id, stage[Who.Author]);
        return id;
    }
}
