namespace Community.Domain.Posts;

/// <summary>What a post says: as it was written, and as the HTML that was made of it then. Beside the post, so that lists stay narrow.</summary>
public sealed class PostText
{
    internal PostText(string markdown, string html) => (Markdown, Html, Version) = (markdown, html, 1);

    private PostText() { }

    public int PostId { get; private set; }
    public string Markdown { get; private set; } = "";
    public string Html { get; private set; } = "";

    /// <summary>Raised by every save, also by those that fold into a revision: an editor says which one they began from.</summary>
    public int Version { get; private set; }

    internal void Become(string markdown, string html) => (Markdown, Html, Version) = (markdown, html, Version + 1);
}
