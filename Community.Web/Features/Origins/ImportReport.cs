namespace Community.Web.Features.Origins;

/// <summary>
/// What an import found, brought and could not bring. Counted here; each reference that leads nowhere is also a line of the file
/// <c>import-report.txt</c>, written as it is found.
/// </summary>
public sealed class ImportReport(TextWriter details)
{
    private readonly SortedDictionary<string, int> _brought = [], _dangling = [], _left = [];

    /// <summary>What came over, by kind.</summary>
    public IReadOnlyDictionary<string, int> Brought => _brought;

    /// <summary>References that lead nowhere, by reason.</summary>
    public IReadOnlyDictionary<string, int> Dangling => _dangling;

    /// <summary>What the dump holds and the community has no place for, by kind.</summary>
    public IReadOnlyDictionary<string, int> LeftBehind => _left;

    public void Bring(string what, int count = 1)
    {
        if (count > 0) _brought[what] = _brought.GetValueOrDefault(what) + count;
    }

    public void LeaveBehind(string what, int count = 1)
    {
        if (count > 0) _left[what] = _left.GetValueOrDefault(what) + count;
    }

    public void Dangle(string reason, DumpRows at)
    {
        _dangling[reason] = _dangling.GetValueOrDefault(reason) + 1;
        details.WriteLine($"{at.File}, line {at.Line}: {reason} (row {at.Text("Id")}{(at.Text("PostId") is { } post ? $", post {post}" : "")})");
    }

    public void Note(string line) => details.WriteLine(line);

    public IEnumerable<string> Lines() =>
    [
        .. _brought.Select(b => $"{b.Key}: {b.Value}"),
        .. _dangling.Select(d => $"leads nowhere: {d.Key}: {d.Value}"),
        .. _left.Select(l => $"not brought: {l.Key}: {l.Value}"),
    ];
}
