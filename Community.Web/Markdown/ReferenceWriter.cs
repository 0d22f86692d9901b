using System.Globalization;
using Markdig.Renderers;

namespace Community.Web.Markdown;

/// <summary>Writes a run of text, with links to the members, posts and error codes that it names.</summary>
internal sealed class ReferenceWriter(Func<string, MentionedMember?> resolveMention)
{
    public void Write(HtmlRenderer html, TextInline run, string rel)
    {
        var text = run.Text;
        var at = 0;
        foreach (var reference in run.References)
        {
            if (reference.Index < at) continue; // part of a name already written
            if (reference.Kind is ReferenceKind.Mention)
            {
                if (resolveMention(reference.Value) is not { } member || !Ends(reference.Value, member.Length)) continue;
                html.WriteEscape(text.AsSpan(at, reference.Index - at));
                html.Write($"<a class=\"mention\" href=\"{SitePaths.Member(member.Id)}\">@").WriteEscape(member.Name).Write("</a>");
                at = reference.Index + 1 + member.Length;
                continue;
            }
            html.WriteEscape(text.AsSpan(at, reference.Index - at));
            var (name, href) = reference.Kind is ReferenceKind.Post
                ? ("post-link", SitePaths.Post(int.Parse(reference.Value, CultureInfo.InvariantCulture)))
                : ("search-link", SitePaths.Search(reference.Value));
            at = reference.Index + reference.Length;
            html.Write($"<a class=\"{name}\" href=\"").WriteEscape(href).Write($"\"{rel}>").WriteEscape(text[reference.Index..at]).Write("</a>");
        }
        html.WriteEscape(text.AsSpan(at));
    }

    /// <summary>A name ends where the candidate has a whole word: @Al is not meant by @Alice.</summary>
    private static bool Ends(string candidate, int length) => length > 0 && length <= candidate.Length
        && (length == candidate.Length || !(Characters.IsOfWord(candidate[length - 1]) && Characters.IsOfWord(candidate[length])));
}
