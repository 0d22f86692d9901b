namespace Community.Web.Features.Origins;

/// <summary>Closings and reopenings, once every original is here.</summary>
internal sealed class BringClosings(ImportJob job)
{
    private const int PerBatch = 500;
    private static readonly string[] Columns = [nameof(Question.ClosedAt), nameof(Question.CloseReason), nameof(Question.DuplicateOfId)];

    public async Task Run()
    {
        var closings = job.Index.Closings.ToLookup(c => c.PostId);
        var chunks = closings.Select(c => c.Key).Union(job.Index.ClosedAt.Keys).Order().Chunk(PerBatch).ToList();
        foreach (var batch in job.Remaining(ImportStage.Closings, chunks.Count))
        {
            var closed = 0;
            await job.Write(ImportStage.Closings, batch, chunks.Count, async () =>
            {
                List<object?[]> states = [];
                List<ActRow> acts = [];
                foreach (var post in chunks[batch].Where(p => !job.EarlierPosts.Contains(p)))
                {
                    List<Closing> all = [.. closings[post]];
                    acts.AddRange(Acts(post, all));
                    if (job.Index.ClosedAt.TryGetValue(post, out var at)) states.Add(State(post, at, all.LastOrDefault(c => c.Reason is not null)));
                }
                await job.Update<Question>(Columns, states);
                await ActRows.Insert(job, acts);
                closed = states.Count;
            });
            job.Report.Bring("closed questions", closed);
        }
    }

    private object?[] State(int post, DateTime at, Closing? last)
    {
        var reason = last?.Reason ?? (job.Index.Originals.ContainsKey(post) ? CloseReason.Duplicate : CloseReason.OffTopic);
        return [at, reason, reason is CloseReason.Duplicate ? Original(post, last?.Original) : null, job.Posts[post]];
    }

    private IEnumerable<ActRow> Acts(int post, List<Closing> closings)
    {
        CloseReason? standing = null;
        foreach (var c in closings)
        {
            var by = job.People.Resolve(c.User, c.UserName);
            if (c.Reason is { } reason)
                yield return new(job.Posts[post], ActKind.Closed, by, c.At, $"{reason}", After: reason is CloseReason.Duplicate && Original(post, c.Original) is { } id ? $"{id}" : null);
            else
                yield return new(job.Posts[post], ActKind.Reopened, by, c.At, Before: standing is null ? null : $"{standing}");
            standing = c.Reason;
        }
    }

    private int? Original(int post, int? named)
    {
        var original = named ?? (job.Index.Originals.TryGetValue(post, out var linked) ? linked : null);
        return original is { } there && there != post && job.Index.Posts.TryGetValue(there, out var facts) && facts.IsQuestion && job.Posts.TryGetValue(there, out var here) ? here : null;
    }
}
