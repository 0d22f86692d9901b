namespace Community.Web.Features.Closings;

/// <summary>Whoever asked what had been asked before hears from now on what happens to the original.</summary>
public sealed class FollowOriginals(CommunityDb db, Originals originals, TimeProvider clock) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionClosed { Reason: CloseReason.Duplicate } e => Follow(e.Question, ct),
        QuestionsMerged e => Follow(e.Source, ct),
        _ => Task.CompletedTask,
    };

    private async Task Follow(Question duplicate, CancellationToken ct)
    {
        var (asker, original) = (duplicate.AuthorId, (await originals.Way(duplicate.Id, ct))[^1]);
        var standing = await db.PostFollows.AnyAsync(f => f.PostId == original && f.MemberId == asker, ct) || db.PostFollows.Local.Any(f => f.PostId == original && f.MemberId == asker);
        if (!standing) db.Add(new PostFollow(asker, original, clock.GetUtcNow().UtcDateTime));
    }
}
