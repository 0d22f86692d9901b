using Community.Web.Markdown;

namespace Community.Web.Features.Search;

/// <summary>Reads threads as the index is to have them: the question and the answers that stand, or all that a showcase says.</summary>
public sealed class ThreadTexts(CommunityDb db) : IUseCase
{
    /// <summary>One statement, whatever there is in the thread.</summary>
    public Task<IReadOnlyList<CutThread>> Of(int id, CancellationToken ct) => Between(id, id, ct);

    /// <summary>Threads whose ids lie in a range, its ends included.</summary>
    public async Task<IReadOnlyList<CutThread>> Between(int first, int last, CancellationToken ct)
    {
        var posts = await Posts(first, last).ToListAsync(ct);
        var answers = posts.Where(p => p.Root is not null && !p.IsDeleted).ToLookup(p => p.Root);
        return [.. from head in posts
                   where head.Root is null
                   // Answers that wait for a review are not read yet; those of an import wait together with their question.
                   let standing = answers[head.Id].Where(a => !a.IsHeld || head.IsHeld).OrderBy(a => a.Id)
                   select CutThread.Of(head.Id, head.Title!, head.Tags ?? "", head.Facts is null ? VisibleText.Of(head.Html) : $"{VisibleText.Of(head.Html)}\n{head.Facts}", standing.Select(a => VisibleText.Of(a.Html)))];
    }

    internal sealed record PostWords(int Id, int? Root, string? Title, string? Tags, string Html, string? Facts, bool IsHeld, bool IsDeleted);

    /// <summary>Also answers whose own ids lie in the range: asked for questions, SQLite reads the index of all of them.</summary>
    internal IQueryable<PostWords> Posts(int first, int last)
        => from p in db.Posts.Everything().AsNoTracking()
           where (p.Id >= first && p.Id <= last) || (p.RootId >= first && p.RootId <= last && p.DeletedAt == null)
           select new PostWords(p.Id, p.RootId, ((Head)p).Title, ((Question)p).TagNames, p.Text.Html,
               p is Showcase ? db.Revisions.Where(r => r.PostId == p.Id && r.Number == p.RevisionCount).Select(r => r.Facts).FirstOrDefault() : null, p.IsHeld, p.DeletedAt != null);
}
