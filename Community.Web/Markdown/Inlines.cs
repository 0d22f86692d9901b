using System.Globalization;
using System.Text;
using Community.Web.Markdown.Grammar;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>
/// Rebuilds a run of inlines from nodes that are safe by what they are: addresses allowed, no link in a link, tags in pairs, all else text.
/// </summary>
internal sealed class Inlines(References references, Uri? site, bool isComment, Findings findings)
{
    private const int MaxTitle = 500;

    public ContainerInline Rebuild(ContainerInline source, int depth) => Rebuild(source, new ContainerInline(), false, depth);

    /// <summary>Detaches the children. Marks that found no partner hold what followed them; that becomes flat again, without recursion: they may be thousands deep.</summary>
    public static List<Inline> TakeFrom(ContainerInline container)
    {
        List<Inline> taken = [];
        var rest = new Stack<Inline?>([container.FirstChild]);
        while (rest.TryPop(out var inline))
            while (inline is not null)
            {
                var next = inline.NextSibling;
                if (inline is DelimiterInline mark)
                {
                    taken.Add(new LiteralInline(mark.ToLiteral()));
                    rest.Push(next);
                    inline = mark.FirstChild;
                    continue;
                }
                inline.Remove();
                taken.Add(inline);
                inline = next;
            }
        return taken;
    }

    private TContainer Rebuild<TContainer>(ContainerInline source, TContainer target, bool inLink, int depth) where TContainer : ContainerInline
    {
        var run = new Run(target, inLink ? null : references, findings);
        Rebuild(source, run, inLink, depth);
        run.End();
        return target;
    }

    private void Rebuild(ContainerInline source, Run run, bool inLink, int depth)
    {
        Rule.Require(depth < Depth.Max, MarkdownRenderer.TooDeep);
        foreach (var inline in InlineTags.Fold(TakeFrom(source)))
            switch (inline)
            {
                case LiteralInline literal: run.Add(literal.Content.AsSpan(), literal.IsFirstCharacterEscaped ? 1 : 0); break;
                case HtmlEntityInline entity: run.AddLiteral(Characters.Clean(entity.Transcoded.ToString())); break;
                case HtmlInline tag: run.AddLiteral(tag.Tag); break;
                case LineBreakInline lineBreak: run.Add(new LineBreakInline { IsHard = lineBreak.IsHard }); break;
                case CodeInline code: run.Add(new CodeInline(Characters.Clean(code.Content))); break;
                case AutolinkInline link: AddAutolink(link, run, inLink); break;
                case LinkInline { IsImage: true } image: AddPicture(image, run, inLink); break;
                case LinkInline link: AddLink(link, run, inLink, depth); break;
                case FootnoteLink note when inLink: run.AddLiteral(note.Footnote.Order.ToString(CultureInfo.InvariantCulture)); break;
                case FootnoteLink or TaskList: run.Add(inline); break;
                case EmphasisInline emphasis: run.Add(Rebuild(emphasis, emphasis, inLink, depth + 1)); break;
                case TagInline tag: run.Add(Rebuild(tag, tag, inLink, depth + 1)); break;
                case ContainerInline other: Rebuild(other, run, inLink, depth + 1); break;
            }
    }

    private void AddAutolink(AutolinkInline link, Run run, bool inLink)
    {
        var address = Address.Read(link.IsEmail ? "mailto:" + link.Url : link.Url, site);
        if (address is null) run.AddLiteral($"<{link.Url}>");
        else if (inLink) run.AddLiteral(link.Url);
        else run.Add(Text(Found(address), link.Url));
    }

    private void AddLink(LinkInline link, Run run, bool inLink, int depth)
    {
        if (inLink || Address.Read(link.Url, site) is not { } address)
        {
            Rebuild(link, run, inLink, depth + 1);
            return;
        }
        var safe = Rebuild(link, new SafeLink(Found(address), Title(link)), true, depth + 1);
        if (safe.FirstChild is null) Text(safe, address.Href); // a link without words could be neither seen nor heard
        run.Add(safe);
    }

    private void AddPicture(LinkInline image, Run run, bool inLink)
    {
        findings.Pictures++;
        var alt = Alt(image);
        var address = Address.Read(image.Url, site);
        if (address?.Path is { } path && SitePaths.IsAttachment(path) && !isComment)
        {
            Found(address);
            run.Add(new Picture(path, alt, Title(image)));
            return;
        }
        var words = address?.Host is { } host && address.IsExternal ? alt.Length > 0 ? $"{alt} ({host})" : host : alt.Length > 0 ? alt : address?.Href ?? "";
        if (inLink || address is null) run.AddLiteral(words);
        else run.Add(Text(new SafeLink(address, Title(image), isPicture: true), words));
    }

    private Address Found(Address address)
    {
        if (address.IsExternal) findings.Links++;
        if (address.Path is { } path && SitePaths.PostNamedBy(path) is { } post) findings.PostLinks.Add(post);
        if (address.Path is { } file && SitePaths.AttachmentNamedBy(file) is { } token) findings.Attachments.Add(token);
        return address;
    }

    private static SafeLink Text(SafeLink link, string text)
    {
        link.AppendChild(new TextInline(Characters.Clean(text), []));
        return link;
    }

    private static SafeLink Text(Address address, string text) => Text(new SafeLink(address), text);

    private static string? Title(LinkInline link) => link.Title is { Length: > 0 and <= MaxTitle } title ? Characters.Clean(title) : null;

    private static string Alt(LinkInline image)
    {
        var alt = new StringBuilder();
        foreach (var inline in image.FindDescendants<Inline>())
            alt.Append(inline switch
            {
                LiteralInline literal => literal.Content.ToString(),
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                CodeInline code => code.Content,
                HtmlInline tag => tag.Tag,
                AutolinkInline link => link.Url,
                DelimiterInline mark => mark.ToLiteral(),
                LineBreakInline => " ",
                _ => "",
            });
        return Characters.Clean(alt.ToString()).Trim();
    }
}
