namespace Community.Web.Features.Showcases;

/// <summary>How far back a reader may follow a showcase. Its company agreed that others see what it says, not what it had said before.</summary>
public sealed class ShowcasePast(CommunityDb db) : IUseCase
{
    /// <summary>What was said on the way, among its author, its company and the vendor.</summary>
    internal static readonly ActKind[] OnTheWay = [ActKind.ShowcaseTakenBack, ActKind.ShowcaseReturned, ActKind.ShowcaseConsentWithdrawn];

    /// <summary>The first revision that is for this reader; null where all are.</summary>
    public async Task<int?> First(int id, Reader reader, CancellationToken ct)
        => reader.IsModerator || reader.IsVendor ? null : await Agreed(id, reader).SingleOrDefaultAsync(ct);

    internal IQueryable<int?> Agreed(int id, Reader reader)
        => db.Showcases.Row(id).Where(s => s.AuthorId != reader.MemberId && s.OrganisationId != reader.AdminOf).Select(s => s.ConsentRevision);
}
