namespace Community.Web.Features.Origins;

/// <summary>Tags with their excerpts and wikis, in every revision. A tag that is here already stays as it is described here.</summary>
internal sealed class BringTags(ImportJob job, Spool wikis)
{
    private static readonly string[] Columns = [nameof(Tag.Id), nameof(Tag.Name), nameof(Tag.CreatedAt), nameof(Tag.Excerpt), nameof(Tag.WikiMarkdown), nameof(Tag.WikiHtml)];
    private static readonly string[] RevisionColumns = [nameof(TagRevision.TagId), nameof(TagRevision.Part), nameof(TagRevision.Number), nameof(TagRevision.AuthorId), nameof(TagRevision.Markdown), nameof(TagRevision.Comment), nameof(TagRevision.At)];

    public async Task Run()
    {
        List<TagFacts[]> chunks = [.. job.Index.Tags.Chunk(DumpIndex.TagsPerBatch)];
        foreach (var batch in job.Remaining(ImportStage.Tags, chunks.Count)) await Write(batch, chunks.Count, chunks[batch]);
    }

    private async Task Write(int batch, int batches, TagFacts[] tags)
    {
        var texts = wikis.Read(batch).Cast<HistoryRow>().GroupBy(h => job.Index.Wikis[h.PostId]).ToDictionary(g => g.Key, g => Texts(g));
        Dictionary<string, int> here = [];
        var (brought, revisions) = (0, 0);
        await job.Write(ImportStage.Tags, batch, batches, async () =>
        {
            List<string> names = [.. tags.Select(t => t.Name)];
            List<string> keys = [.. tags.Select(t => t.Key)];
            here = await job.Db.Tags.Where(t => names.Contains(t.Name)).ToDictionaryAsync(t => t.Name, t => t.Id, job.Ct);
            var tied = (await job.Db.ExternalIds.Where(k => k.Source == job.Run.Source && k.Kind == ImportedKind.Tag && keys.Contains(k.Key)).Select(k => k.Key).ToListAsync(job.Ct)).ToHashSet();
            var id = await job.LastId(job.Db.Tags);
            List<object?[]> rows = [], history = [], ties = [];
            foreach (var tag in tags)
            {
                var isNew = !here.ContainsKey(tag.Name);
                if (isNew)
                {
                    here[tag.Name] = ++id;
                    var (excerpt, wiki) = (texts.GetValueOrDefault((tag, TagPart.Excerpt), []), texts.GetValueOrDefault((tag, TagPart.Wiki), []));
                    var created = tag.FirstUsed ?? excerpt.Concat(wiki).Select(t => (DateTime?)t.At).Min() ?? job.Run.StartedAt;
                    var text = wiki is [.., { Text: { Length: > 0 } written }] ? written : null;
                    rows.Add([id, tag.Name, created, Excerpt(excerpt), text, text is null ? null : job.Texts.PostHtml(text, $"t{tag.Ordinal}")]);
                    foreach (var (part, list) in ((TagPart, IReadOnlyList<HistoryRow>)[])[(TagPart.Excerpt, excerpt), (TagPart.Wiki, wiki)])
                        history.AddRange(list.Select((h, i) => new object?[] { id, part, i + 1, job.People.Resolve(h.User, h.UserName), h.Text, h.Comment, h.At }));
                }
                if (!tied.Contains(tag.Key)) ties.Add(job.Tie(ImportedKind.Tag, tag.Key, here[tag.Name]));
            }
            await job.Insert<Tag>(Columns, rows);
            await job.Insert<TagRevision>(RevisionColumns, history);
            await job.Tie(ties);
            (brought, revisions) = (rows.Count, history.Count);
        });
        foreach (var tag in tags) job.Tags[tag.Name] = here[tag.Name];
        job.Report.Bring("tags", brought);
        job.Report.Bring("revisions of tag texts", revisions);
    }

    private static string? Excerpt(IReadOnlyList<HistoryRow> revisions)
        => revisions is [.., { Text: { Length: > 0 } text }] ? ImportJob.Cut(text, 2000) : null;

    /// <summary>Each revision of the body, in order; titles and tags of a tag text are the tag itself.</summary>
    private static IReadOnlyList<HistoryRow> Texts(IEnumerable<HistoryRow> rows)
    {
        List<HistoryRow> all = [.. rows.OrderBy(r => r.Id)];
        return [.. all.Where(r => HistoryType.IsBody(r.Type)).Select(r => r with { Text = ImportTexts.Body(r.Text), Comment = ImportJob.Cut(r.Comment, 1000) })];
    }
}
