using Community.Web.Features.Posts;

namespace Community.Web.Features.Moderation;

/// <summary>A member answers what moderators wrote to them: the one thing that also whoever is suspended may write. Answers the answer's id.</summary>
public sealed class AnswerModerators(CommunityDb db, Writing writing, TimeProvider clock) : IUseCase
{
    public async Task<int> Run(int messageId, int memberId, string? body, CancellationToken ct)
    {
        var wording = await writing.Post(body, ct);
        return await db.Transact(async () =>
        {
            var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
            var message = Rule.Found(await db.ModeratorMessages.SingleOrDefaultAsync(m => m.Id == messageId && m.MemberId == memberId, ct), "message");
            Rule.Require(!await db.ModeratorMessages.AnyAsync(m => m.AnswersId == messageId, ct), "message.answered-already");
            var answer = message.Answer(member, wording, clock.GetUtcNow().UtcDateTime);
            db.Add(answer);
            await db.SaveChangesAsync(ct);
            return answer.Id;
        }, ct);
    }
}
