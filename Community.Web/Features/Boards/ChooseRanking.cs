namespace Community.Web.Features.Boards;

/// <summary>A member does not want to be ranked in public, or wants it again.</summary>
public sealed class ChooseRanking(CommunityDb db) : IUseCase
{
    public Task Run(int memberId, bool hide, CancellationToken ct) => db.Transact(async () =>
        (await db.Members.SingleAsync(m => m.Id == memberId, ct)).Rank(hide), ct);

    public Task<bool> Hides(int memberId, CancellationToken ct) => db.Members.Where(m => m.Id == memberId).Select(m => m.HidesFromBoards).SingleAsync(ct);
}
