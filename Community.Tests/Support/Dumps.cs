using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Community.Web.Features.Origins;
using Community.Web.Features.Proof;

namespace Community.Tests.Support;

/// <summary>A real community's dump, small enough for tests, and ways to break a copy of it.</summary>
public static class Dumps
{
    public const string Source = "conlang.meta.stackexchange.com";

    public static string Zip { get; } = Here();

    /// <summary>The rows of a file as they stand there, read in another way than the import does.</summary>
    public static IReadOnlyList<XElement> Rows(string file)
    {
        using var zip = ZipFile.OpenRead(Zip);
        using var content = zip.GetEntry($"{file}.xml")!.Open();
        return [.. XDocument.Load(content).Root!.Elements()];
    }

    public static int Number(this XElement row, string attribute) => (int)row.Attribute(attribute)!;

    public static int? NumberOrNull(this XElement row, string attribute) => (int?)row.Attribute(attribute);

    public static string? Text(this XElement row, string attribute) => (string?)row.Attribute(attribute);

    /// <summary>A copy in a folder of the dump's name, for a test to change; deleted with it.</summary>
    public sealed class Folder : IDisposable
    {
        private readonly string _parent = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"community-dump-{Guid.NewGuid():n}");

        public Folder() => ZipFile.ExtractToDirectory(Zip, Path);

        public string Path => System.IO.Path.Combine(_parent, $"{Source}-2020-08");

        public string this[string file] => System.IO.Path.Combine(Path, $"{file}.xml");

        public void Change(string file, Func<string, string> change) => File.WriteAllText(this[file], change(File.ReadAllText(this[file])));

        public void Dispose() => Directory.Delete(_parent, recursive: true);
    }

    extension(Site site)
    {
        public Task<ImportOutcome> Import(string path, bool dryRun = false, TextWriter? details = null, Action<ImportProgress>? progress = null, CancellationToken ct = default)
            => site.Do<ImportStackExchange, ImportOutcome>(import => import.Run(path, dryRun, details ?? TextWriter.Null, _ => { }, progress ?? (_ => { }), ct));

        public Task<Proven> Verify() => site.Do<Verify, Proven>(verify => verify.Run(5, _ => { }, default));
    }

    private static string Here([CallerFilePath] string here = "")
        => Path.Combine(Path.GetDirectoryName(here)!, "../Vectors/stackexchange/conlang.meta.stackexchange.com-2020-08.zip");
}
