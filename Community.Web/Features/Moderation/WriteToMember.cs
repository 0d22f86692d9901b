using Community.Web.Features.Posts;

namespace Community.Web.Features.Moderation;

/// <summary>A moderator writes to a member, where nobody else reads it. The log tells that, not what. Answers the message's id.</summary>
public sealed class WriteToMember(CommunityDb db, Writing writing, Once once, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    public async Task<int> Run(int memberId, int byId, string? body, Guid? token, CancellationToken ct)
    {
        var wording = await writing.Post(body, ct);
        var all = $"{memberId}\n{wording.Markdown}";
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            if (await once.Made(byId, OnceKind.Message, token, all, ct) is { } made) return made;
            var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
            var member = Rule.Found(await db.Members.SingleOrDefaultAsync(m => m.Id == memberId, ct), "member");
            var message = ModeratorMessage.To(member, by, wording, privileges, now);
            db.Add(message);
            await db.SaveChangesAsync(ct);
            db.Add(Act.Apart(ActKind.MessageSent, by, now, memberId, message.Id));
            once.Remember(byId, OnceKind.Message, token, all, message.Id, now);
            return message.Id;
        }, ct);
    }
}
