namespace Community.Web.Features.Moderation;

/// <summary>A post or a comment that is deleted.</summary>
/// <param name="Id">The comment's where it is one, else the post's.</param>
/// <param name="Text">Its Markdown.</param>
/// <param name="ById">Who deleted it; null where nobody knows any more.</param>
public sealed record DeletedRow(int Id, int PostId, bool IsAnswer, string? Title, string Text, int AuthorId, string AuthorName, DateTime DeletedAt, int? ById, string? ByName, string? Reason, bool IsShowcase);

/// <summary>Which of what is deleted is wanted; what is null is not asked. Members are asked for by name.</summary>
/// <param name="Words">Part of a title or a text.</param>
public sealed record DeletedFilter(bool Comments = false, string? Words = null, string? Author = null, string? By = null);

/// <summary>One page of what is deleted, the latest first.</summary>
public sealed record DeletedList(IReadOnlyList<DeletedRow> Rows, string? After, bool IsFirst);

/// <summary>Lists and searches what is deleted, for moderators.</summary>
public sealed class DeletedListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 20, ShortestWords = 2, LongestWords = 100, Excerpt = 400;
    private const string Escape = "\\";

    public async Task<DeletedList> List(Reader reader, DeletedFilter filter, string? after, CancellationToken ct)
    {
        var length = filter.Words?.Length;
        Rule.Require(length is null or >= ShortestWords and <= LongestWords, "deleted.words", ShortestWords, LongestWords);
        var name = filter.Comments ? "deleted/comments" : "deleted/posts";
        var cursor = Cursor.ReadTime(name, after);
        var rows = await (filter.Comments ? Comments(reader, filter, cursor) : Posts(reader, filter, cursor)).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new(rows, more ? Cursor.Write(name, rows[^1].DeletedAt, rows[^1].Id) : null, cursor is null);
    }

    internal IQueryable<DeletedRow> Posts(Reader reader, DeletedFilter filter, Cursor? after)
    {
        var (author, by, pattern) = (KeyOf(filter.Author), KeyOf(filter.By), PatternOf(filter.Words));
        var posts = db.Posts.VisibleTo(reader).Where(p => p.DeletedAt != null);
        if (after is { } a) posts = posts.Where(p => p.DeletedAt <= a.Time && (p.DeletedAt < a.Time || p.Id < a.Id));
        var rows = from p in posts.AsNoTracking()
                   join q in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals q.Id
                   join writer in db.Members on p.AuthorId equals writer.Id
                   join deleter in db.Members on p.DeletedById equals deleter.Id into deleters
                   from d in deleters.DefaultIfEmpty()
                   select new { p, q.Title, Writer = writer, Deleter = d };
        if (author is not null) rows = rows.Where(r => r.Writer.NameKey == author);
        if (by is not null) rows = rows.Where(r => r.Deleter.NameKey == by);
        if (pattern is not null) rows = rows.Where(r => EF.Functions.Like(r.p.Text.Markdown, pattern, Escape) || EF.Functions.Like(r.Title, pattern, Escape));
        return rows.OrderByDescending(r => r.p.DeletedAt).ThenByDescending(r => r.p.Id).Take(PageSize + 1).Select(r => new DeletedRow(
            r.p.Id, r.p.Id, r.p.RootId != null, r.Title, r.p.Text.Markdown.Substring(0, Excerpt), r.Writer.Id, r.Writer.Name, r.p.DeletedAt!.Value, r.p.DeletedById, r.Deleter.Name,
            db.Acts.Where(a => a.PostId == r.p.Id && a.Kind == ActKind.Deleted).OrderByDescending(a => a.Id).Select(a => a.Reason).FirstOrDefault(), r.p is Showcase));
    }

    internal IQueryable<DeletedRow> Comments(Reader reader, DeletedFilter filter, Cursor? after)
    {
        var (author, by, pattern) = (KeyOf(filter.Author), KeyOf(filter.By), PatternOf(filter.Words));
        var comments = db.Comments.GoneFor(reader);
        if (after is { } a) comments = comments.Where(c => c.DeletedAt <= a.Time && (c.DeletedAt < a.Time || c.Id < a.Id));
        var rows = from c in comments.AsNoTracking()
                   join q in db.Heads.VisibleTo(reader) on c.RootId equals q.Id
                   join writer in db.Members on c.AuthorId equals writer.Id
                   join deleter in db.Members on c.DeletedById equals deleter.Id into deleters
                   from d in deleters.DefaultIfEmpty()
                   select new { c, q.Title, Writer = writer, Deleter = d };
        if (author is not null) rows = rows.Where(r => r.Writer.NameKey == author);
        if (by is not null) rows = rows.Where(r => r.Deleter.NameKey == by);
        if (pattern is not null) rows = rows.Where(r => EF.Functions.Like(r.c.Markdown, pattern, Escape));
        return rows.OrderByDescending(r => r.c.DeletedAt).ThenByDescending(r => r.c.Id).Take(PageSize + 1).Select(r => new DeletedRow(
            r.c.Id, r.c.PostId, r.c.PostId != r.c.RootId, r.Title, r.c.Markdown.Substring(0, Excerpt), r.Writer.Id, r.Writer.Name, r.c.DeletedAt!.Value, r.c.DeletedById, r.Deleter.Name, null, false));
    }

    private static string? KeyOf(string? name) => name is null ? null : NameKey.Of(name);

    /// <summary>The words as they stand: no character of them means anything else.</summary>
    private static string? PatternOf(string? words)
        => words is null ? null : $"%{string.Concat(words.Select(c => c is '%' or '_' or '[' or ']' or '\\' ? $"\\{c}" : $"{c}"))}%";
}
