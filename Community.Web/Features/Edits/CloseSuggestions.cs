namespace Community.Web.Features.Edits;

/// <summary>Makes room for a member's next suggestion when one is decided, and lets go of those whose post is deleted.</summary>
public sealed class CloseSuggestions(CommunityDb db, TimeProvider clock) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        SuggestionApproved e => Free(e.Suggestion.ById, ct),
        SuggestionRejected e => Free(e.Suggestion.ById, ct),
        PostDeleted e => LetGo(e.Post, ct),
        _ => Task.CompletedTask,
    };

    private Task Free(int memberId, CancellationToken ct) => db.Members.Where(m => m.Id == memberId)
        .ExecuteUpdateAsync(set => set.SetProperty(m => m.OpenSuggestions, m => m.OpenSuggestions - 1), ct);

    private async Task LetGo(Post post, CancellationToken ct)
    {
        var waiting = await db.SuggestedEdits.SingleOrDefaultAsync(s => s.PostId == post.Id && s.Closed == 0, ct);
        waiting?.LetGo(post, clock.GetUtcNow().UtcDateTime);
    }
}
