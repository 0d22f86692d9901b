using Community.Web.Markdown.Grammar;
using Markdig;
using Markdig.Parsers;
using Microsoft.Extensions.Options;

namespace Community.Web.Markdown;

/// <summary>Reads what members write. Nothing that comes out can run script, load a foreign picture or break the page around it.</summary>
public sealed class MarkdownRenderer(IOptions<MarkdownOptions> options)
{
    internal const string TooDeep = "post.markdown-too-deep";

    // Far above what may be written, and a bound for what is imported.
    private const int MaxLength = 200_000;

    private readonly References _references = new(options.Value.ErrorCodePattern());
    private readonly Uri? _site = options.Value.Site();

    /// <summary>Reads the body of a post.</summary>
    /// <exception cref="RuleBrokenException">post.markdown-too-deep, when things stand in things without end.</exception>
    public MarkdownText Parse(string markdown) => Parse(Characters.Clean(markdown), Grammars.Post, isComment: false);

    /// <summary>Reads a comment: emphasis, code, links and mentions; line breaks are kept, blocks and pictures are not.</summary>
    /// <exception cref="RuleBrokenException">post.markdown-too-deep, when things stand in things without end.</exception>
    public MarkdownText ParseComment(string markdown) => Parse(Characters.Clean(markdown).Trim(), Grammars.Comment, isComment: true);

    private MarkdownText Parse(string markdown, MarkdownPipeline grammar, bool isComment)
    {
        Rule.Require(markdown.Length <= MaxLength, TooDeep);
        try
        {
            var document = MarkdownParser.Parse(markdown, grammar);
            var findings = new Findings();
            Blocks.Rebuild(document, new Inlines(_references, _site, isComment, findings), depth: 0);
            return new(document, findings);
        }
        // The parser's own word for too deep; whatever else hostile text may provoke in it is a refusal of that text, too, not a fault of the page.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or NullReferenceException)
        {
            throw new RuleBrokenException(TooDeep);
        }
    }
}
