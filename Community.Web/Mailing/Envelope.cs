using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Community.Web.Mailing;

/// <summary>Puts a letter into the form that mail programs read: text and HTML, and headers that no member's text can break out of.</summary>
public sealed class Envelope(IOptions<MailOptions> mail, IOptions<SiteOptions> site)
{
    public MailMessage Of(Features.Notifications.Letter letter, TransferEncoding encoding)
    {
        var from = new MailAddress(mail.Value.From, Line(site.Value.Name), Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(letter.To))
        {
            Subject = Line(letter.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Message-ID", $"<delivery-{letter.Id}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Content-Language", letter.Language);
        if (letter.Unsubscribe is { } unsubscribe)
        {
            message.Headers.Add("List-Unsubscribe", $"<{unsubscribe}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.AlternateViews.Add(Part(letter.Text, MediaTypeNames.Text.Plain, encoding));
        message.AlternateViews.Add(Part(letter.Html, MediaTypeNames.Text.Html, encoding));
        return message;
    }

    private static AlternateView Part(string words, string type, TransferEncoding encoding)
    {
        var part = AlternateView.CreateAlternateViewFromString(words.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        part.TransferEncoding = encoding;
        return part;
    }

    /// <summary>A header is one line, whatever a title has in it.</summary>
    private static string Line(string words) => string.Concat(words.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
}
