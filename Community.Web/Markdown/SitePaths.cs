using System.Text.RegularExpressions;

namespace Community.Web.Markdown;

/// <summary>The site's own addresses as they stand in members' texts.</summary>
internal static partial class SitePaths
{
    public static string Post(int id) => $"/q/{id}";
    public static string Member(int id) => $"/members/{id}";
    public static string Search(string words) => $"/search?q={Uri.EscapeDataString(words)}";

    /// <summary>The post that a local address names, be it by its short address, its page or its place on a page.</summary>
    public static int? PostNamedBy(string path)
    {
        var match = PostAddress().Match(path);
        if (!match.Success) return null;
        var id = match.Groups["answer"] is { Success: true } answer ? answer : match.Groups["id"];
        return int.TryParse(id.ValueSpan, out var post) ? post : null;
    }

    /// <summary>Nothing but an uploaded file's own address: a picture is loaded by every reader, so it must not reach any other page of the site.</summary>
    public static bool IsAttachment(string path) => AttachmentAddress().IsMatch(path);

    [GeneratedRegex(@"^/(?:q|a|questions|showcases)/(?<id>[0-9]{1,9})(?:[/?][^#]*)?(?:#answer-(?<answer>[0-9]{1,9})|#.*)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex PostAddress();

    /// <summary>The token of the uploaded file that a local address names.</summary>
    public static string? AttachmentNamedBy(string path) => UploadedFile().Match(path) is { Success: true } match ? match.Groups["token"].Value : null;

    // What is escaped may be a letter of another script, a blank, a bracket, a plus or a comma; never a dot or a slash.
    [GeneratedRegex(@"^/attachments(?:/(?:[A-Za-z0-9_-]|%[89A-F][0-9A-F]|%2[489BC])(?:[A-Za-z0-9._~-]|%[89A-F][0-9A-F]|%2[0489BC])*)+$", RegexOptions.ExplicitCapture)]
    private static partial Regex AttachmentAddress();

    [GeneratedRegex("^/attachments/(?<token>[A-Za-z0-9_-]{22})/", RegexOptions.ExplicitCapture)]
    private static partial Regex UploadedFile();
}
