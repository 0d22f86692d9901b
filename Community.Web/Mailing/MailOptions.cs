using System.Net.Mail;

namespace Community.Web.Mailing;

/// <summary>How mail leaves the site: as files in a folder, or through a mail server once one is named.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    /// <summary>The sender's address.</summary>
    public string From { get; init; } = "community@localhost";

    /// <summary>Where mails are laid as .eml files while no server is named.</summary>
    public string PickupFolder { get; init; } = "mail";

    public SmtpOptions Smtp { get; init; } = new();

    internal bool HasSender => MailAddress.TryCreate(From, out var sender) && sender.Address == From;
    internal bool HasWay => Smtp.Host is not null || !string.IsNullOrWhiteSpace(PickupFolder);
}

/// <summary>The mail server.</summary>
public sealed record SmtpOptions
{
    public string? Host { get => field is { Length: > 0 } ? field : null; init; }
    public int Port { get; init; } = 587;

    /// <summary>Encrypts by STARTTLS; off only for a server on the same machine or network.</summary>
    public bool Tls { get; init; } = true;
    public string? User { get; init; }
    public string? Password { get; init; }

    internal bool HasPort => Port is > 0 and < 65536;
    internal bool HasWholeSignIn => string.IsNullOrEmpty(User) == string.IsNullOrEmpty(Password);
}
