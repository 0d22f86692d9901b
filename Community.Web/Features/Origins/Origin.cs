namespace Community.Web.Features.Origins;

/// <summary>Where an imported post comes from, so that pages can say so.</summary>
/// <param name="Url">The original; null where the source's name is not that of a site.</param>
/// <param name="Licence">As its source names it: CC BY-SA 4.0.</param>
public sealed record Origin(string Source, string? Url, string Licence)
{
    public static Origin? Of(Imported? post, bool isQuestion) => post is null ? null : new(post.Source, UrlOf(post, isQuestion), post.Licence ?? "CC BY-SA");

    private static string? UrlOf(Imported post, bool isQuestion)
        => post.Source.Contains('.') && Uri.CheckHostName(post.Source) is UriHostNameType.Dns ? $"https://{post.Source}/{(isQuestion ? "q" : "a")}/{post.Key}" : null;
}

/// <summary>What a post was where it came from.</summary>
public sealed record Imported(string Source, string Key, string? Licence);
