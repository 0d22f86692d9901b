namespace Community.Web.Features.Origins;

/// <summary>What refers to what.</summary>
internal sealed class BringLinks(ImportJob job)
{
    private const int PerBatch = 1000;
    private static readonly string[] Columns = [nameof(PostLink.PostId), nameof(PostLink.RelatedId), nameof(PostLink.Kind), nameof(PostLink.At)];

    private readonly record struct Pair(int From, int To, PostLinkKind Kind);

    public async Task Run()
    {
        List<(Pair Pair, DateTime At)> links = [.. All().DistinctBy(l => l.Pair)];
        var batches = (links.Count + PerBatch - 1) / PerBatch;
        foreach (var batch in job.Remaining(ImportStage.Links, batches))
        {
            List<(Pair Pair, DateTime At)> some = [.. links.Skip(batch * PerBatch).Take(PerBatch)];
            await job.Write(ImportStage.Links, batch, batches, () => job.Insert<PostLink>(Columns, [.. some.Select(l => new object?[] { l.Pair.From, l.Pair.To, l.Pair.Kind, l.At })]));
            job.Report.Bring("links", some.Count);
        }
    }

    private IEnumerable<(Pair Pair, DateTime At)> All()
    {
        using var rows = job.Dump.Read("PostLinks");
        while (rows.Next())
        {
            var (from, to, type) = (rows.Number("PostId"), rows.Number("RelatedPostId"), rows.Number("LinkTypeId"));
            if (type is not (1 or 3) || !job.Posts.TryGetValue(from, out var here) || !job.Posts.TryGetValue(to, out var there)) continue;
            // Both came earlier, and so did what ties them.
            if (job.EarlierPosts.Contains(from) && job.EarlierPosts.Contains(to)) continue;
            yield return (new(here, there, (PostLinkKind)type), rows.Time("CreationDate"));
        }
    }
}
