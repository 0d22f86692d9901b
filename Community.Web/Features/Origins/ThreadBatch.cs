using System.Text;
using Community.Web.Features.Search;
using Community.Web.Markdown;

namespace Community.Web.Features.Origins;

internal sealed record ReadyRevision(int AuthorId, string? Title, string? Tags, string Markdown, string? Comment, DateTime At);

/// <summary>A question or answer with everything that is its own, ready to be written.</summary>
internal sealed record ReadyPost(PostRow Row, int AuthorId, string? Title, IReadOnlyList<string> Tags, string Markdown, string Html,
    IReadOnlyList<ReadyRevision> Revisions, IReadOnlyList<HistoryRow> Acts, IReadOnlyList<VoteRow> Votes);

internal sealed record ReadyComment(CommentRow Row, int AuthorId, string Markdown, string Html);

/// <summary>A batch of threads, read and rendered before any transaction begins.</summary>
internal sealed class ThreadBatch
{
    private const int TitleLength = 300, TagsLength = 400, SummaryLength = 1000;
    private readonly ImportJob _job;
    private readonly HashSet<int> _heads;

    public ThreadBatch(ImportJob job, IReadOnlyList<SpooledRow> rows)
    {
        _job = job;
        var history = rows.OfType<HistoryRow>().ToLookup(h => h.PostId);
        var votes = rows.OfType<VoteRow>().ToLookup(v => v.PostId);
        Posts = [.. rows.OfType<PostRow>().Where(p => !job.EarlierPosts.Contains(p.Id)).OrderBy(p => p.Id)
            .AsParallel().AsOrdered().Select(p => Ready(p, [.. history[p.Id].OrderBy(h => h.Id)], [.. votes[p.Id].OrderBy(v => v.Id)]))];
        Comments = [.. rows.OfType<CommentRow>().Where(c => !job.EarlierComments.Contains(c.Id)).OrderBy(c => c.Id)
            .AsParallel().AsOrdered().Select(Ready)];
        Threads = Posts.ToLookup(p => p.Row.Parent ?? p.Row.Id);
        _heads = [.. Posts.Where(p => p.Row.IsQuestion).Select(p => p.Row.Id)];
        var remarks = Comments.ToLookup(c => c.Row.PostId);
        Words = [.. Posts.Where(p => p.Row.IsQuestion).AsParallel().Select(p => Cut(p, remarks))];
    }

    public IReadOnlyList<ReadyPost> Posts { get; }
    public IReadOnlyList<ReadyComment> Comments { get; }

    /// <summary>The threads that begin in this batch, cut for the search index; under the ids of the dump.</summary>
    public IReadOnlyList<CutThread> Words { get; }

    /// <summary>Questions that came with an earlier run and get answers or comments in this batch; ids of the dump.</summary>
    public IEnumerable<int> Continued => Posts.Select(p => p.Row.Parent ?? p.Row.Id).Concat(Comments.Select(c => _job.Index.Posts[c.Row.PostId].Head)).Where(head => !_heads.Contains(head)).Distinct();

    /// <summary>When the asker last wrote something in the thread.</summary>
    public DateTime AskerActiveAt(ReadyPost question)
    {
        var answers = Threads[question.Row.Id].Select(p => p.Row.Id).ToHashSet();
        return Threads[question.Row.Id].Where(p => p.AuthorId == question.AuthorId).SelectMany(p => p.Revisions).Where(r => r.AuthorId == question.AuthorId).Select(r => r.At)
            .Concat(CommentsBy[question.AuthorId].Where(c => answers.Contains(c.Row.PostId)).Select(c => c.Row.At)).Append(question.Row.At).Max();
    }

    private ILookup<int, ReadyPost> Threads { get; }

    private ILookup<int, ReadyComment> CommentsBy => field ??= Comments.ToLookup(c => c.AuthorId);

    private ReadyPost Ready(PostRow row, IReadOnlyList<HistoryRow> history, IReadOnlyList<VoteRow> votes)
    {
        var author = _job.People.Resolve(row.User, row.UserName);
        var title = row.IsQuestion ? ImportJob.Cut(ImportTexts.Line(row.Title), TitleLength) : null;
        var tags = row.IsQuestion ? DumpIndex.TagNames(row.Tags) : [];
        var revisions = Revisions(history, row, author, title, Joined(tags));
        var markdown = revisions[^1].Markdown;
        return new(row, author, title, tags, markdown, _job.Texts.PostHtml(markdown, $"p{row.Id}"), revisions, [.. history.Where(h => HistoryType.Act(h.Type) is not null)], votes);
    }

    private CutThread Cut(ReadyPost question, ILookup<int, ReadyComment> remarks) => CutThread.Of(question.Row.Id, question.Title!, string.Join(' ', question.Tags), VisibleText.Of(question.Html),
        Threads[question.Row.Id].Where(p => !p.Row.IsQuestion).Select(p => VisibleText.Of(p.Html)),
        Threads[question.Row.Id].SelectMany(p => remarks[p.Row.Id]).OrderBy(c => c.Row.Id).Select(c => VisibleText.Of(c.Html)));

    private ReadyComment Ready(CommentRow row)
    {
        var markdown = ImportTexts.Comment(row.Text);
        return new(row, _job.People.Resolve(row.User, row.UserName), markdown, _job.Texts.CommentHtml(markdown, $"c{row.Id}"));
    }

    /// <summary>The rows of one act say what it changed; a revision says how everything read after it.</summary>
    private List<ReadyRevision> Revisions(IReadOnlyList<HistoryRow> history, PostRow row, int author, string? title, string tags)
    {
        List<ReadyRevision> revisions = [];
        string? body = null, nowTitle = null, nowTags = null;
        foreach (var act in history.Where(h => HistoryType.IsText(h.Type)).GroupBy(h => h.Group))
        {
            foreach (var part in act)
            {
                if (HistoryType.IsBody(part.Type)) body = ImportTexts.Body(part.Text);
                else if (HistoryType.IsTitle(part.Type)) nowTitle = ImportJob.Cut(ImportTexts.Line(part.Text), TitleLength);
                else nowTags = Joined(DumpIndex.TagNames(part.Text));
            }
            var first = act.First();
            var comment = ImportJob.Cut(act.Select(a => a.Comment).FirstOrDefault(c => c is { Length: > 0 }), SummaryLength);
            revisions.Add(new(_job.People.Resolve(first.User, first.UserName), row.IsQuestion ? nowTitle ?? title : null, row.IsQuestion ? nowTags ?? tags : null,
                body ?? "", comment is null ? null : ImportTexts.Line(comment), first.At));
        }
        if (body is not null) return revisions;
        // Nobody kept what was written; what can be read of the page is all there is.
        var plain = ImportTexts.Readable(row.Body ?? "");
        if (revisions.Count == 0) return [new(author, title, row.IsQuestion ? tags : null, plain, null, row.At)];
        return [.. revisions.Select(r => r with { Markdown = plain })];
    }

    private static string Joined(IReadOnlyList<string> tags)
    {
        var joined = new StringBuilder();
        foreach (var tag in tags)
            if (joined.Length + tag.Length < TagsLength) joined.Append(joined.Length > 0 ? " " : "").Append(tag);
        return joined.ToString();
    }
}
