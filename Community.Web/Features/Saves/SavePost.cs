namespace Community.Web.Features.Saves;

/// <summary>A member wants a question to be among their saved ones, or no longer. Asking for what already stands changes nothing.</summary>
public sealed class SavePost(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Answers how many members keep it now. What stands in a list of theirs is not let go of in passing.</summary>
    public Task<int> Run(int questionId, int memberId, bool wanted, CancellationToken ct) => db.Transact(() => Become(questionId, memberId, wanted, outOfLists: false, ct), ct);

    /// <summary>No longer saved, and in none of their lists: they were told so. Answers how many members keep it now.</summary>
    public Task<int> Forget(int questionId, int memberId, CancellationToken ct) => db.Transact(() => Become(questionId, memberId, wanted: false, outOfLists: true, ct), ct);

    private async Task<int> Become(int questionId, int memberId, bool wanted, bool outOfLists, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        var question = Rule.Found(await db.Heads.VisibleTo(Reader.Of(member)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var standing = await db.PostSaves.SingleOrDefaultAsync(s => s.PostId == questionId && s.MemberId == memberId, ct);
        if (wanted && standing is null) db.Add(question.Save(member, now));
        if (!wanted)
        {
            await LeaveLists(questionId, member, outOfLists, now, ct);
            if (standing is not null)
            {
                question.Unsave(member);
                db.Remove(standing);
            }
        }
        await db.SaveChangesAsync(ct);
        return await db.Heads.Row(questionId).Select(q => q.SaveCount).SingleAsync(ct);
    }

    private async Task LeaveLists(int questionId, Member member, bool isMeant, DateTime now, CancellationToken ct)
    {
        var lists = await db.PostLists.Where(l => l.OwnerId == member.Id && db.ListEntries.Any(e => e.ListId == l.Id && e.PostId == questionId)).ToListAsync(ct);
        Rule.Require(isMeant || lists.Count == 0, "list.has-saved", lists.Count);
        foreach (var list in lists)
        {
            list.Take(member, now);
            await db.ListEntries.Where(e => e.ListId == list.Id && e.PostId == questionId).ExecuteDeleteAsync(ct);
        }
    }
}
