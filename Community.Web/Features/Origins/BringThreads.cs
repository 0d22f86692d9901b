using Community.Web.Features.Search;

namespace Community.Web.Features.Origins;

/// <summary>Questions with their answers, revisions, comments, votes and acts; held back from lists until the import is through.</summary>
internal sealed class BringThreads(ImportJob job, Spool spool)
{
    private static readonly string[] PostColumns = [nameof(Post.Id), nameof(Post.AuthorId), nameof(Post.AudienceId), nameof(Post.PostedAt), nameof(Post.EditedAt), nameof(Post.LastActivityAt),
        nameof(Post.RevisionCount), nameof(Post.IsHeld), nameof(Post.LockedAt)];
    private static readonly string[] AnswerColumns = [.. PostColumns, nameof(Post.RootId)];
    private static readonly string[] QuestionColumns = [.. PostColumns, nameof(Question.Title), nameof(Question.TagNames), nameof(Question.Views), nameof(Question.AskerActiveAt), nameof(Question.ProtectedAt)];
    private static readonly string[] TextColumns = [nameof(PostText.PostId), nameof(PostText.Markdown), nameof(PostText.Html)];
    private static readonly string[] RevisionColumns = [nameof(Revision.PostId), nameof(Revision.Number), nameof(Revision.AuthorId), nameof(Revision.Title), nameof(Revision.Tags), nameof(Revision.Markdown), nameof(Revision.Comment), nameof(Revision.At)];
    private static readonly string[] TagColumns = [nameof(QuestionTag.QuestionId), nameof(QuestionTag.TagId)];
    private static readonly string[] CommentColumns = [nameof(Comment.Id), nameof(Comment.PostId), nameof(Comment.RootId), nameof(Comment.AudienceId), nameof(Comment.AuthorId), nameof(Comment.Markdown), nameof(Comment.Html), nameof(Comment.PostedAt), nameof(Comment.Score)];
    private static readonly string[] VoteColumns = [nameof(ImportedVote.Source), nameof(ImportedVote.ExternalId), nameof(ImportedVote.PostId), nameof(ImportedVote.Direction), nameof(ImportedVote.Day)];
    private static readonly string[] AcceptColumns = [nameof(Question.AcceptedId), nameof(Question.AcceptedAt), nameof(Question.AcceptPays)];

    public async Task Run()
    {
        var remaining = job.Remaining(ImportStage.Threads, spool.Batches).ToList();
        // The next batch is read and rendered while this one is written.
        var next = Prepare(remaining, 0);
        for (var i = 0; i < remaining.Count; i++)
        {
            var batch = await next!;
            next = Prepare(remaining, i + 1);
            await Write(remaining[i], batch);
        }
    }

    private Task<ThreadBatch>? Prepare(List<int> batches, int i) => i < batches.Count ? Task.Run(() => new ThreadBatch(job, spool.Read(batches[i])), job.Ct) : null;

    private async Task Write(int number, ThreadBatch batch)
    {
        Dictionary<int, int> ids = [];
        await job.Write(ImportStage.Threads, number, spool.Batches, async () =>
        {
            ids = await Ids(batch);
            int Local(int post) => ids.TryGetValue(post, out var id) ? id : job.Posts[post];

            await job.Insert<Question>(QuestionColumns, [.. batch.Posts.Where(p => p.Row.IsQuestion).Select(p => (object?[])[.. Common(p, ids), p.Title, string.Join(' ', p.Tags), p.Row.Views, batch.AskerActiveAt(p), Since(p, 19, 20)])]);
            await job.Insert<Answer>(AnswerColumns, [.. batch.Posts.Where(p => !p.Row.IsQuestion).Select(p => (object?[])[.. Common(p, ids), Local(p.Row.Parent!.Value)])]);
            await job.Insert<PostText>(TextColumns, [.. batch.Posts.Select(p => new object?[] { ids[p.Row.Id], p.Markdown, p.Html })]);
            await job.Insert<Revision>(RevisionColumns, [.. batch.Posts.SelectMany(p => p.Revisions.Select((r, i) => new object?[] { ids[p.Row.Id], i + 1, r.AuthorId, r.Title, r.Tags, r.Markdown, r.Comment, r.At }))]);
            await job.Insert<QuestionTag>(TagColumns, [.. batch.Posts.SelectMany(p => p.Tags.Select(t => new object?[] { ids[p.Row.Id], job.Tags[t] }))]);
            await job.Insert<ImportedVote>(VoteColumns, [.. batch.Posts.SelectMany(p => p.Votes.Where(v => v.Type is 2 or 3).Select(v => new object?[]
                { job.Run.Source, v.Id, ids[p.Row.Id], v.Type == 2 ? VoteDirection.Up : VoteDirection.Down, DateOnly.FromDateTime(v.At) }))]);
            List<Accept> accepts = [.. Accepts(batch)];
            await job.Update<Question>(AcceptColumns, [.. accepts.Select(a => new object?[] { ids[a.Answer.Row.Id], a.At, a.Pays, ids[a.Question.Row.Id] })]);
            await ActRows.Insert(job, [.. Acts(batch, accepts, ids)]);
            await Comments(batch, Local);
            await Index(batch, ids);
            await job.Tie([.. batch.Posts.Select(p => job.Tie(ImportedKind.Post, p.Row.Id, ids[p.Row.Id], Licence(p.Row.Licence, p.Row.At)))]);
        });
        foreach (var (there, here) in ids) job.Posts[there] = here;
        Report(batch);
    }

    /// <summary>New ids in the order of the old ones.</summary>
    private async Task<Dictionary<int, int>> Ids(ThreadBatch batch)
    {
        var last = await job.LastId(job.Db.Posts.Everything());
        return batch.Posts.Select((p, i) => (p.Row.Id, Here: last + 1 + i)).ToDictionary(x => x.Id, x => x.Here);
    }

    private static object?[] Common(ReadyPost p, Dictionary<int, int> ids)
        => [ids[p.Row.Id], p.AuthorId, Audience.Everyone, p.Row.At, p.Row.EditedAt, p.Row.ActiveAt, p.Revisions.Count, true, Since(p, 14, 15)];

    /// <summary>When the last of these acts began what it did; null where it was ended since.</summary>
    private static object? Since(ReadyPost post, int begun, int ended) => post.Acts.LastOrDefault(a => a.Type == begun || a.Type == ended) is { } last && last.Type == begun ? last.At : null;

    private async Task Comments(ThreadBatch batch, Func<int, int> local)
    {
        var last = await job.LastId(job.Db.Comments);
        List<(ReadyComment Comment, int Id)> comments = [.. batch.Comments.Select((c, i) => (c, last + 1 + i))];
        await job.Insert<Comment>(CommentColumns, [.. comments.Select(c => new object?[] { c.Id, local(c.Comment.Row.PostId), local(job.Index.Posts[c.Comment.Row.PostId].Head),
            Audience.Everyone, c.Comment.AuthorId, c.Comment.Markdown, c.Comment.Html, c.Comment.Row.At, c.Comment.Row.Score })]);
        await job.Tie([.. comments.Select(c => job.Tie(ImportedKind.Comment, c.Comment.Row.Id, c.Id, Licence(c.Comment.Row.Licence, c.Comment.Row.At)))]);
    }

    /// <summary>No reaction hears of an import, so it puts its threads into the search index itself.</summary>
    private async Task Index(ThreadBatch batch, Dictionary<int, int> ids)
    {
        await job.Search.Write([.. batch.Words.Select(w => w with { Id = ids[w.Id] })], job.Ct);
        foreach (var head in batch.Continued) await job.Search.Write(await new ThreadTexts(job.Db).Of(job.Posts[head], job.Ct), job.Ct);
    }

    private sealed record Accept(ReadyPost Question, ReadyPost Answer, DateTime At, bool Pays);

    /// <summary>Votes have only a day; an accept is not older than what it accepts. Own answers, and those of nobody in particular, are not paid.</summary>
    private static IEnumerable<Accept> Accepts(ThreadBatch batch)
    {
        var posts = batch.Posts.ToDictionary(p => p.Row.Id);
        foreach (var question in batch.Posts.Where(p => p.Row.Accepted is not null))
        {
            if (!posts.TryGetValue(question.Row.Accepted!.Value, out var answer) || answer.Row.Parent != question.Row.Id) continue;
            var at = answer.Votes.Where(v => v.Type == 1).Select(v => v.At).Append(answer.Row.At).Max();
            yield return new(question, answer, at, answer.AuthorId != question.AuthorId && answer.AuthorId != SystemMember.Community && question.AuthorId != SystemMember.Community);
        }
    }

    private IEnumerable<ActRow> Acts(ThreadBatch batch, List<Accept> accepts, Dictionary<int, int> ids)
    {
        var accepted = accepts.ToDictionary(a => a.Question.Row.Id);
        foreach (var p in batch.Posts)
        {
            var id = ids[p.Row.Id];
            List<ActRow> acts = [new(id, p.Row.IsQuestion ? ActKind.Asked : ActKind.Answered, p.AuthorId, p.Row.At)];
            acts.AddRange(p.Revisions.Skip(1).Select(r => new ActRow(id, ActKind.Edited, r.AuthorId, r.At, r.Comment)));
            acts.AddRange(p.Acts.Select(h => new ActRow(id, HistoryType.Act(h.Type)!.Value, job.People.Resolve(h.User, h.UserName), h.At, h.Comment)));
            if (accepted.TryGetValue(p.Row.Id, out var accept)) acts.Add(new(id, ActKind.Accepted, p.AuthorId, accept.At, After: $"{ids[accept.Answer.Row.Id]}"));
            foreach (var act in acts.OrderBy(a => a.At)) yield return act;
        }
    }

    /// <summary>Older dumps name no licence; it followed from the date.</summary>
    private static string Licence(string? named, DateTime at) => ImportJob.Cut(named, 50)
        ?? (at < new DateTime(2011, 4, 8, 0, 0, 0, DateTimeKind.Utc) ? "CC BY-SA 2.5" : at < new DateTime(2018, 5, 2, 0, 0, 0, DateTimeKind.Utc) ? "CC BY-SA 3.0" : "CC BY-SA 4.0");

    private void Report(ThreadBatch batch)
    {
        job.Report.Bring("questions", batch.Posts.Count(p => p.Row.IsQuestion));
        job.Report.Bring("answers", batch.Posts.Count(p => !p.Row.IsQuestion));
        job.Report.Bring("revisions", batch.Posts.Sum(p => p.Revisions.Count));
        job.Report.Bring("comments", batch.Comments.Count);
        job.Report.Bring("votes", batch.Posts.Sum(p => p.Votes.Count(v => v.Type is 2 or 3)));
        job.Report.Bring("accepted answers", batch.Posts.Count(p => p.Row.Accepted is not null));
    }
}

/// <summary>Something done to a post, as it is written to the timeline.</summary>
internal sealed record ActRow(int PostId, ActKind Kind, int ById, DateTime At, string? Reason = null, string? Before = null, string? After = null);

internal static class ActRows
{
    private static readonly string[] Columns = [nameof(Act.PostId), nameof(Act.Kind), nameof(Act.ById), nameof(Act.At), nameof(Act.Reason), nameof(Act.Before), nameof(Act.After)];

    public static Task Insert(ImportJob job, IReadOnlyList<ActRow> acts)
        => job.Insert<Act>(Columns, [.. acts.Select(a => new object?[] { a.PostId, a.Kind, a.ById, a.At, ImportJob.Cut(a.Reason, 2000), a.Before, a.After })]);
}
