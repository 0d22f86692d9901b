namespace Community.Web.Features.Saves;

/// <summary>Keeps how many members have saved a question; whoever leaves takes their saves along.</summary>
public sealed class CountSaves(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        SaveMoved e => db.Heads.Row(e.Head.Id).ExecuteUpdateAsync(set => set.SetProperty(q => q.SaveCount, q => q.SaveCount + e.Change), ct),
        MemberLeft e => Forget(e.Member.Id, ct),
        _ => Task.CompletedTask,
    };

    private async Task Forget(int memberId, CancellationToken ct)
    {
        var own = db.PostSaves.Where(s => s.MemberId == memberId);
        await db.Heads.Everything().Where(q => own.Any(s => s.PostId == q.Id)).ExecuteUpdateAsync(set => set.SetProperty(q => q.SaveCount, q => q.SaveCount - 1), ct);
        await own.ExecuteDeleteAsync(ct);
    }
}
