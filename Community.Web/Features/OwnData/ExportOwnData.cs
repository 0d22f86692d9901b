using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Community.Web.Features.Limits;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Features.OwnData;

/// <summary>A member takes everything along that is kept of them: a ZIP of JSON files, and a text that says what is in them.</summary>
public sealed class ExportOwnData(CommunityDb db, DayLimits limits, SiteCalendar calendar, IStringLocalizer<Words> words, IOptions<SiteOptions> site, TimeProvider clock) : IUseCase
{
    public const int MostPerDay = 5;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, not a page: Chinese stays readable
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The names of the files, in their order.</summary>
    public static IEnumerable<string> Parts => OwnParts.All.Select(p => p.Name);

    /// <summary>
    /// The file, at its beginning; gone when it is closed. Written row by row, never held in memory, and whole before anything of it is
    /// sent: what breaks on the way is an error and not half a file, and a slow reader holds no database open.
    /// </summary>
    public async Task<Stream> Run(int memberId, CancellationToken ct)
    {
        var today = calendar.DayOf(clock.GetUtcNow().UtcDateTime);
        await db.Transact(() => limits.TakeExport(memberId, MostPerDay, today, ct), ct);
        var file = Temporary();
        try
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            {
                await using (var readme = new StreamWriter(zip.CreateEntry("README.txt").Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
                    await readme.WriteAsync(await Readme(memberId, ct));
                foreach (var part in OwnParts.All)
                {
                    await using var entry = zip.CreateEntry($"{part.Name}.json", CompressionLevel.Fastest).Open();
                    await JsonSerializer.SerializeAsync(entry, part.Rows(db, memberId).AsAsyncEnumerable(), Json, ct);
                }
            }
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task<string> Readme(int memberId, CancellationToken ct)
    {
        var name = await db.Members.Where(m => m.Id == memberId).Select(m => m.Name).SingleAsync(ct);
        var text = new StringBuilder();
        text.AppendLine(words["own.readme.hello", site.Value.Name, name, $"{clock.GetUtcNow().UtcDateTime:u}"]).AppendLine().AppendLine(words["own.readme.format"]).AppendLine();
        foreach (var part in Parts) text.Append(part).Append(".json: ").AppendLine(words[$"own.part.{part}"]);
        return $"{text}";
    }

    /// <summary>For the eyes of this process alone, as long as it lasts.</summary>
    private static FileStream Temporary()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose, BufferSize = 64 * 1024 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(Path.Combine(Path.GetTempPath(), $"community-own-{Guid.NewGuid():n}.zip"), options);
    }
}
