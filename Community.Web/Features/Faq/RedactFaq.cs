using Community.Web.Features.Origins;
using Community.Web.Features.Posts;

namespace Community.Web.Features.Faq;

/// <summary>What is destroyed in a thread is destroyed in every book that was made from it: in the draft and in all published versions.</summary>
public sealed class RedactFaq(CommunityDb db, Writing writing, ImportTexts texts) : IUseCase
{
    /// <summary>Entries in which it stands, as they look without it. Rendered before the gate is taken.</summary>
    internal async Task<IReadOnlyList<(int Id, string Print, string Html)>> Rehearse(int postId, Redaction rehearsal, CancellationToken ct)
    {
        List<(int, string, string)> found = [];
        foreach (var e in await Entries(db, postId).Select(e => new { e.Id, e.Title, e.Markdown }).ToListAsync(ct))
            if (e.Title.Contains(rehearsal.Text, StringComparison.Ordinal) || e.Markdown.Contains(rehearsal.Text, StringComparison.Ordinal))
                found.Add((e.Id, FaqEntry.PrintOf(e.Title, e.Markdown), await Html(rehearsal.Of(e.Markdown), ct)));
        return found;
    }

    /// <summary>In the transaction of the redaction. What was reworded meanwhile is refused.</summary>
    internal async Task Destroy(IReadOnlyList<(int Id, string Print, string Html)> found, Redaction redaction, CancellationToken ct)
    {
        List<int> ids = [.. found.Select(f => f.Id)];
        foreach (var entry in await db.FaqEntries.Where(e => ids.Contains(e.Id)).ToListAsync(ct))
        {
            var (_, print, html) = found.Single(f => f.Id == entry.Id);
            Rule.Require(entry.Print == print, "edit.someone-was-faster");
            entry.Redact(redaction, html);
        }
    }

    /// <summary>Made from the thread that the post stands in, whichever of its posts the words were taken from.</summary>
    internal static IQueryable<FaqEntry> Entries(CommunityDb db, int postId)
        => db.FaqEntries.AsNoTracking().Where(e => e.AnswerId == postId || db.Posts.Everything().Any(p => p.Id == postId && (p.RootId ?? p.Id) == e.QuestionId));

    private async Task<string> Html(string markdown, CancellationToken ct)
    {
        try
        {
            return (await writing.Kept(markdown, ct)).Html;
        }
        catch (RuleBrokenException)
        {
            return texts.PostHtml(markdown, $"p{Guid.NewGuid():n}"[..9]); // from elsewhere, and longer than what is written here may be
        }
    }
}
