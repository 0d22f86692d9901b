namespace Community.Web.Features.Badges;

/// <summary>Looks from where the site stands just now.</summary>
public sealed class Looks(CommunityDb db, BadgePolicy policy, ReputationPolicy reputation, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    internal Look At(Touched touched) => new(db, LookTime.Of(clock.GetUtcNow().UtcDateTime, calendar), policy, reputation.DailyCap, touched);

    internal Look AtAll() => At(default);
}
