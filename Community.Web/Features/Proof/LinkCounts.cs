using System.Runtime.CompilerServices;
using Community.Web.Features.Links;
using Community.Web.Markdown;

namespace Community.Web.Features.Proof;

/// <summary>The links are those that the texts of a thread hold; but for threads from elsewhere, whose texts name what was there.</summary>
internal sealed class LinkCounts(CommunityDb db, LinkedPosts linked) : IProjection
{
    private readonly ThreadLinks _threads = new(db, linked);

    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var wanted = await Wanted(ct);
        var present = (await db.PostLinks.AsNoTracking().Where(l => l.Kind == PostLinkKind.Linked && !db.ExternalIds.Any(i => i.Kind == ImportedKind.Post && i.LocalId == l.PostId))
            .Select(l => new { l.PostId, l.RelatedId }).ToListAsync(ct)).Select(l => (l.PostId, l.RelatedId)).ToHashSet();
        foreach (var (from, to) in wanted.Except(present)) yield return new("links", from, $"a link to {to}", "none");
        foreach (var (from, to) in present.Except(wanted)) yield return new("links", from, $"no link to {to}", "one");
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        foreach (var id in ids)
        {
            var wanted = await _threads.Of(id, ct);
            var asked = await db.Posts.Where(p => p.Id == id).Select(p => p.PostedAt).SingleAsync(ct);
            await db.PostLinks.Where(l => l.PostId == id && l.Kind == PostLinkKind.Linked).ExecuteDeleteAsync(ct);
            foreach (var to in wanted) await db.Insert(new PostLink(id, to, PostLinkKind.Linked, asked), ct);
        }
    }

    private async Task<HashSet<(int From, int To)>> Wanted(CancellationToken ct)
    {
        HashSet<(int From, int Named)> named = [];
        foreach (var texts in ThreadLinks.All(db))
            await foreach (var text in texts.AsAsyncEnumerable().WithCancellation(ct))
                foreach (var post in linked.In(text.Html)) named.Add((text.HeadId, post));
        Dictionary<int, int> heads = [];
        foreach (var some in named.Select(n => n.Named).Distinct().Chunk(500))
            foreach (var post in await db.Posts.Where(p => some.Contains(p.Id)).Select(p => new { p.Id, Head = p.RootId ?? p.Id }).ToListAsync(ct)) heads[post.Id] = post.Head;
        return [.. named.Where(n => heads.TryGetValue(n.Named, out var head) && head != n.From).Select(n => (n.From, heads[n.Named]))];
    }
}
