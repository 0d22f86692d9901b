using Community.Web.Features.Search;
using Community.Web.Infrastructure;

namespace Community.Tests.Features.Search;

public sealed class ReindexTests : IAsyncDisposable
{
    private readonly Site _site = new();

    private sealed class Heard(Action<HowFar> hear) : IProgress<HowFar>
    {
        public void Report(HowFar value) => hear(value);
    }

    private Task<int> Reindex(Action<HowFar>? progress = null, CancellationToken ct = default) => _site.Do<Reindex, int>(r => r.Run(new Heard(progress ?? (_ => { })), ct));

    private Task<List<int>> Found(string typed) => _site.Do<SearchPageQuery, List<int>>(async q => [.. (await q.Find(Reader.Anyone, typed, null, default)).Rows.Select(r => r.Question.Id)]);

    [Fact]
    public async Task What_the_index_lacks_or_has_too_much_is_found_by_verify_and_made_right_by_reindex()
    {
        var ann = await _site.Member("ann");
        var (lost, kept) = (await _site.Ask(ann), await _site.Ask(ann));
        await Meddle(index => index.Remove([lost], default));
        await Meddle(index => index.Write([CutThread.Of(999, "ghost", "", "", [], [])], default));
        Assert.Equal(["search.missing", "search.surplus"], (await _site.Verify()).Failed.Keys);
        Assert.Equal([kept], await Found("file"));

        Assert.Equal(1, await Reindex());
        Assert.Empty((await _site.Verify()).Findings);
        Assert.Equal([lost, kept], (await Found("file")).Order());
        Assert.Equal(2, await Reindex()); // nothing is missing: all of it anew
        Assert.Equal([lost, kept], (await Found("file")).Order());
    }

    [Fact]
    public async Task A_run_that_was_stopped_continues()
    {
        var ann = await _site.Member("ann");
        for (var i = 0; i < 45; i++) await _site.Ask(ann, $"Walrus number {i}");
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Reindex(far =>
        {
            if (far.Done == 20) stop.Cancel();
        }, stop.Token));
        Assert.Equal(25, (await _site.Verify()).Failed["search.missing"]);
        Assert.Equal(25, await Reindex());
        Assert.Empty((await _site.Verify()).Findings);
    }

    [Fact]
    public async Task What_an_import_brings_is_found_and_reindexing_it_changes_nothing()
    {
        Assert.True((await _site.Import(Dumps.Zip)).IsGood);
        Assert.Empty((await _site.Verify()).Findings);
        var rows = await _site.Read(db => db.IndexedThreads.AsNoTracking().OrderBy(t => t.PostId).Select(t => new { t.PostId, t.Length }).ToListAsync());
        Assert.Equal(await _site.Read(db => db.Questions.CountAsync()), rows.Count);
        var found = await Found("conlang translation");
        Assert.NotEmpty(found);
        Assert.Equal(rows.Count, await Reindex());
        Assert.Equal(rows, await _site.Read(db => db.IndexedThreads.AsNoTracking().OrderBy(t => t.PostId).Select(t => new { t.PostId, t.Length }).ToListAsync()));
        Assert.Equal(found, await Found("conlang translation"));
    }

    private Task Meddle(Func<ISearchIndex, Task> meddle) => _site.Do<IServiceProvider>(services
        => services.GetRequiredService<CommunityDb>().Transact(() => meddle(services.GetRequiredService<ISearchIndex>()), default));

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
