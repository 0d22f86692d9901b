using Community.Web.Features.Attachments;
using Community.Web.Features.Attachments.Formats;

namespace Community.Web.Features.Faq;

/// <summary>The pictures of a book for the file to take along, as <c>data:</c> addresses by their tokens: those that everybody may see, until the file is full.</summary>
public sealed class FaqPictures(AttachmentFileQuery files, FaqPolicy policy) : IUseCase
{
    public async Task<(IReadOnlyDictionary<string, string> Pictures, bool IsWhole)> Of(FaqBook book, CancellationToken ct)
    {
        var room = policy.FileMegabytes * 1024L * 1024;
        var isWhole = true;
        Dictionary<string, string> pictures = [];
        // Each is read by itself, as it would be by who looks at the page; there are few.
        foreach (var token in book.Entries.SelectMany(e => Marks.TokensIn(e.Html)).Distinct())
        {
            if (await Seen(token, ct) is not { } file || !IsPicture(file.Kind)) continue;
            if (file.Size > room)
            {
                isWhole = false;
                continue;
            }
            room -= file.Size;
            using var bytes = new MemoryStream((int)file.Size);
            await using (var content = files.Open(file)) await content.CopyToAsync(bytes, ct);
            pictures[token] = $"data:{FileFormats.MediaType(file.Kind)};base64,{Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)}";
        }
        return (pictures, isWhole);
    }

    private static bool IsPicture(AttachmentKind kind) => kind is AttachmentKind.Png or AttachmentKind.Jpeg or AttachmentKind.Gif or AttachmentKind.WebP;

    private async Task<AttachmentFile?> Seen(string token, CancellationToken ct)
    {
        try
        {
            return await files.Find(token, Reader.Anyone, ct);
        }
        catch (RuleBrokenException)
        {
            return null;
        }
    }
}
