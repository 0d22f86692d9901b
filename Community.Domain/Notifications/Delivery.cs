namespace Community.Domain.Notifications;

/// <summary>What a mail is about. Numbers are stored.</summary>
public enum MailKind { News = 1, ConfirmAddress = 2, ResetPassword = 3, AddressKnown = 4, Test = 5 }

/// <summary>
/// One mail that is owed: the outbox. Written in the transaction of its cause, sent by a job, so that neither a crash nor
/// a mail server that is away loses it. Holds no words and no secrets: both are made when it is sent.
/// </summary>
public sealed class Delivery : Entity
{
    private static readonly int[] Minutes = [1, 5, 30, 120, 480];

    /// <summary>So often it is put off; then it is given up.</summary>
    public const int MostAttempts = 5;

    private Delivery() { }

    public MailKind Kind { get; private set; }

    /// <summary>For news: whom it is for, and what it tells of.</summary>
    public int? MemberId { get; private set; }
    public int? NotificationId { get; private set; }
    public Notification? Notification { get; private set; }

    /// <summary>For account mails: the address as it was typed. Whether anyone has it is looked up when it is sent.</summary>
    public string? Address { get; private set; }
    public string? Language { get; private set; }

    /// <summary>Not sent before; after a failure, when to try again.</summary>
    public DateTime DueAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTime? SentAt { get; private set; }

    /// <summary>Why it is not sent: read meanwhile, or given up.</summary>
    public string? Dropped { get; private set; }

    /// <summary>Who is sending it just now, and until when nobody else may: two nodes do not send the same mail.</summary>
    public Guid? Lease { get; private set; }
    public DateTime? LeasedUntil { get; private set; }

    public bool IsDone => SentAt is not null || Dropped is not null;

    public static Delivery News(Notification news, DateTime dueAt)
        => new() { Kind = MailKind.News, MemberId = news.MemberId, Notification = news, DueAt = dueAt };

    public static Delivery ToAddress(MailKind kind, string address, string? language, DateTime now)
    {
        var owed = new Delivery { Kind = kind, Address = address, Language = language, DueAt = now };
        owed.Raise(new MailOwed(owed));
        return owed;
    }

    public void Sent(DateTime now)
    {
        SentAt = now;
        Release();
    }

    public void Drop(string why)
    {
        Dropped = why;
        Release();
    }

    /// <summary>An operator wants it tried once more, from the beginning.</summary>
    public void Again(Member by, PrivilegePolicy privileges, DateTime now)
    {
        by.Require(Right.Operate, privileges, now);
        Rule.Require(SentAt is null, "delivery.sent-already");
        (Dropped, Attempts, DueAt) = (null, 0, now);
        Release();
        Raise(new MailOwed(this));
    }

    /// <summary>Not sent after all, through no fault of the mail: whoever comes next may.</summary>
    public void Release() => (Lease, LeasedUntil) = (null, null);

    /// <summary>Tries again after 1, 5, 30, 120 and 480 minutes; then gives up.</summary>
    public void Failed(string why, DateTime now)
    {
        if (Attempts >= MostAttempts) Dropped = why;
        else DueAt = now.AddMinutes(Minutes[Attempts++]);
        Release();
    }
}

/// <summary>Someone waits for a mail.</summary>
public sealed record MailOwed(Delivery Delivery) : IDomainEvent;
