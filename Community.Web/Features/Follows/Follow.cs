namespace Community.Web.Features.Follows;

/// <summary>A member wants to hear of a question or a tag, or no longer. Asking for what already stands changes nothing.</summary>
public sealed class Follow(CommunityDb db, TimeProvider clock) : IUseCase
{
    public Task Question(int questionId, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        Rule.Found(await db.Heads.VisibleTo(Reader.Of(member)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var standing = await db.PostFollows.SingleOrDefaultAsync(f => f.PostId == questionId && f.MemberId == memberId, ct);
        Settle(standing, wanted, () => new PostFollow(memberId, questionId, clock.GetUtcNow().UtcDateTime));
    }, ct);

    public Task Tag(string name, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var tag = Rule.Found(await db.Tags.SingleOrDefaultAsync(t => t.Name == name, ct), "tag");
        var standing = await db.TagFollows.SingleOrDefaultAsync(f => f.TagId == tag.Id && f.MemberId == memberId, ct);
        Settle(standing, wanted, () => new TagFollow(memberId, tag.Id, clock.GetUtcNow().UtcDateTime));
    }, ct);

    private void Settle<T>(T? standing, bool wanted, Func<T> begin) where T : class
    {
        if (wanted && standing is null) db.Add(begin());
        if (!wanted && standing is not null) db.Remove(standing);
    }
}
