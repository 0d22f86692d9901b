using System.Security.Cryptography;
using Community.Web.Features.Attachments.Formats;
using Community.Web.Features.Limits;

namespace Community.Web.Features.Attachments;

/// <summary>A member uploads a file: what it is is found from its content, what it need not tell is taken out of it, and it is kept for posts to use.</summary>
public sealed class KeepAttachment(CommunityDb db, DayLimits limits, AttachmentPolicy policy, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    private const int TokenLength = 16;

    /// <param name="fileName">As it was called; what is kept of it is a name.</param>
    /// <param name="content">Can be read again from its beginning.</param>
    /// <param name="length">What it is said to be long, to refuse what is too long unread.</param>
    public async Task<Attachment> Run(int ownerId, string fileName, Stream content, long length, CancellationToken ct)
    {
        policy.RequireFits(Math.Max(length, content.Length), isVideo: true);
        (await db.Members.AsNoTracking().SingleAsync(m => m.Id == ownerId, ct)).RequireMayWrite(clock.GetUtcNow().UtcDateTime); // before the work of reading it
        var file = FileFormats.Read(content, policy);
        var name = FileNames.Clean(fileName, file.Kind);
        var token = Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenLength)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        return await db.Transact(async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            (await db.Members.SingleAsync(m => m.Id == ownerId, ct)).RequireMayWrite(now);
            await limits.TakeUpload(ownerId, file.Content.Length, policy, calendar.DayOf(now), ct);
            var attachment = new Attachment(token, ownerId, name, file.Kind, file.Content.Length, file.Width, file.Height, now);
            await db.Insert(attachment, ct);
            await Write(attachment.Id, file.Content, ct);
            return attachment;
        }, ct);
    }

    /// <summary>Piece by piece: a video is never in memory as a whole.</summary>
    private async Task Write(int id, Stream content, CancellationToken ct)
    {
        content.Position = 0;
        var room = new byte[AttachmentChunk.Length];
        for (var number = 0; await content.ReadAtLeastAsync(room, room.Length, throwOnEndOfStream: false, ct) is > 0 and var read; number++)
        {
            var chunk = new AttachmentChunk(id, number, room[..read]);
            await db.Insert(chunk, ct);
            db.Entry(chunk).State = EntityState.Detached;
        }
    }
}
