using System.Runtime.CompilerServices;

namespace Community.Tests.Layout;

/// <summary>The repository's own source, for tests about who may know what.</summary>
internal static class Source
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>Files under a folder of the repository, as path from its root and text; nothing that was built.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string folder, string pattern = "*.cs")
        => from file in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
           where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
           orderby path
           select (path, File.ReadAllText(file));

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
