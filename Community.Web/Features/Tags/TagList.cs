namespace Community.Web.Features.Tags;

/// <summary>The orders in which tags are listed.</summary>
public enum TagOrder { Popular, Name }

/// <summary>A tag as lists show it.</summary>
public sealed record TagRow(int Id, string Name, string? Excerpt, int QuestionCount);

/// <summary>One page of the tags that questions stand under.</summary>
public sealed record TagList(TagOrder Order, string? Prefix, IReadOnlyList<TagRow> Rows, string? After, bool IsFirst);

public sealed class TagListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 48;

    /// <param name="prefix">How the names begin; anything for all.</param>
    public async Task<TagList> List(TagOrder order, string? prefix, string? after, CancellationToken ct)
    {
        var begin = prefix?.Trim().ToLowerInvariant() is { Length: > 0 and <= TagName.MaxLength } typed ? typed : null;
        var list = $"tags.{order}";
        var cursor = Cursor.Read(list, after);
        var rows = await Page(order, begin, cursor).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new(order, begin, rows, more ? Cursor.Write(list, rows[^1].QuestionCount, rows[^1].Name) : null, cursor is null);
    }

    internal IQueryable<TagRow> Page(TagOrder order, string? prefix, Cursor? after)
    {
        var tags = db.Tags.AsNoTracking().Where(t => t.QuestionCount > 0);
        if (prefix is not null) tags = tags.Where(t => t.Name.StartsWith(prefix));
        if (order is TagOrder.Name)
        {
            if (after is { } a) tags = tags.Where(t => string.Compare(t.Name, a.Tie) > 0);
            tags = tags.OrderBy(t => t.Name);
        }
        else
        {
            if (after is { } a) tags = tags.Where(t => t.QuestionCount <= a.Number && (t.QuestionCount < a.Number || string.Compare(t.Name, a.Tie) > 0));
            tags = tags.OrderByDescending(t => t.QuestionCount).ThenBy(t => t.Name);
        }
        return tags.Take(PageSize + 1).Select(t => new TagRow(t.Id, t.Name, t.Excerpt, t.QuestionCount));
    }
}
