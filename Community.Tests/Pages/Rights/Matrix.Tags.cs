using Community.Web.Features.Tags;

namespace Community.Tests.Pages.Rights;

/// <summary>The doors of tags: what they are for, what means the same, what members keep of them, what products require.</summary>
public static partial class Matrix
{
    private static IEnumerable<KeyValuePair<string, Door>> Tags() =>
    [
        Open("/tags/synonyms", Anyone, "/tags/synonyms"),
        Open("/tags/{tag}/edit", By(Right.DescribeTag), async s => $"/tags/{(await s.TwoTags()).From}/edit"),
        Post("/tags/{tag}/edit", By(Right.DescribeTag), async s => new Request($"/tags/{(await s.TwoTags()).From}/edit", ("Input.Excerpt", "What this stage is made of, piece by piece."))),
        Post("/tags/{tag}/edit Preview", By(Right.DescribeTag), async s => new Request($"/tags/{(await s.TwoTags()).From}/edit?handler=Preview", ("Input.Body", Some.Body))).Idle(),
        Open("/tags/{tag}/revisions", Anyone, async s => $"/tags/{(await s.TwoTags()).From}/revisions"),
        Post("/tags/{tag}/revisions RollBack", By(Right.DescribeTag), async s =>
        {
            var (tag, _) = await s.TwoTags();
            foreach (var excerpt in (string[])["What this stage is made of at first.", "What this stage is made of by now."]) await s.Site.Do<DescribeTag>(describe => describe.Run(tag, s[Who.Moderator].Id, excerpt, null, null, null, default));
            var first = await s.Site.Read(db => db.TagRevisions.Where(r => db.Tags.Any(t => t.Id == r.TagId && t.Name == tag)).MinAsync(r => r.Id));
            return new Request($"/tags/{tag}/revisions?handler=RollBack", ("revision", $"{first}"));
        }),
        Post("/tags/{tag} Ignore", Members, async s => new Request($"/tags/{(await s.TwoTags()).From}?handler=Ignore", ("wanted", "true"))),
        Post("/tags/{tag} Propose", By(Right.ProposeSynonym), async s => { var (from, to) = await s.TwoTags(); return new Request($"/tags/{to}?handler=Propose", ("Input.To", from)); }),
        Post("/tags/synonyms Vote", By(Right.ProposeSynonym), async s => new Request("/tags/synonyms?handler=Vote", ("id", $"{await Proposed(s, s.Stranger)}"), ("isFor", "true"))),
        Post("/tags/synonyms Decide", By(Right.MergeTags), async s => new Request("/tags/synonyms?handler=Decide", ("id", $"{await Proposed(s, s.Stranger)}"), ("approves", "true"))),
        Post("/tags/synonyms Withdraw", who => who is Who.Member, async s => new Request("/tags/synonyms?handler=Withdraw", ("id", $"{await Proposed(s, s[Who.Member])}"))),
        Post("/products/{slug}/edit RequireTags", By(Right.ManageProducts), async s => new Request($"/products/{await s.Product()}/edit?handler=RequireTags", ("Input.Tags", (await s.TwoTags()).From))),
    ];

    private static async Task<int> Proposed(Stage stage, Member by)
    {
        var (from, to) = await stage.TwoTags();
        return await stage.Site.Do<KeepSynonyms, int>(keep => keep.Propose(from, to, by.Id, default));
    }
}
