using Community.Web.Features.Posts;

namespace Community.Web.Features.Members;

/// <summary>A member says something about themselves, in Markdown; or nothing any more.</summary>
public sealed class DescribeMember(CommunityDb db, Writing writing, NewMemberPolicy newMembers, TimeProvider clock) : IUseCase
{
    public async Task Run(int memberId, string? about, CancellationToken ct)
    {
        var wording = await writing.About(about, ct);
        await db.Transact(async () =>
        {
            var member = await db.Members.SingleAsync(m => m.Id == memberId, ct);
            if (member.About != wording?.Markdown) member.Describe(wording, newMembers, clock.GetUtcNow().UtcDateTime);
        }, ct);
    }

    /// <summary>The words as they were written, for writing on.</summary>
    public Task<string?> Of(int memberId, CancellationToken ct) => db.Members.Where(m => m.Id == memberId).Select(m => m.About).SingleOrDefaultAsync(ct);
}
