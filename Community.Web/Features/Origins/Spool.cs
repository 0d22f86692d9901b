using System.Text;

namespace Community.Web.Features.Origins;

/// <summary>
/// Sorts a dump into batches: a thread's rows are spread over four files, so pass 1 writes them to a temporary file and
/// remembers only where, and pass 2 reads one batch's rows together. Memory holds eight bytes a row.
/// </summary>
internal sealed class Spool : IDisposable
{
    private readonly FileStream? _file;
    private readonly BinaryWriter? _writer;
    private readonly List<List<long>> _batches = [];

    /// <param name="keep">False only counts batches, for a dry run.</param>
    public Spool(bool keep)
    {
        if (!keep) return;
        _file = new FileStream(Path.Combine(Path.GetTempPath(), $"import-{Guid.NewGuid():n}.spool"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 13, FileOptions.DeleteOnClose);
        _writer = new(_file, Encoding.UTF8);
    }

    public int Batches => _batches.Count;

    public void Add(int batch, SpooledRow row)
    {
        while (_batches.Count <= batch) _batches.Add([]);
        if (_writer is null) return;
        _batches[batch].Add(_file!.Position);
        row.Write(_writer);
    }

    /// <summary>The rows of a batch, in the order of their files.</summary>
    public IReadOnlyList<SpooledRow> Read(int batch)
    {
        if (_file is null || batch >= _batches.Count) return [];
        using var reader = new BinaryReader(_file, Encoding.UTF8, leaveOpen: true);
        List<SpooledRow> rows = new(_batches[batch].Count);
        foreach (var offset in _batches[batch])
        {
            if (_file.Position != offset) _file.Position = offset;
            rows.Add(SpooledRow.Read(reader));
        }
        return rows;
    }

    public void Dispose() => _file?.Dispose();
}
