using Community.Web.Accounts;
using Community.Web.Features.Figures;
using Community.Web.Features.Home;
using Community.Web.Features.Legal;
using Community.Web.Features.Products;
using Community.Web.Features.Questions;
using Community.Web.Features.Reviews;
using Community.Web.Features.Showcases;
using Community.Web.Features.Sitemaps;
using Community.Web.Jobs;
using Community.Web.Live;
using Community.Web.Mailing;
using Community.Web.Markdown;
using Microsoft.Extensions.Options;

namespace Community.Web.Infrastructure;

/// <summary>Puts the program together, for the site and for the command line alike.</summary>
public static class Composition
{
    public static IServiceCollection AddCommunity(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System).AddCommunityData(configuration).AddCommunityAccounts().AddCommunityMail().AddCommunityLive();
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations()
            .Validate(SiteOptions.KnowsTimeZone, "Site:TimeZone names no time zone.").ValidateOnStart();
        services.AddSingleton(s => new SiteCalendar(TimeZoneInfo.FindSystemTimeZoneById(s.GetRequiredService<IOptions<SiteOptions>>().Value.TimeZone)));

        services.AddPolicy<ReputationPolicy>(ReputationPolicy.Section).AddPolicy<VotingPolicy>(VotingPolicy.Section)
            .AddPolicy<PrivilegePolicy>(PrivilegePolicy.Section).AddPolicy<NewMemberPolicy>(NewMemberPolicy.Section)
            .AddPolicy<AcceptPolicy>(AcceptPolicy.Section).AddPolicy<EditPolicy>(EditPolicy.Section)
            .AddPolicy<MailPolicy>(MailPolicy.Section).AddPolicy<TextPolicy>(TextPolicy.Section)
            .AddPolicy<NamePolicy>(NamePolicy.Section).AddPolicy<TagPolicy>(TagPolicy.Section).AddPolicy<MaterialPolicy>(MaterialPolicy.Section)
            .AddPolicy<HomeOptions>(HomeOptions.Section).AddPolicy<LevelPolicy>(LevelPolicy.Section).AddPolicy<DraftPolicy>(DraftPolicy.Section).AddPolicy<ListPolicy>(ListPolicy.Section)
            .AddPolicy<BountyPolicy>(BountyPolicy.Section).AddPolicy<ThanksPolicy>(ThanksPolicy.Section).AddPolicy<CheckInPolicy>(CheckInPolicy.Section)
            .AddPolicy<OfficialPolicy>(OfficialPolicy.Section).AddPolicy<FaqPolicy>(FaqPolicy.Section)
            .AddPolicy<FraudPolicy>(FraudPolicy.Section).AddPolicy<BadgePolicy>(BadgePolicy.Section).AddPolicy<ClosingPolicy>(ClosingPolicy.Section)
            .AddPolicy<FlagPolicy>(FlagPolicy.Section).AddPolicy<ReviewPolicy>(ReviewPolicy.Section).AddPolicy<SensitiveWords>(SensitiveWords.Section).AddPolicy<ShowcasePolicy>(ShowcasePolicy.Section).AddPolicy<AttachmentPolicy>(AttachmentPolicy.Section).AddPolicy<OrganisationPolicy>(OrganisationPolicy.Section);
        services.AddOptions<PostingPolicy>().BindConfiguration(PostingPolicy.Section)
            .Validate(posting => posting.IsSound, "Posting: no number is below 0, and KnownShare is at least 1.").ValidateOnStart();
        services.AddSingleton(s => s.GetRequiredService<LimitOptions>().Enabled ? s.GetRequiredService<IOptions<PostingPolicy>>().Value : PostingPolicy.Unlimited);
        services.AddOptions<ClosingPolicy>().Validate(closing => closing.IsSound, "Closing: votes and days are at least 1, ClosedDaysToDelete at least 0.");
        services.AddOptions<FlagPolicy>().Validate(flags => flags.IsSound, "Flags: counts are above 0, ToRemove is not below ToHide, AmongLast not below Declined, LongestText at most 500.");
        services.AddOptions<ReviewPolicy>().Validate(reviews => reviews.IsSound, "Reviews: FirstPosts is not below 0, days, minutes and Reviewers are above 0.");
        services.AddOptions<ShowcasePolicy>().Validate(showcases => showcases.IsSound, "Showcases: lengths are above 0, SituationMax is above SituationMin, counts are not below 0.");
        services.AddOptions<AttachmentPolicy>().Validate(attachments => attachments.IsSound, "Attachments: sizes and hours are above 0, VideoMegabytes is not below Megabytes and at most 1000.");
        services.AddOptions<OrganisationPolicy>().Validate(organisations => organisations.IsSound, "Organisations: counts and days are above 0, ProposalDays not below 0.");
        services.AddOptions<BountyPolicy>().Validate(bounties => bounties.IsSound, "Bounties: Least and Step are even and above 0, Most is not below Least.");
        services.AddOptions<BadgePolicy>().Validate(badges => badges.IsSound, "Badges: points are not below 0, and Hour is one of the day.");
        services.AddOptions<OfficialPolicy>().Validate(officials => officials.IsSound, "Officials: days and reports are at least 1, LongestReviewDays is not below ReviewAfterDays, and Hour is one of the day.");
        services.AddOptions<ListPolicy>().Validate(lists => lists.IsSound, "Lists: PerMember and Entries are above 0, Seen not below 0.");
        services.AddOptions<FaqPolicy>().Validate(faq => faq.IsSound, "Faq: PerChapter, InAll, ReviewAfterDays and ViewsForOne are above 0, the others not below 0.");
        services.AddOptions<LevelPolicy>().Validate(levels => levels.IsLadder, $"Levels:From begins with 1 and rises, in at most {LevelPolicy.Most} steps.");
        services.AddOptions<FraudPolicy>().Validate(fraud => fraud.IsSound, "Fraud: counts of acts and accounts are 2 or more, shares 1 to 100, days and minutes at least 1, ScanHour 0 to 23.");
        services.AddOptions<ProductOptions>().BindConfiguration(ProductOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddOptions<MarkdownOptions>().BindConfiguration(MarkdownOptions.Section)
            .Configure<IConfiguration>((markdown, settings) => markdown.PublicUrl ??= settings[$"{SiteOptions.Section}:{nameof(SiteOptions.PublicUrl)}"])
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LegalOptions>().BindConfiguration(LegalOptions.Section).ValidateDataAnnotations()
            .Validate<IConfiguration>((legal, settings) => legal.HasFiles((settings.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new()).Languages), "Legal:TermsFile or Legal:PrivacyFile names a file that does not exist in each of the site's languages.").ValidateOnStart();
        services.AddSingleton<LegalTexts>().AddSingleton<EffectiveSettings>();
        services.AddSingleton<MarkdownRenderer>().AddSingleton<LinkedPosts>().AddSingleton<ListWords>().AddSingleton<CountViews>().AddSingleton<KeptFigures>().AddSingleton<KeptFeatured>().AddSingleton<KeptFigureBooks>().AddSingleton<KeptSitemap>();
        services.AddLocalization();
        services.AddReadiness();

        foreach (var type in typeof(Composition).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false }))
        {
            if (type.IsAssignableTo(typeof(IUseCase))) services.AddScoped(type);
            if (type.IsAssignableTo(typeof(IReaction))) services.AddScoped(typeof(IReaction), type);
            if (type.IsAssignableTo(typeof(IAnnouncement))) services.AddScoped(typeof(IAnnouncement), type);
            if (type.IsAssignableTo(typeof(IReviewDetail))) services.AddScoped(typeof(IReviewDetail), type);
            if (type.IsAssignableTo(typeof(Job))) services.AddSingleton(typeof(IHostedService), type);
        }
        return services;
    }

    /// <summary>A record of the domain, bound from its section, asked for as itself.</summary>
    private static IServiceCollection AddPolicy<T>(this IServiceCollection services, string section) where T : class
    {
        services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        return services.AddSingleton(s => s.GetRequiredService<IOptions<T>>().Value);
    }
}
