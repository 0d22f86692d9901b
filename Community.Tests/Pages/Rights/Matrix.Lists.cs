using Community.Web.Features.Saves;

namespace Community.Tests.Pages.Rights;

/// <summary>The doors to what members keep for themselves.</summary>
public static partial class Matrix
{
    private const string List = "/saved/{id:int}/{name?}", PutIn = "/saved/put/{id:int}";

    private static IEnumerable<KeyValuePair<string, Door>> Lists() =>
    [
        Open("/saved/seen", Members, "/saved/seen"),
        Own("/saved/seen Clear", Members, (_, _) => Task.FromResult(new Request("/saved/seen?handler=Clear"))).Idle(), // what was seen is written later
        Own("/saved Make", Writers, (_, _) => Task.FromResult(new Request("/saved?handler=Make", ("Input.Name", $"List {Guid.NewGuid():n}")))),
        Open(PutIn, Members, async s => $"/saved/put/{await s.Question(s.Stranger)}"),
        Post(PutIn, Writers, async s => new Request($"/saved/put/{await s.Question(s.Stranger)}", ("Input.NewName", $"List {Guid.NewGuid():n}"))),
        Own($"{PutIn} Forget", Members, async (s, me) =>
        {
            var question = await s.Question(s.Stranger);
            await s.Site.Do<CommunityDb>(db => db.Transact(() =>
            {
                db.Add(new PostSave(me.Id, question, s.Site.Clock.Now));
                return db.Heads.Row(question).ExecuteUpdateAsync(set => set.SetProperty(h => h.SaveCount, 1));
            }, default));
            return new($"/saved/put/{question}?handler=Forget");
        }),
        Open(List, who => who is Who.Author, async s => $"/saved/{(await Listed(s)).List}"),
        OnList("Describe", ("Input.Name", "Another name")),
        OnList("Move"),
        OnList("Entry", ("Input.Note", "Worth reading."), ("before", "1"), ("Input.Place", "1")),
        OnList("Take"),
        OnList("Delete"),
        Post("/questions/similar Solved", Writers, async s => new Request("/questions/similar?handler=Solved", ("Input.Id", $"{await s.Question(s.Stranger)}"), ("Input.Title", "How does it work?"))),
    ];

    private static KeyValuePair<string, Door> OnList(string handler, params (string, string)[] fields) => Post($"{List} {handler}", who => who is Who.Author, async stage =>
    {
        var (list, first, edition) = await Listed(stage);
        return new($"/saved/{list}/a?handler={handler}", [("Input.PostId", $"{first}"), ("down", $"{first}"), ("Input.Edition", $"{edition}"), .. fields]);
    });

    /// <summary>A list of the author's with two questions in it, which only they see.</summary>
    private static async Task<(int List, int First, int Edition)> Listed(Stage stage)
    {
        var (site, author) = (stage.Site, stage[Who.Author]);
        var list = await site.Do<KeepList, int>(keep => keep.Make(author.Id, new($"List {Guid.NewGuid():n}", null, false), default));
        var (first, second) = (await stage.Question(), await stage.Question());
        foreach (var post in (int[])[first, second]) await site.Do<PutInLists>(put => put.Run(post, author.Id, new([], [list], null), default));
        return (list, first, await site.Read(db => db.PostLists.Where(l => l.Id == list).Select(l => l.Edition).SingleAsync()));
    }
}
