using Community.Web.Features.Searches;

namespace Community.Tests.Pages.Rights;

/// <summary>The doors of what members keep of their searches, and of the shortest way to anywhere.</summary>
public static partial class Matrix
{
    private static IEnumerable<KeyValuePair<string, Door>> Searches() =>
    [
        Open("/jump", Anyone, "/jump?q=thing"),
        Open("/search/saved", Members, "/search/saved"),
        Open("/search/saved/{id:int}", Nobody, async s => $"/search/saved/{await s.Kept(s.Stranger)}"),
        Own("/search/saved Save", Members, (_, _) => Task.FromResult(new Request("/search/saved?handler=Save", ("Input.Query", $"{Guid.NewGuid():n}"), ("Input.Name", "mine")))),
        Own("/search/saved Rename", Members, async (s, me) => new("/search/saved?handler=Rename", ("id", $"{await s.Kept(me)}"), ("Input.Name", "another name"))),
        Own("/search/saved Follow", Members, async (s, me) => new("/search/saved?handler=Follow", ("id", $"{await s.Kept(me)}"), ("wanted", "true"))),
        Own("/search/saved Delete", Members, async (s, me) => new("/search/saved?handler=Delete", ("id", $"{await s.Kept(me)}"))),
    ];

    private static Task<int> Kept(this Stage stage, Member member) => stage.Site.Do<KeepSearch, int>(keep => keep.Save(member.Id, null, $"{Guid.NewGuid():n}", default));
}
