using Community.Web.Features.Search;

namespace Community.Web.Features.Links;

/// <summary>
/// Finds what each question is like, so that its page only reads it: first what was asked or edited lately, then, a few at a
/// time, what nobody has looked at for a month. Alone moves the links of the kind Related.
/// </summary>
public sealed class RelateQuestions(CommunityDb db, SimilarQuestionsQuery similar, TimeProvider clock) : IUseCase
{
    internal const int AtATime = 20, Lately = 50, Passed = 200;
    private const int Most = 5;

    private static readonly TimeSpan Fresh = TimeSpan.FromDays(30);

    /// <summary>Goes on downwards from a question. Answers where the next round begins; null when that is the newest again.</summary>
    public async Task<int?> Run(int? from, CancellationToken ct)
    {
        foreach (var one in await Written(db).Take(AtATime).ToListAsync(ct)) await Relate(one, ct);
        var passed = await Sweep(db, from, clock.GetUtcNow().UtcDateTime - Fresh).ToListAsync(ct);
        var left = AtATime;
        foreach (var one in passed)
        {
            if (!one.IsOld) continue;
            if (left-- == 0) return one.Id + 1;
            await Relate(one, ct);
        }
        return passed.Count < Passed ? null : passed[^1].Id;
    }

    internal sealed record Asked(int Id, string Title, string TagNames, bool IsOld);

    private async Task Relate(Asked question, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var alike = await similar.Find(Reader.Anyone, $"{question.Title} {question.TagNames}", ct, except: question.Id);
        await db.Transact(async () =>
        {
            await db.PostLinks.Where(l => l.PostId == question.Id && l.Kind == PostLinkKind.Related).ExecuteDeleteAsync(ct);
            // The better, the later: in this order they are read again.
            db.AddRange(alike.Take(Most).Select(a => a.Id).Prepend(question.Id).Select((id, i) => new PostLink(question.Id, id, PostLinkKind.Related, now.AddMilliseconds(-i))));
        }, ct);
    }

    /// <summary>Of the questions in which something happened last, those that say something else than when they were looked at.</summary>
    internal static IQueryable<Asked> Written(CommunityDb db)
        => from q in db.Questions.ListedFor(Reader.Anyone).OrderByDescending(q => q.LastActivityAt).ThenByDescending(q => q.Id).Take(Lately)
           where !db.PostLinks.Any(l => l.PostId == q.Id && l.RelatedId == q.Id && l.Kind == PostLinkKind.Related && (q.EditedAt == null || l.At >= q.EditedAt))
           orderby q.LastActivityAt descending, q.Id descending
           select new Asked(q.Id, q.Title, q.TagNames, true);

    internal static IQueryable<Asked> Sweep(CommunityDb db, int? from, DateTime old)
    {
        var questions = db.Questions.ListedFor(Reader.Anyone);
        if (from is { } id) questions = questions.Where(q => q.Id < id);
        return questions.OrderByDescending(q => q.Id).Take(Passed).Select(q => new Asked(q.Id, q.Title, q.TagNames,
            !db.PostLinks.Any(l => l.PostId == q.Id && l.RelatedId == q.Id && l.Kind == PostLinkKind.Related && l.At >= old)));
    }
}
