using Community.Web.Markdown;

namespace Community.Web.Features.Links;

/// <summary>What the texts of a thread link: the head, what stands under it, and the comments. Never itself.</summary>
public sealed class ThreadLinks(CommunityDb db, LinkedPosts linked) : IUseCase
{
    /// <summary>The heads that are named, be it by an answer of theirs.</summary>
    public async Task<HashSet<int>> Of(int headId, CancellationToken ct)
    {
        HashSet<int> named = [];
        foreach (var texts in Texts(db, headId))
            foreach (var html in await texts.ToListAsync(ct)) named.UnionWith(linked.In(html));
        if (named.Count == 0) return [];
        List<int> ids = [.. named];
        var heads = await db.Posts.Everything().Where(p => ids.Contains(p.Id)).Select(p => p.RootId ?? p.Id).Distinct().ToListAsync(ct);
        return [.. heads.Where(h => h != headId)];
    }

    internal sealed record HeadText(int HeadId, string Html);

    /// <summary>Those of every thread that was begun here.</summary>
    internal static IReadOnlyList<IQueryable<HeadText>> All(CommunityDb db) =>
    [
        from p in db.Posts.Everything()
        where (p.RootId == null || (p.DeletedAt == null && p.HeldFor == null)) && !db.ExternalIds.Any(i => i.Kind == ImportedKind.Post && i.LocalId == (p.RootId ?? p.Id))
            && (p.Text.Html.Contains("/q/") || p.Text.Html.Contains("/a/") || p.Text.Html.Contains("/questions/") || p.Text.Html.Contains("/showcases/"))
        select new HeadText(p.RootId ?? p.Id, p.Text.Html),
        from c in db.Comments
        where c.DeletedAt == null && !db.ExternalIds.Any(i => i.Kind == ImportedKind.Post && i.LocalId == c.RootId)
            && (c.Html.Contains("/q/") || c.Html.Contains("/a/") || c.Html.Contains("/questions/") || c.Html.Contains("/showcases/"))
        select new HeadText(c.RootId, c.Html),
    ];

    // Only those that may name a post: the rest of a long thread is not read.
    internal static IReadOnlyList<IQueryable<string>> Texts(CommunityDb db, int headId) =>
    [
        db.Posts.Row(headId).Select(p => p.Text.Html).Where(html => html.Contains("/q/") || html.Contains("/a/") || html.Contains("/questions/") || html.Contains("/showcases/")),
        db.Posts.Everything().Where(p => p.RootId == headId && p.DeletedAt == null && p.HeldFor == null)
            .Select(p => p.Text.Html).Where(html => html.Contains("/q/") || html.Contains("/a/") || html.Contains("/questions/") || html.Contains("/showcases/")),
        db.Comments.Where(c => c.RootId == headId && c.DeletedAt == null)
            .Select(c => c.Html).Where(html => html.Contains("/q/") || html.Contains("/a/") || html.Contains("/questions/") || html.Contains("/showcases/")),
    ];
}
