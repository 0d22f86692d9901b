namespace Community.Web.Features.Follows;

/// <summary>A member wants to hear of a question or a tag, or no longer; or to be left in peace with a tag. Asking for what already stands changes nothing.</summary>
public sealed class Follow(CommunityDb db, TimeProvider clock) : IUseCase
{
    public Task Question(int questionId, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        Rule.Found(await db.Heads.VisibleTo(Reader.Of(member)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var standing = await db.PostFollows.SingleOrDefaultAsync(f => f.PostId == questionId && f.MemberId == memberId, ct);
        Settle(standing, wanted, () => new PostFollow(memberId, questionId, clock.GetUtcNow().UtcDateTime));
    }, ct);

    /// <summary>Whoever follows a tag does not ignore it.</summary>
    public Task Tag(string name, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var (tag, follow, ignore) = await Stance(name, memberId, ct);
        Settle(follow, wanted, () => new TagFollow(memberId, tag, clock.GetUtcNow().UtcDateTime));
        if (wanted && ignore is not null) db.Remove(ignore);
    }, ct);

    /// <summary>Questions under the tag are of no interest, or are again. Whoever ignores a tag does not follow it.</summary>
    public Task Ignore(string name, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var (tag, follow, ignore) = await Stance(name, memberId, ct);
        Settle(ignore, wanted, () => new TagIgnore(memberId, tag, clock.GetUtcNow().UtcDateTime));
        if (wanted && follow is not null) db.Remove(follow);
    }, ct);

    /// <summary>How a member stands to a tag, or to the one that the name means.</summary>
    private async Task<(int TagId, TagFollow? Follow, TagIgnore? Ignore)> Stance(string name, int memberId, CancellationToken ct)
    {
        var tag = Rule.Found(await db.Tags.SingleOrDefaultAsync(t => t.Name == name, ct), "tag");
        var id = tag.SynonymOfId ?? tag.Id;
        return (id, await db.TagFollows.SingleOrDefaultAsync(f => f.TagId == id && f.MemberId == memberId, ct), await db.TagIgnores.SingleOrDefaultAsync(i => i.TagId == id && i.MemberId == memberId, ct));
    }

    private void Settle<T>(T? standing, bool wanted, Func<T> begin) where T : class
    {
        if (wanted && standing is null) db.Add(begin());
        if (!wanted && standing is not null) db.Remove(standing);
    }
}
