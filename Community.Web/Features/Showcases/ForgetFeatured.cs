namespace Community.Web.Features.Showcases;

/// <summary>What is said of a showcase that stands out has changed, or it stands out no longer.</summary>
public sealed class ForgetFeatured(KeptFeatured kept) : IAnnouncement
{
    public Task Announce(IDomainEvent happened, CancellationToken ct)
    {
        if (happened is FeaturedMoved or PostEdited { Post: Showcase { FeaturedAt: not null } } or PostHeld { Post: Showcase } or PostReleased { Post: Showcase } or PostRedacted { Post: Showcase }) kept.Forget();
        return Task.CompletedTask;
    }
}
