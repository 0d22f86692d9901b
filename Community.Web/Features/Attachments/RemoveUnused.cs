namespace Community.Web.Features.Attachments;

/// <summary>Removes files that were uploaded and then not used: no post shows them, and no draft of their owner names them.</summary>
public sealed class RemoveUnused(CommunityDb db, AttachmentPolicy policy, TimeProvider clock) : IUseCase
{
    private const int AtOnce = 100;

    /// <summary>Answers how many.</summary>
    public async Task<int> Run(CancellationToken ct)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddHours(-policy.UnusedHours);
        for (var all = 0; ;)
        {
            var ids = await Unused(db, before).OrderBy(a => a.Id).Take(AtOnce).Select(a => a.Id).ToListAsync(ct);
            if (ids.Count == 0) return all;
            // Asked again inside: what a post has begun to show meanwhile stays.
            var removed = await db.Transact(() => Unused(db, before).Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(ct), ct);
            all += removed;
            if (removed == 0) return all;
        }
    }

    /// <summary>With a member who leaves go the files that nobody was shown.</summary>
    internal Task Of(int memberId, CancellationToken ct)
        => db.Attachments.Where(a => a.OwnerId == memberId && !db.AttachmentUses.Any(u => u.AttachmentId == a.Id) && !db.Set<ShowcasePicture>().Any(p => p.AttachmentId == a.Id)).ExecuteDeleteAsync(ct);

    internal static IQueryable<Attachment> Unused(CommunityDb db, DateTime before) => db.Attachments.Where(a => a.UploadedAt < before && a.RemovedAt == null
        && !db.AttachmentUses.Any(u => u.AttachmentId == a.Id) && !db.Set<ShowcasePicture>().Any(p => p.AttachmentId == a.Id)
        && !db.Drafts.Any(d => d.MemberId == a.OwnerId && (d.Body!.Contains(a.Token) || d.More!.Contains(a.Token))));
}
