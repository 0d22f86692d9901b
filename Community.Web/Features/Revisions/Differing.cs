using DiffPlex;

namespace Community.Web.Features.Revisions;

/// <summary>
/// Finds what differs between versions of a post. One serves one page: the work that comparing may be is kept in a budget, so that a page
/// of huge texts that have nothing in common takes no longer than others; what the budget has no room for is told as whole lines.
/// </summary>
public sealed class Differing
{
    /// <summary>So many unchanged lines stay around a change.</summary>
    private const int Around = 3;

    /// <summary>In comparisons of two tokens, at worst: a few hundred milliseconds. One text takes at most a quarter of it.</summary>
    private const long Budget = 40_000_000;

    /// <summary>What a comparison costs at the least, however short the two are.</summary>
    private const long PerComparison = 2_000;

    private readonly Differ _differ = new();
    private long _left = Budget;

    public PostDiff Between(PostWords before, PostWords after) => new(
        after.Title is null && before.Title is null ? null : Words(before.Title ?? "", after.Title ?? ""),
        Tags(before.Tags, after.Tags),
        Fold(Lines(before.Markdown, after.Markdown)),
        before.Facts is null && after.Facts is null ? null : Fold(Lines(before.Facts ?? "", after.Facts ?? "")));

    /// <summary>One line with what was taken out and put in, however different the two are.</summary>
    public IReadOnlyList<DiffPiece> Words(string before, string after)
    {
        if (before == after) return [new(after, Change.Same)];
        if (_left < PerComparison) return [.. Piece(before, Change.Removed), .. Piece(after, Change.Added)];
        var (old, @new) = (Tokens.Of(before), Tokens.Of(after));
        if (!Spend((long)old.Length * @new.Length)) return [.. Piece(before, Change.Removed), .. Piece(after, Change.Added)];
        List<DiffPiece> pieces = [];
        foreach (var (change, first, count) in Steps(before, after, Tokens.Of, old.Length))
            pieces.AddRange(Piece(string.Concat((change is Change.Added ? @new : old).Skip(first).Take(count)), change));
        return pieces;
    }

    public static IReadOnlyList<DiffTag> Tags(string? before, string? after)
    {
        var (old, @new) = (Split(before), Split(after));
        return [.. @new.Select(t => new DiffTag(t, old.Contains(t) ? Change.Same : Change.Added)), .. old.Except(@new).Select(t => new DiffTag(t, Change.Removed))];
    }

    private List<DiffRow> Lines(string before, string after)
    {
        var (old, @new) = (before.Split('\n'), after.Split('\n'));
        var same = old.AsSpan().CommonPrefixLength(@new);
        var tail = 0;
        while (tail < Math.Min(old.Length, @new.Length) - same && old[^(tail + 1)] == @new[^(tail + 1)]) tail++;

        var rows = new List<DiffRow>();
        for (var i = 0; i < same; i++) rows.Add(Same(old[i], i + 1, i + 1));
        Middle(rows, old[same..^tail], @new[same..^tail], same);
        for (var i = tail; i > 0; i--) rows.Add(Same(old[^i], old.Length - i + 1, @new.Length - i + 1));
        return rows;
    }

    private void Middle(List<DiffRow> rows, string[] old, string[] @new, int offset)
    {
        // The library takes a text without a character for one without a line.
        if (old is [] or [""] || @new is [] or [""] || !Spend((long)old.Length * @new.Length))
        {
            Replaced(rows, old, @new, offset, offset);
            return;
        }
        var (a, b) = (0, 0);
        foreach (var block in _differ.CreateCustomDiffs(string.Join('\n', old), string.Join('\n', @new), false, t => t.Split('\n')).DiffBlocks)
        {
            for (; a < block.DeleteStartA; a++, b++) rows.Add(Same(old[a], offset + a + 1, offset + b + 1));
            Replaced(rows, old[a..(a + block.DeleteCountA)], @new[b..(b + block.InsertCountB)], offset + a, offset + b);
            (a, b) = (a + block.DeleteCountA, b + block.InsertCountB);
        }
        for (; a < old.Length; a++, b++) rows.Add(Same(old[a], offset + a + 1, offset + b + 1));
    }

    /// <summary>Lines in the place of others: those that have enough in common are told as one that changed.</summary>
    private void Replaced(List<DiffRow> rows, string[] old, string[] @new, int before, int after)
    {
        List<DiffRow> added = [];
        for (var i = 0; i < Math.Max(old.Length, @new.Length); i++)
        {
            if (i < old.Length && i < @new.Length && Alike(old[i], @new[i]) is { } pieces)
            {
                rows.AddRange(added);
                added.Clear();
                rows.Add(new(RowKind.Changed, before + i + 1, after + i + 1, pieces));
                continue;
            }
            if (i < old.Length) rows.Add(new(RowKind.Removed, before + i + 1, null, Piece(old[i], Change.Removed)));
            if (i < @new.Length) added.Add(new(RowKind.Added, null, after + i + 1, Piece(@new[i], Change.Added)));
        }
        rows.AddRange(added);
    }

    /// <summary>Null where the two lines have too little in common to be read as one.</summary>
    private IReadOnlyList<DiffPiece>? Alike(string before, string after)
    {
        if (_left < PerComparison) return null;
        var pieces = Words(before, after);
        var kept = pieces.Where(p => p.Change is Change.Same).Sum(p => p.Text.Length);
        return kept * 4 >= Math.Max(before.Length, after.Length) && kept > 0 ? pieces : null;
    }

    private IEnumerable<(Change Change, int First, int Count)> Steps(string before, string after, Func<string, string[]> cut, int length)
    {
        var a = 0;
        foreach (var block in _differ.CreateCustomDiffs(before, after, false, cut).DiffBlocks)
        {
            if (block.DeleteStartA > a) yield return (Change.Same, a, block.DeleteStartA - a);
            if (block.DeleteCountA > 0) yield return (Change.Removed, block.DeleteStartA, block.DeleteCountA);
            if (block.InsertCountB > 0) yield return (Change.Added, block.InsertStartB, block.InsertCountB);
            a = block.DeleteStartA + block.DeleteCountA;
        }
        if (length > a) yield return (Change.Same, a, length - a);
    }

    private static List<DiffRow> Fold(List<DiffRow> rows)
    {
        List<DiffRow> folded = [];
        for (var i = 0; i < rows.Count;)
        {
            var end = i;
            while (end < rows.Count && rows[end].Kind is RowKind.Same) end++;
            var (first, last) = (i == 0 ? i : i + Around, end == rows.Count ? end : end - Around);
            if (last - first > Around) // fewer lines take no more room than saying that they are not shown
            {
                folded.AddRange(rows[i..first]);
                folded.Add(new(RowKind.Folded, null, null, []) { Folded = rows[first..last] });
                i = last;
            }
            folded.AddRange(rows[i..end]);
            i = end;
            while (i < rows.Count && rows[i].Kind is not RowKind.Same) folded.Add(rows[i++]);
        }
        return folded;
    }

    private bool Spend(long work)
    {
        work += PerComparison;
        if (work > Math.Min(_left, Budget / 4)) return false;
        _left -= work;
        return true;
    }

    private static DiffRow Same(string line, int before, int after) => new(RowKind.Same, before, after, Piece(line, Change.Same));

    private static DiffPiece[] Piece(string text, Change change) => text.Length == 0 && change is Change.Same ? [] : [new(text, change)];

    private static string[] Split(string? tags) => (tags ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
