using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Community.Web.Markdown;

/// <summary>A text of a member, read and made safe; ready to be written as HTML.</summary>
public sealed partial class MarkdownText
{
    private static readonly Dictionary<string, UploadedFile> NoFiles = [];
    private readonly MarkdownDocument _document;
    private readonly Findings _findings;

    internal MarkdownText(MarkdownDocument document, Findings findings)
    {
        (_document, _findings) = (document, findings);
        MentionCandidates = [.. findings.Mentions];
        PostLinks = [.. findings.PostLinks];
        Attachments = [.. findings.Attachments];
        PlainText = Markdown.PlainText.Of(document);
    }

    /// <summary>What follows each @, up to 40 characters: the beginning of it may be a name. At most 20, each once.</summary>
    public IReadOnlyList<string> MentionCandidates { get; }

    /// <summary>How many links lead away from the site, mail addresses included, pictures not.</summary>
    public int Links => _findings.Links;

    /// <summary>How many pictures there are, uploaded or remote.</summary>
    public int Pictures => _findings.Pictures;

    /// <summary>Posts linked as #123 or by this site's address, in order of their numbers.</summary>
    public IReadOnlyList<int> PostLinks { get; }

    /// <summary>Uploaded files that are shown or linked, by their tokens.</summary>
    public IReadOnlyList<string> Attachments { get; }

    /// <summary>The visible text, code included: for search, notifications, and to tell a material change.</summary>
    public string PlainText { get; }

    /// <param name="idPrefix">Begins the ids of footnotes, so that two posts on a page do not share any: a letter, then letters, digits and hyphens.</param>
    /// <param name="resolveMention">Answers the member that a candidate begins with, or null: then it stays text.</param>
    /// <param name="files">What is known of uploaded files, by their tokens.</param>
    /// <exception cref="RuleBrokenException">post.markdown-too-deep, when a little text would become a huge page.</exception>
    public string Html(string idPrefix, Func<string, MentionedMember?> resolveMention, IReadOnlyDictionary<string, UploadedFile>? files = null)
    {
        if (!IdPrefix().IsMatch(idPrefix)) throw new ArgumentException("A letter, then letters, digits and hyphens.", nameof(idPrefix));
        return new HtmlWriter(idPrefix, new ReferenceWriter(resolveMention), files ?? NoFiles).Write(_document);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]*\z")]
    private static partial Regex IdPrefix();
}
