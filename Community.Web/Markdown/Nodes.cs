using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>A run of visible text, with what in it may become a link.</summary>
internal sealed class TextInline(string text, IReadOnlyList<Reference> references) : LeafInline
{
    public string Text => text;
    public IReadOnlyList<Reference> References => references;
}

/// <summary>A link whose address is allowed.</summary>
internal sealed class SafeLink(Address address, string? title = null, bool isPicture = false) : ContainerInline
{
    public string Href => address.Href;
    public string? Title => title;
    public bool IsPicture => isPicture;
    public string? Attachment => address.Path is { } path ? SitePaths.AttachmentNamedBy(path) : null;
}

/// <summary>An uploaded picture.</summary>
internal sealed class Picture(string path, string alt, string? title) : LeafInline
{
    public string Path => path;
    public string Alt => alt;
    public string? Title => title;
}

/// <summary>One of the tags that have no Markdown of their own: kbd, sub, sup.</summary>
internal sealed class TagInline(string name) : ContainerInline
{
    public string Name => name;
}

/// <summary>Something to be unfolded by the reader.</summary>
internal sealed class DetailsBlock() : ContainerBlock(null);

/// <summary>The visible line of something to be unfolded.</summary>
internal sealed class SummaryBlock() : LeafBlock(null);

/// <summary>Code written between the tags pre.</summary>
internal sealed class PreBlock(BlockParser parser) : CodeBlock(parser);

/// <summary>All of a comment.</summary>
internal sealed class CommentBlock : LeafBlock
{
    public CommentBlock(BlockParser parser) : base(parser) => ProcessInlines = true;
}
