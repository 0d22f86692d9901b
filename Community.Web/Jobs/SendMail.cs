using Community.Web.Features.Notifications;

namespace Community.Web.Jobs;

/// <summary>Sends the mails that are due: those that someone waits for at once, all others within seconds.</summary>
public sealed class SendMail(IServiceScopeFactory scopes, TimeProvider clock, MailBell bell, ILogger<SendMail> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(10);
    protected override Bell Bell => bell;

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<DeliverMail>().Run(stopping);
}

/// <summary>Rings when a mail is owed that someone waits for.</summary>
public sealed class MailBell : Bell;

internal sealed class RingForMail(MailBell bell) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is MailOwed) bell.Ring();
        return Task.CompletedTask;
    }
}
