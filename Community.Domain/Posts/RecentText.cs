using System.Security.Cryptography;
using System.Text;

namespace Community.Domain.Posts;

/// <summary>A text that a member has posted a moment ago, and where. The database holds each once per member, so of two at once one is refused.</summary>
public sealed class RecentText
{
    public RecentText(int authorId, string print, DateTime until, int postId, int? rootId, int? commentId)
        => (AuthorId, Print, Until, PostId, RootId, CommentId) = (authorId, print, until, postId, rootId, commentId);

    private RecentText() { }

    public int AuthorId { get; private set; }

    /// <summary>What <see cref="PrintOf"/> makes of the text.</summary>
    public string Print { get; private set; } = "";
    public DateTime Until { get; private set; }
    public int PostId { get; private set; }
    public int? RootId { get; private set; }
    public int? CommentId { get; private set; }

    /// <summary>The same for texts that read alike: capitals, widths of characters, spaces and markup make no difference.</summary>
    public static string PrintOf(Wording wording)
    {
        var seen = string.IsNullOrWhiteSpace(wording.Visible) ? wording.Markdown : wording.Visible;
        var folded = string.Concat(seen.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Where(c => !char.IsWhiteSpace(c)));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(folded)));
    }
}
