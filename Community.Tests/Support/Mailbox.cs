using System.Diagnostics;

namespace Community.Tests.Support;

/// <summary>The folder into which a site delivers its mails.</summary>
public sealed class Mailbox : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"community-mail-{Guid.NewGuid():n}");

    /// <summary>What lies there now, oldest first.</summary>
    public IReadOnlyList<Mail> All => Directory.Exists(Folder) ? [.. new DirectoryInfo(Folder).GetFiles("*.eml").OrderBy(f => f.LastWriteTimeUtc).Select(f => Mail.Read(f.FullName))] : [];

    public IReadOnlyList<Mail> To(string address) => [.. All.Where(m => m["To"].Contains(address, StringComparison.OrdinalIgnoreCase))];

    /// <summary>The newest mail to an address, as soon as there are that many; the post is carried in the background.</summary>
    public async Task<Mail> Next(string address, int count = 1)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(50))
            if (To(address) is { } mails && mails.Count >= count) return mails[count - 1];
        throw new InvalidOperationException($"No mail number {count} to {address}; there are {string.Join(", ", All.Select(m => $"“{m["Subject"]}” to {m["To"]}"))}");
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
