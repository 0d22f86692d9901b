using System.Net.Mail;
using System.Net.Mime;
using Community.Web.Features.Notifications;
using Microsoft.Extensions.Options;

namespace Community.Web.Mailing;

/// <summary>Lays each letter as an .eml file into a folder: for trying out, and for servers that collect mail from one.</summary>
internal sealed class PickupFolder(IOptions<MailOptions> mail, Envelope envelope) : IMailCarrier
{
    private readonly string _folder = Path.GetFullPath(mail.Value.PickupFolder);

    public async Task Carry(Letter letter, CancellationToken ct)
    {
        // Written aside and moved, so that whoever collects never finds half a letter; the same letter again replaces itself.
        var aside = Directory.CreateDirectory(Path.Combine(_folder, $".{letter.Id}-{Guid.NewGuid():n}"));
        try
        {
            using var message = envelope.Of(letter, TransferEncoding.EightBit);
            using var writer = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = aside.FullName };
            await writer.SendMailAsync(message, ct);
            File.Move(Directory.GetFiles(aside.FullName).Single(), Path.Combine(_folder, $"{letter.Id:000000}.eml"), overwrite: true);
        }
        finally
        {
            aside.Delete(recursive: true);
        }
    }
}
