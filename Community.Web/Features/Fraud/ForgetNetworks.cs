namespace Community.Web.Features.Fraud;

/// <summary>From where somebody came who has left is nobody's business.</summary>
public sealed class ForgetNetworks(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct)
        => happened is MemberLeft { Member.Id: var id } ? db.MemberNetworks.Where(n => n.MemberId == id).ExecuteDeleteAsync(ct) : Task.CompletedTask;
}
