using Community.Web.Markdown;

namespace Community.Web.Features.Search;

/// <summary>Reads threads as the index is to have them: the question, the answers and remarks that stand, or all that a showcase says.</summary>
public sealed class ThreadTexts(CommunityDb db) : IUseCase
{
    /// <summary>Two statements, whatever there is in the thread.</summary>
    public Task<IReadOnlyList<CutThread>> Of(int id, CancellationToken ct) => Between(id, id, ct);

    /// <summary>Threads whose ids lie in a range, its ends included.</summary>
    public async Task<IReadOnlyList<CutThread>> Between(int first, int last, CancellationToken ct)
    {
        var posts = await Posts(first, last).ToListAsync(ct);
        var remarks = (await Remarks(first, last).ToListAsync(ct)).ToLookup(c => c.PostId);
        var answers = posts.Where(p => p.Root is not null && !p.IsDeleted).ToLookup(p => p.Root);
        return [.. posts.Where(p => p.Root is null).Select(head => Cut(head, [.. answers[head.Id]], remarks))];
    }

    private static CutThread Cut(PostWords head, List<PostWords> answers, ILookup<int, Remark> remarks)
    {
        // Answers that wait for a review are not read yet, nor what is said on them; those of an import wait together with their question.
        List<PostWords> standing = [.. answers.Where(a => !a.IsHeld || head.IsHeld).OrderBy(a => a.Id)];
        var said = standing.Prepend(head).SelectMany(p => remarks[p.Id]).OrderBy(c => c.Id);
        return CutThread.Of(head.Id, head.Title!, head.Tags ?? "", head.Facts is null ? VisibleText.Of(head.Html) : $"{VisibleText.Of(head.Html)}\n{head.Facts}",
            standing.Select(a => VisibleText.Of(a.Html)), said.Select(c => VisibleText.Of(c.Html)));
    }

    internal sealed record PostWords(int Id, int? Root, string? Title, string? Tags, string Html, string? Facts, bool IsHeld, bool IsDeleted);

    /// <summary>Also answers whose own ids lie in the range: asked for questions, SQLite reads the index of all of them.</summary>
    internal IQueryable<PostWords> Posts(int first, int last)
        => from p in db.Posts.Everything().AsNoTracking()
           where (p.Id >= first && p.Id <= last) || (p.RootId >= first && p.RootId <= last && p.DeletedAt == null)
           select new PostWords(p.Id, p.RootId, ((Head)p).Title, ((Question)p).TagNames, p.Text.Html,
               p is Showcase ? db.Revisions.Where(r => r.PostId == p.Id && r.Number == p.RevisionCount).Select(r => r.Facts).FirstOrDefault() : null, p.IsHeld, p.DeletedAt != null);

    internal sealed record Remark(int Id, int PostId, string Html);

    internal IQueryable<Remark> Remarks(int first, int last)
        => db.Comments.AsNoTracking().Where(c => c.RootId >= first && c.RootId <= last && c.DeletedAt == null).Select(c => new Remark(c.Id, c.PostId, c.Html));
}
