using System.Diagnostics;
using Community.Web.Features.Revisions;

namespace Community.Tests.Features.Revisions;

/// <summary>What readers are told has changed.</summary>
public sealed class DifferingTests
{
    private static PostDiff Between(string before, string after) => new Differing().Between(new(null, null, before), new(null, null, after));

    private static string Told(IEnumerable<DiffPiece> pieces)
        => string.Concat(pieces.Select(p => p.Change switch { Change.Added => $"[+{p.Text}]", Change.Removed => $"[-{p.Text}]", _ => p.Text }));

    [Theory]
    [InlineData("Read the file line by line.", "Read the whole file line by line.", "Read the [+whole ]file line by line.")]
    [InlineData("库存结转到下一年", "库存结转到本年", "库存结转到[-下一][+本]年")]
    [InlineData("U8 的采购订单无法审核", "U9 的采购订单不能审核", "[-U8][+U9] 的采购订单[-无法][+不能]审核")]
    [InlineData("the naïve way, 100%", "the naive way, 100%", "the [-naïve][+naive] way, 100%")]
    public void Words_are_marked_and_single_characters_where_there_are_no_spaces(string before, string after, string told)
        => Assert.Equal(told, Told(Assert.Single(Between(before, after).Body).Pieces));

    [Fact]
    public void Lines_that_have_nothing_in_common_are_told_apart()
        => Assert.Equal([(RowKind.Removed, "[-alpha beta gamma]"), (RowKind.Added, "[+一二三四五]")], Between("alpha beta gamma", "一二三四五").Body.Select(r => (r.Kind, Told(r.Pieces))));

    [Fact]
    public void Long_stretches_without_a_change_are_folded_and_none_of_them_is_lost()
    {
        string[] lines = [.. Enumerable.Range(1, 30).Select(i => $"line {i}")];
        var body = Between(string.Join('\n', lines), string.Join('\n', [.. lines[..15], "line new", .. lines[15..]])).Body;
        Assert.Equal([RowKind.Folded, RowKind.Same, RowKind.Same, RowKind.Same, RowKind.Added, RowKind.Same, RowKind.Same, RowKind.Same, RowKind.Folded], body.Select(r => r.Kind));
        Assert.Equal((12, 12), (body[0].Folded.Count, body[^1].Folded.Count));
        Assert.Equal((30, 31), (body[^1].Folded[^1].Before, body[^1].Folded[^1].After));
    }

    [Fact]
    public void Tags_and_title_are_told_too()
    {
        var diff = new Differing().Between(new("How do I read a file?", "files io", "same"), new("How do I read files?", "files c#", "same"));
        Assert.Equal("How do I read [-a file][+files]?", Told(diff.Title!));
        Assert.Equal([new("files", Change.Same), new("c#", Change.Added), new("io", Change.Removed)], diff.Tags);
        Assert.False(diff.IsBodyChanged);
    }

    /// <summary>Whatever the two are, each can be read out of what is shown.</summary>
    [Fact]
    public void Both_versions_stand_whole_in_every_difference()
    {
        var chance = new Random(20261122);
        string[] words = ["库存", "结转", "the ", "file", " ", "", "\n", "\n", "🙂", "**", "U8-1234 "];
        for (var i = 0; i < 500; i++)
        {
            var before = Some(chance.Next(0, 60));
            var after = chance.Next(3) == 0 ? Some(chance.Next(0, 60)) : before.Insert(chance.Next(before.Length + 1), Some(3));
            var rows = Between(before, after).Body.SelectMany(r => r.Kind is RowKind.Folded ? r.Folded : [r]).ToList();
            Assert.Equal(before, string.Join('\n', rows.Where(r => r.Before is not null).Select(r => string.Concat(r.Old.Select(p => p.Text)))));
            Assert.Equal(after, string.Join('\n', rows.Where(r => r.After is not null).Select(r => string.Concat(r.New.Select(p => p.Text)))));
        }

        string Some(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => words[chance.Next(words.Length)])).Replace("\uD83D\n", "\n", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 60_000)]
    [InlineData(30_000, 2)]
    [InlineData(300, 200)]
    public void Huge_texts_without_anything_in_common_are_compared_in_no_time(int lines, int words)
    {
        string Text(string word) => string.Join('\n', Enumerable.Range(0, lines).Select(l => string.Join(' ', Enumerable.Range(0, words).Select(w => $"{word}{l * words + w}"))));
        var (before, after) = (Text("a"), Text("b"));
        Between("warm", "up");
        var watch = Stopwatch.StartNew();
        var differing = new Differing();
        for (var i = 0; i < 25; i++) differing.Between(new(null, null, before), new(null, null, after));
        Assert.True(watch.ElapsedMilliseconds < 8_000, $"A page of 25 such revisions took {watch.ElapsedMilliseconds} ms.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{lines} × {words}: {watch.ElapsedMilliseconds} ms for 25");
    }
}
