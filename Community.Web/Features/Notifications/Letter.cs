using System.Text;
using System.Text.Encodings.Web;

namespace Community.Web.Features.Notifications;

/// <summary>A mail ready to be carried.</summary>
/// <param name="Id">The delivery it answers, so that a letter carried twice is recognised as one.</param>
/// <param name="Unsubscribe">For news: the address that ends them in one click.</param>
public sealed record Letter(int Id, string To, string Language, string Subject, string Text, string Html, string? Unsubscribe = null);

/// <summary>Carries letters to the world. Throws when it cannot; the letter is tried again later.</summary>
public interface IMailCarrier
{
    Task Carry(Letter letter, CancellationToken ct);
}

/// <summary>What a letter says, written once and read as text or as HTML. Whatever it is given is text.</summary>
public sealed class Wordings
{
    private readonly StringBuilder _text = new(), _html = new();

    public string Text => $"{_text.ToString().TrimEnd()}\n";

    public string Html(string language) => $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"></head>
        <body style="margin:0;padding:24px;font:16px/1.7 system-ui,'PingFang SC','Microsoft YaHei',sans-serif;color:#1c2733">
        <div style="max-width:36em;margin:0 auto">
        {_html}</div>
        </body>
        </html>
        """;

    public Wordings Say(string words)
    {
        _text.Append(Line(words)).Append("\n\n");
        _html.Append("<p>").Append(Encoded(words)).Append("</p>\n");
        return this;
    }

    public Wordings Link(string words, string address)
    {
        _text.Append(Line(words)).Append('\n').Append(address).Append("\n\n");
        _html.Append("<p><a href=\"").Append(Encoded(address)).Append("\">").Append(Encoded(words)).Append("</a></p>\n");
        return this;
    }

    public Wordings Foot(string words, string linked, string address)
    {
        _text.Append("-- \n").Append(Line(words)).Append('\n').Append(Line(linked)).Append(": ").Append(address).Append('\n');
        _html.Append("<p style=\"margin-top:32px;font-size:13px;color:#5a6775\">").Append(Encoded(words))
            .Append(" <a href=\"").Append(Encoded(address)).Append("\">").Append(Encoded(linked)).Append("</a></p>\n");
        return this;
    }

    /// <summary>A name or title with a line break in it must not begin a line of its own.</summary>
    private static string Line(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(Line(words));
}
