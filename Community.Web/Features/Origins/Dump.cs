using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Community.Web.Features.Origins;

/// <summary>A Stack Exchange data dump: eight files in a folder or a zip archive.</summary>
public sealed partial class Dump : IDisposable
{
    public static readonly IReadOnlyList<string> Files = ["Badges", "Comments", "PostHistory", "PostLinks", "Posts", "Tags", "Users", "Votes"];

    private readonly string _path;
    private readonly ZipArchive? _zip;

    /// <exception cref="DumpBrokenException">There is neither a folder nor an archive that can be opened.</exception>
    public Dump(string path)
    {
        _path = path;
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        Source = Dated().Replace(Zipped().Replace(name, ""), "").ToLowerInvariant();
        if (Source.Length > MaxSource) Source = Source[..MaxSource];
        if (Directory.Exists(path)) return;
        if (!File.Exists(path)) throw new DumpBrokenException(new(path, 0, "there is no such folder or file"));
        try
        {
            _zip = ZipFile.OpenRead(path);
        }
        catch (InvalidDataException)
        {
            throw new DumpBrokenException(new(path, 0, "this is not a zip archive, or it is damaged"));
        }
    }

    private const int MaxSource = 100;

    /// <summary>The site it is of, by the name of the folder or archive: ai.stackexchange.com-2017-03.zip is of ai.stackexchange.com.</summary>
    public string Source { get; }

    public IReadOnlyList<DumpFault> Missing() => [.. Files.Where(f => Length(f) is null).Select(f => new DumpFault($"{f}.xml", 0, $"the file is missing in {_path}"))];

    /// <summary>Same for every copy of the same dump, in a folder or zipped.</summary>
    public string Fingerprint()
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', Files.Select(f => $"{f}={Length(f)}")))));

    public DumpRows Read(string file) => new($"{file}.xml", _zip is null ? File.OpenRead(InFolder(file)) : Entry(file)!.Open());

    public void Dispose() => _zip?.Dispose();

    private long? Length(string file) => _zip is not null ? Entry(file)?.Length : new FileInfo(InFolder(file)) is { Exists: true } info ? info.Length : null;

    private string InFolder(string file) => Path.Combine(_path, $"{file}.xml");

    private ZipArchiveEntry? Entry(string file) => _zip!.Entries.FirstOrDefault(e => e.Name == $"{file}.xml");

    [GeneratedRegex(@"\.(zip|7z)$", RegexOptions.IgnoreCase)]
    private static partial Regex Zipped();

    [GeneratedRegex(@"-\d{4}(-\d{2}){0,2}$")]
    private static partial Regex Dated();
}
