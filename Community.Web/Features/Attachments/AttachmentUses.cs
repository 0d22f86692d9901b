using System.Runtime.CompilerServices;

namespace Community.Web.Features.Attachments;

/// <summary>Which posts show which attachments, by what they say: in any version of their words, since history shows them all, in what others suggest, in remarks, and as pictures of a showcase.</summary>
public sealed class AttachmentUses(CommunityDb db) : IUseCase
{
    internal readonly record struct Use(int AttachmentId, int PostId, int CommentId);

    /// <summary>Makes the rows of a post, without its remarks, what its versions say.</summary>
    public async Task Weigh(int postId, CancellationToken ct)
    {
        HashSet<string> tokens = [];
        foreach (var texts in TextsOf(db, postId))
            await foreach (var text in texts.AsAsyncEnumerable().WithCancellation(ct)) tokens.UnionWith(Marks.TokensIn(text));
        await Become(postId, 0, [.. await Known(tokens, ct), .. await PicturesOf(db, postId).ToListAsync(ct)], ct);
    }

    /// <summary>Makes the rows of a remark what it says.</summary>
    public async Task Weigh(int postId, int commentId, string markdown, CancellationToken ct)
        => await Become(postId, commentId, await Known(Marks.TokensIn(markdown), ct), ct);

    /// <summary>All that there should be, from the facts.</summary>
    internal async IAsyncEnumerable<Use> Facts([EnumeratorCancellation] CancellationToken ct)
    {
        var known = await db.Attachments.Select(a => new { a.Token, a.Id }).ToDictionaryAsync(a => a.Token, a => a.Id, ct);
        if (known.Count == 0) yield break;
        HashSet<Use> told = [];
        foreach (var texts in Texts(db))
            await foreach (var text in texts.AsAsyncEnumerable().WithCancellation(ct))
                foreach (var token in Marks.TokensIn(text.Markdown))
                    if (known.TryGetValue(token, out var id) && told.Add(new(id, text.PostId, text.CommentId))) yield return new(id, text.PostId, text.CommentId);
        await foreach (var picture in db.Set<ShowcasePicture>().Select(p => new { p.ShowcaseId, p.AttachmentId }).AsAsyncEnumerable().WithCancellation(ct))
            if (told.Add(new(picture.AttachmentId, picture.ShowcaseId, 0))) yield return new(picture.AttachmentId, picture.ShowcaseId, 0);
    }

    internal sealed record Text(int PostId, int CommentId, string Markdown);

    internal static IReadOnlyList<IQueryable<Text>> Texts(CommunityDb db) =>
    [
        db.Revisions.Where(r => r.Markdown.Contains(Marks.Prefix)).Select(r => new Text(r.PostId, 0, r.Markdown)),
        db.SuggestedEdits.Where(s => s.Markdown.Contains(Marks.Prefix)).Select(s => new Text(s.PostId, 0, s.Markdown)),
        db.Comments.Where(c => c.Markdown.Contains(Marks.Prefix)).Select(c => new Text(c.PostId, c.Id, c.Markdown)),
    ];

    internal static IReadOnlyList<IQueryable<string>> TextsOf(CommunityDb db, int postId) =>
    [
        db.Revisions.Where(r => r.PostId == postId && r.Markdown.Contains(Marks.Prefix)).Select(r => r.Markdown),
        db.SuggestedEdits.Where(s => s.PostId == postId && s.Markdown.Contains(Marks.Prefix)).Select(s => s.Markdown),
    ];

    private static IQueryable<int> PicturesOf(CommunityDb db, int postId) => db.Set<ShowcasePicture>().Where(p => p.ShowcaseId == postId).Select(p => p.AttachmentId);

    private async Task<IReadOnlyList<int>> Known(IReadOnlySet<string> tokens, CancellationToken ct)
    {
        if (tokens.Count == 0) return [];
        List<string> asked = [.. tokens];
        return await db.Attachments.Where(a => asked.Contains(a.Token)).Select(a => a.Id).ToListAsync(ct);
    }

    private async Task Become(int postId, int commentId, IReadOnlyList<int> wanted, CancellationToken ct)
    {
        var present = await db.AttachmentUses.Where(u => u.PostId == postId && u.CommentId == commentId).ToListAsync(ct);
        db.RemoveRange(present.Where(u => !wanted.Contains(u.AttachmentId)));
        db.AddRange(wanted.Distinct().Except(present.Select(u => u.AttachmentId)).Select(id => new AttachmentUse(id, postId, commentId)));
    }
}
