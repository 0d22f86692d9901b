using System.Runtime.CompilerServices;
using Community.Web.Features.Origins;

namespace Community.Web.Features.Proof;

/// <summary>A post reads as its newest revision does.</summary>
internal sealed class NewestTexts(CommunityDb db, ImportTexts texts) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Posts.Everything().Where(p => !db.Revisions.Any(r => r.PostId == p.Id && r.Markdown == p.Text.Markdown && !db.Revisions.Any(n => n.PostId == p.Id && n.Number > r.Number)))
            .Select(p => new { p.Id, p.Text.Markdown.Length });
        await foreach (var p in drift.AsAsyncEnumerable().WithCancellation(ct))
            yield return new("post.text", p.Id, "the newest revision", $"another text of {p.Length} characters");
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        foreach (var id in ids)
        {
            var markdown = await db.Revisions.Where(r => r.PostId == id).OrderByDescending(r => r.Number).Select(r => r.Markdown).FirstOrDefaultAsync(ct);
            if (markdown is null) continue;
            var html = texts.PostHtml(markdown, $"p{id}");
            await db.Set<PostText>().Where(t => t.PostId == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Markdown, markdown).SetProperty(t => t.Html, html), ct);
        }
    }
}
