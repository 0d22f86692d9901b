using System.Text.RegularExpressions;
using Community.Web.Features.Attachments.Formats;

namespace Community.Web.Features.Attachments;

/// <summary>Attachments as they stand in members' texts.</summary>
public static partial class Marks
{
    public const string Prefix = "/attachments/";

    /// <summary>The Markdown that shows a picture, or leads to another file.</summary>
    public static string Of(Attachment file) => $"{(file.IsPicture ? "!" : "")}[{(file.IsPicture ? Path.GetFileNameWithoutExtension(file.Name) : file.Name)}]({file.Address})";

    /// <summary>The attachments that a text names, by their tokens.</summary>
    public static IReadOnlySet<string> TokensIn(string? markdown)
        => markdown is null || !markdown.Contains(Prefix, StringComparison.Ordinal) ? new HashSet<string>() : Address().Matches(markdown).Select(m => m.Groups["token"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is told beside a link: in no language, since the text is written once for all.</summary>
    public static string Weight(AttachmentKind kind, long size)
    {
        var (amount, unit) = size >= 1024 * 1024 ? (size / 1048576.0, "MB") : size >= 1024 ? (size / 1024.0, "KB") : (size, "B");
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FileFormats.Extension(kind)[1..].ToUpperInvariant()}, {amount:0.#} {unit}");
    }

    [GeneratedRegex("/attachments/(?<token>[A-Za-z0-9_-]{22})/", RegexOptions.ExplicitCapture)]
    private static partial Regex Address();
}
