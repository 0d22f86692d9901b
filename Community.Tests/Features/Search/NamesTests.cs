using Community.Web.Features.Organisations;
using Community.Web.Features.Proof;
using Community.Web.Features.Search;
using Community.Web.Features.Tags;

namespace Community.Tests.Features.Search;

/// <summary>Members, companies and tags are found while their names are typed.</summary>
public sealed class NamesTests : IAsyncLifetime
{
    private readonly Site _site = new();
    private Member _olga = null!;

    public async ValueTask InitializeAsync() => _olga = await _site.Member("Olga", roles: Roles.Operator);
    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task<IReadOnlyList<NamedThing>> Find(string typed, NamedKind? only = null) => _site.Do<NamesQuery, IReadOnlyList<NamedThing>>(names => names.Find(typed, only, 10, default));

    private async Task<string> Names(string typed, NamedKind? only = null) => string.Join(' ', (await Find(typed, only)).Select(n => n.Name.Replace(' ', '_')));

    [Theory]
    [InlineData("Alice Zhang-Müller", "alice zhang muller")]
    [InlineData("北京华腾", "北京 京华 华腾 腾")]
    [InlineData("ＵＦＩＤＡ优菲达（上海）有限公司", "ufida 优菲 菲达 达 上海 海 有限 限公 公司 司")]
    [InlineData("asp.net-core", "asp net core")]
    [InlineData("O'Brien posting", "obrien posting")]
    [InlineData("🙂", "")]
    public void Names_are_cut_into_whole_words(string name, string words) => Assert.Equal(words, string.Join(' ', NameWords.Of(name)));

    [Fact]
    public async Task Each_word_that_is_typed_begins_one_of_the_name_and_what_fits_best_stands_first()
    {
        var alice = await _site.Member("Alice Zhang", 50);
        await _site.Member("Zhang Alina", 900);
        await _site.Member("Ali", 1);
        await _site.Member("张华", 20);
        await _site.Company("北京华腾");
        await _site.Company("华腾软件");
        var question = await _site.Ask(_olga, tags: "year-end 结转");

        Assert.Equal("Ali Alice_Zhang Zhang_Alina", await Names("ali"));
        Assert.Equal("Zhang_Alina Alice_Zhang", await Names("zhang a", NamedKind.Member));
        Assert.Equal("Alice_Zhang", await Names("ＺＨＡ　alic"));
        Assert.Equal("华腾软件 北京华腾", await Names("华腾"));
        Assert.Equal("张华 华腾软件 北京华腾", await Names("华"));
        Assert.Equal("北京华腾", await Names("京华腾"));
        Assert.Equal("year-end", await Names("year e"));
        foreach (var nothing in (string[])["", "  ", "?!", "🙂", "%", "_", "\uD800", "community", "escrow"]) Assert.Equal("", await Names(nothing));
        Assert.Equal((alice.Id, 50), (await Find("alice")).Select(a => (a.Id, a.Weight)).Single());

        await _site.Delete(question, _olga);
        Assert.Equal("", await Names("year")); // nothing stands under it
    }

    [Fact]
    public async Task Names_are_followed_wherever_they_change_and_are_made_anew_where_they_drifted()
    {
        var ann = await _site.Member("Ann");
        await _site.Company("Northwind Traders");
        await _site.Company("Contoso");
        await _site.Ask(ann, tags: "stocktaking");
        await _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == ann.Id)).Rename("Beatrix"), default));
        Assert.Equal("", await Names("ann"));
        Assert.Equal("Beatrix", await Names("beat"));

        await _site.Do<MergeTags>(merge => merge.Run("inventory-count", "stocktaking", _olga.Id, null, default));
        Assert.Equal(["inventory-count"], (await Find("invent")).Select(t => $"{t.Detail}"));
        Assert.Equal("stocktaking", await Names("inventory-c"));
        var slugs = await _site.Read(db => db.Organisations.OrderBy(o => o.Id).Select(o => o.Slug).ToListAsync());
        await _site.Do<MergeOrganisations>(merge => merge.Run(slugs[0], slugs[1], _olga.Id, default));
        Assert.Equal("", await Names("northwind"));
        await _site.Do<CommunityDb>(db => db.Transact(async () => (await db.Members.SingleAsync(m => m.Id == ann.Id)).Leave("former 1"), default));
        Assert.Equal("", await Names("beatrix"));
        Assert.Equal("", await Names("former"));
        await _site.IsSound();

        await _site.Do<CommunityDb>(db => db.Database.ExecuteSqlAsync($"DELETE FROM NameTerms WHERE Kind IN (1, 2)"));
        await _site.Do<CommunityDb>(db => db.Database.ExecuteSqlAsync($"INSERT INTO NameTerms (Kind, Term, ThingId) VALUES (3, 'ghost', 999)"));
        var drift = (await _site.Do<Verify, Proven>(verify => verify.Run(9, _ => { }, default))).Failed;
        Assert.Equal(["name.Member", "name.Organisation", "name.Tag"], drift.Keys);
        await _site.Do<Recount>(recount => recount.Run(_ => { }, default));
        Assert.Equal("Contoso", await Names("con"));
        await _site.IsSound();
    }
}
