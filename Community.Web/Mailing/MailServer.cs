using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using Community.Web.Features.Notifications;
using Microsoft.Extensions.Options;

namespace Community.Web.Mailing;

/// <summary>Hands each letter to the mail server.</summary>
internal sealed class MailServer(IOptions<MailOptions> mail, Envelope envelope) : IMailCarrier
{
    public async Task Carry(Letter letter, CancellationToken ct)
    {
        var smtp = mail.Value.Smtp;
        using var message = envelope.Of(letter, TransferEncoding.Base64); // a server need not take eight bits
        using var server = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.Tls };
        if (!string.IsNullOrEmpty(smtp.User)) server.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        await server.SendMailAsync(message, ct);
    }
}
