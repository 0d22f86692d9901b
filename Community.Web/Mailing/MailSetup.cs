using Community.Web.Features.Notifications;
using Community.Web.Jobs;
using Microsoft.Extensions.Options;

namespace Community.Web.Mailing;

public static class MailSetup
{
    /// <summary>How letters are carried, and what wakes the one who carries them.</summary>
    public static IServiceCollection AddCommunityMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .Validate(m => m.HasSender, "Mail:From is not a mail address.")
            .Validate(m => m.HasWay, "Mail:PickupFolder names no folder, and Mail:Smtp:Host no server.")
            .Validate(m => m.Smtp.HasPort, "Mail:Smtp:Port is not a port between 1 and 65535.")
            .Validate(m => m.Smtp.HasWholeSignIn, "Mail:Smtp:User and Mail:Smtp:Password belong together: set both or neither.")
            .ValidateOnStart();
        services.AddSingleton<SiteAddress>().AddSingleton<MailBell>().AddSingleton<Envelope>();
        return services.AddSingleton<IMailCarrier>(s => s.GetRequiredService<IOptions<MailOptions>>().Value.Smtp.Host is null
            ? ActivatorUtilities.CreateInstance<PickupFolder>(s)
            : ActivatorUtilities.CreateInstance<MailServer>(s));
    }
}
