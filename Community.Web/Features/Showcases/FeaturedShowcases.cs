namespace Community.Web.Features.Showcases;

/// <summary>Reads what stands out, or remembers it; it is the same for everyone.</summary>
public sealed class FeaturedShowcasesQuery(ShowcaseCardsQuery cards, KeptFeatured kept, ShowcasePolicy policy) : IUseCase
{
    public Task<IReadOnlyList<ShowcaseCard>> List(CancellationToken ct) => kept.Or(async ct => await cards.Featured(policy.FeaturedSlots).ToListAsync(ct), ct);
}
