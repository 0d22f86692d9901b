namespace Community.Web.Features.Searches;

/// <summary>Whoever leaves keeps no searches.</summary>
public sealed class ForgetSearches(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct)
        => happened is MemberLeft { Member.Id: var id } ? db.SavedSearches.Where(s => s.MemberId == id).ExecuteDeleteAsync(ct) : Task.CompletedTask;
}
