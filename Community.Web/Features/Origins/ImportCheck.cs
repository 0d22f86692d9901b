namespace Community.Web.Features.Origins;

/// <summary>The five things that hold in every dump, and must hold here of what an import brought.</summary>
public static class ImportCheck
{
    public const string Score = "score = up − down", Answers = "answer count", Comments = "comment count", Accepts = "accepted ↔ vote", Tags = "tag count";

    public static readonly IReadOnlyList<string> All = [Score, Answers, Comments, Accepts, Tags];
}

/// <summary>Compares what this run brought, as it stands in the database, with what the dump says of it.</summary>
internal sealed class FiveChecks(ImportJob job)
{
    private readonly Dictionary<string, int> _violations = ImportCheck.All.ToDictionary(c => c, c => job.Index.Violations.GetValueOrDefault(c));

    public async Task<IReadOnlyDictionary<string, int>> Run()
    {
        var mine = job.Index.Posts.Where(p => !job.EarlierPosts.Contains(p.Key)).ToDictionary(p => job.Posts[p.Key], p => (There: p.Key, Facts: p.Value));
        await Compare(ImportCheck.Score, Brought(ImportedKind.Post).Join(job.Db.ImportedVotes, k => k.LocalId, v => v.PostId, (k, v) => new { v.PostId, v.Direction })
            .GroupBy(v => v.PostId).Select(g => new Count(g.Key, g.Sum(v => (int)v.Direction))), mine.ToDictionary(p => p.Key, p => p.Value.Facts.Score));
        await Compare(ImportCheck.Answers, Brought(ImportedKind.Post).Join(job.Db.Answers.Everything(), k => k.LocalId, a => a.Id, (k, a) => new { Head = a.RootId!.Value })
            .GroupBy(a => a.Head).Select(g => new Count(g.Key, g.Count())), mine.Where(p => p.Value.Facts.IsQuestion).ToDictionary(p => p.Key, p => p.Value.Facts.AnswerCount ?? 0));
        await Compare(ImportCheck.Comments, Brought(ImportedKind.Comment).Join(job.Db.Comments, k => k.LocalId, c => c.Id, (k, c) => new { c.PostId })
            .GroupBy(c => c.PostId).Select(g => new Count(g.Key, g.Count())), mine.ToDictionary(p => p.Key, p => p.Value.Facts.CommentCount ?? 0));
        await Compare(ImportCheck.Accepts, Brought(ImportedKind.Post).Join(job.Db.Questions.Everything().Where(q => q.AcceptedId != null), k => k.LocalId, q => q.Id, (k, q) => new Count(q.Id, q.AcceptedId!.Value)),
            mine.Where(p => p.Value.Facts.IsQuestion).ToDictionary(p => p.Key, p => p.Value.Facts.Accepted is { } a ? job.Posts.GetValueOrDefault(a) : 0));
        await Compare(ImportCheck.Tags, Brought(ImportedKind.Post).Join(job.Db.QuestionTags, k => k.LocalId, t => t.QuestionId, (k, t) => new { t.TagId })
            .GroupBy(t => t.TagId).Select(g => new Count(g.Key, g.Count())), job.EarlierPosts.Count > 0 ? null
                : job.Index.Tags.ToDictionary(t => job.Tags[t.Name], t => t.Count ?? t.Questions));
        return _violations;
    }

    private sealed record Count(int Id, int Found);

    private IQueryable<ExternalId> Brought(ImportedKind kind) => job.Db.ExternalIds.Where(k => k.Kind == kind && k.RunId == job.Run.Id);

    private async Task Compare(string check, IQueryable<Count> found, Dictionary<int, int>? expected)
    {
        if (expected is null) return;
        await foreach (var count in found.AsAsyncEnumerable().WithCancellation(job.Ct))
        {
            // Comments and answers may also have come to posts of an earlier run, which is not compared.
            if (!expected.Remove(count.Id, out var should) || should == count.Found) continue;
            Violate(check, count.Id, should, count.Found);
        }
        foreach (var (id, should) in expected.Where(e => e.Value != 0)) Violate(check, id, should, 0);
    }

    private void Violate(string check, int id, int expected, int found)
    {
        _violations[check]++;
        job.Report.Note($"{check}: {id} should have {expected}, has {found}");
    }
}
