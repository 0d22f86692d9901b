using System.Text;
using Markdig.Syntax.Inlines;

namespace Community.Web.Markdown;

/// <summary>Collects neighbouring text into one piece, so that a name or a code is found whole whatever marks the parser saw in it.</summary>
internal sealed class Run(ContainerInline target, References? references, Findings findings)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<int> _literal = [];

    /// <param name="text">The next characters.</param>
    /// <param name="literal">How many of them, from the first, mean nothing but themselves.</param>
    public void Add(ReadOnlySpan<char> text, int literal)
    {
        for (var i = 0; i < literal; i++) _literal.Add(_text.Length + i);
        _text.Append(text);
    }

    /// <summary>Adds text in which nothing is to be found.</summary>
    public void AddLiteral(string text) => Add(text, text.Length);

    public void Add(Inline inline)
    {
        End();
        target.AppendChild(inline);
    }

    public void End()
    {
        if (_text.Length == 0) return;
        var text = _text.ToString();
        target.AppendChild(new TextInline(text, references is null ? [] : findings.Noted(references.In(text, _literal))));
        _text.Clear();
        _literal.Clear();
    }
}
