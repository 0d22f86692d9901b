namespace Community.Web.Features.Saves;

/// <summary>A member wants a question to be among their saved ones, or no longer. Asking for what already stands changes nothing.</summary>
public sealed class SavePost(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <summary>Answers how many members keep it now.</summary>
    public Task<int> Run(int questionId, int memberId, bool wanted, CancellationToken ct) => db.Transact(async () =>
    {
        var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
        var question = Rule.Found(await db.Heads.VisibleTo(Reader.Of(member)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var standing = await db.PostSaves.SingleOrDefaultAsync(s => s.PostId == questionId && s.MemberId == memberId, ct);
        if (wanted && standing is null) db.Add(question.Save(member, clock.GetUtcNow().UtcDateTime));
        if (!wanted && standing is not null)
        {
            question.Unsave(member);
            db.Remove(standing);
        }
        await db.SaveChangesAsync(ct);
        return await db.Heads.Row(questionId).Select(q => q.SaveCount).SingleAsync(ct);
    }, ct);
}
