namespace Community.Tests.Pages.Rights;

/// <summary>The doors to showcases: written, read, voted and talked about.</summary>
public static partial class Matrix
{
    private const string Story = "/showcases/{id:int}/{slug?}", NewStory = "/showcases/new", EditStory = "/showcases/{id:int}/edit";

    private static IEnumerable<KeyValuePair<string, Door>> Showcases() =>
    [
        Open("/showcases", Anyone, "/showcases?industry=retail&pictures=true"),
        Open(Story, Anyone, async s => $"/showcases/{await PublishedStory(s)}"),
        Open(NewStory, Members, "/showcases/new"),
        Own(NewStory, Writers, async (s, me) => new("/showcases/new", await ToldBy(s, me))),
        Own($"{NewStory} Submit", Writers, async (s, me) => new("/showcases/new?handler=Submit", await ToldBy(s, me))),
        Post($"{NewStory} Rows", Members, "/showcases/new?handler=Rows", ("Input.Situation", "Half a")).Idle(),
        Post($"{NewStory} Preview", Members, "/showcases/new?handler=Preview", ("Input.Body", Some.Body)).Idle(),
        Open(EditStory, WhoWroteIt, async s => $"/showcases/{await BegunStory(s)}/edit"),
        Post(EditStory, WhoWroteIt, async s => new($"/showcases/{await BegunStory(s)}/edit", await ToldBy(s, s[Who.Author]))),
        Post($"{EditStory} Submit", WhoWroteIt, async s => new($"/showcases/{await BegunStory(s)}/edit?handler=Submit", await ToldBy(s, s[Who.Author]))),
        Post($"{EditStory} Rows", WhoWroteIt, async s => new Request($"/showcases/{await BegunStory(s)}/edit?handler=Rows", ("Input.Situation", "Half a"))).Idle(),
        Post($"{EditStory} Preview", WhoWroteIt, async s => new Request($"/showcases/{await BegunStory(s)}/edit?handler=Preview", ("Input.Body", Some.Body))).Idle(),
        OnStory("Vote", By(Right.VoteUp), PublishedStory, ("wanted", "Up")),
        OnStory("Comment", Any(By(Right.CommentEverywhere), By(Right.CommentInOwnThread)), PublishedStory, ("Input.Body", "Which version is that?")),
        Post($"{Story} DeleteComment", Any(By(Right.DeleteOwn), By(Right.DeleteAtOnce)), async s =>
        {
            var id = await PublishedStory(s);
            return new($"/showcases/{id}/a?handler=DeleteComment", ("commentId", $"{await s.Site.Comment(id, s[Who.Author], $"Which one? {Guid.NewGuid():n}")}"));
        }),
        OnStory("Follow", Members, PublishedStory, ("wanted", "true")),
        OnStory("Save", Writers, PublishedStory, ("wanted", "true")),
        OnStory("Flag", who => Writers(who) && !WhoWroteIt(who), PublishedStory, ("kind", "Spam")),
        OnStory("Delete", Any(By(Right.DeleteOwn), By(Right.DeleteAtOnce)), BegunStory),
        Post($"{Story} Undelete", Any(By(Right.DeleteOwn), By(Right.DeleteAtOnce)), async s =>
        {
            var id = await BegunStory(s);
            await s.Site.Delete(id, s[Who.Author]);
            return new($"/showcases/{id}/a?handler=Undelete");
        }),
    ];

    private static bool WhoWroteIt(Who who) => who is Who.Author;

    private static KeyValuePair<string, Door> OnStory(string handler, Func<Who, bool> allowed, Func<Stage, Task<int>> arrange, params (string, string)[] fields) => Post($"{Story} {handler}", allowed, async stage =>
    {
        var id = await arrange(stage);
        return new($"/showcases/{id}/a?handler={handler}", [("postId", $"{id}"), .. fields]);
    });

    /// <summary>A form filled in by one of a company's people.</summary>
    private static async Task<(string, string)[]> ToldBy(Stage stage, Member me)
    {
        await OfCompany(stage, me);
        var product = await stage.Site.Product($"Suite{Guid.NewGuid():n}"[..20]);
        return [("Input.Title", $"How we work, {Guid.NewGuid():n}"), ("Input.Situation", ShowcaseLife.Situation), ("Input.Body", $"{ShowcaseLife.Done} {Guid.NewGuid():n}"), ("Input.Uses[0].ProductId", $"{product.Id}")];
    }

    private static async Task<int> BegunStory(Stage stage)
    {
        await OfCompany(stage, stage[Who.Author]);
        return await stage.Site.Write(stage[Who.Author], await stage.Site.Product($"Suite{Guid.NewGuid():n}"[..20]), $"How we work, {Guid.NewGuid():n}");
    }

    private static async Task<int> PublishedStory(Stage stage)
    {
        await OfCompany(stage, stage[Who.Author]);
        return await stage.Site.Published(stage[Who.Author], stage[Who.Author], stage[Who.Vendor], await stage.Site.Product($"Suite{Guid.NewGuid():n}"[..20]), $"How we work, {Guid.NewGuid():n}");
    }

    /// <summary>Each member has a company of their own, which nobody else speaks for.</summary>
    private static async Task OfCompany(Stage stage, Member member)
    {
        if (!await stage.Site.Read(db => db.Members.AnyAsync(m => m.Id == member.Id && m.OrganisationId != null)))
            await stage.Site.Employ(member, await stage.Site.Company($"Company {Guid.NewGuid():n}"[..20]), admin: true);
    }
}
