using System.Runtime.CompilerServices;
using Community.Web.Features.Attachments;

namespace Community.Web.Features.Proof;

/// <summary>The rows know exactly the posts that show an attachment.</summary>
internal sealed class UseCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var wanted = await Wanted(ct);
        var present = await Present(ct);
        foreach (var use in wanted.Except(present)) yield return new("attachment.uses", use.PostId, $"a use of attachment {use.AttachmentId}", "none");
        foreach (var use in present.Except(wanted)) yield return new("attachment.uses", use.PostId, $"no use of attachment {use.AttachmentId}", "one");
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        var wanted = (await Wanted(ct)).Where(u => ids.Contains(u.PostId)).ToList();
        await db.AttachmentUses.Where(u => ids.Contains(u.PostId)).ExecuteDeleteAsync(ct);
        foreach (var use in wanted) await db.Insert(new AttachmentUse(use.AttachmentId, use.PostId, use.CommentId), ct);
    }

    private async Task<HashSet<AttachmentUses.Use>> Wanted(CancellationToken ct)
    {
        HashSet<AttachmentUses.Use> wanted = [];
        await foreach (var use in new AttachmentUses(db).Facts(ct)) wanted.Add(use);
        return wanted;
    }

    private async Task<HashSet<AttachmentUses.Use>> Present(CancellationToken ct)
        => [.. (await db.AttachmentUses.AsNoTracking().ToListAsync(ct)).Select(u => new AttachmentUses.Use(u.AttachmentId, u.PostId, u.CommentId))];
}
