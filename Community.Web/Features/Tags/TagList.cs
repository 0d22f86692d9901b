namespace Community.Web.Features.Tags;

/// <summary>The orders in which tags are listed.</summary>
public enum TagOrder { Popular, Name, New }

/// <summary>A tag as lists show it.</summary>
public sealed record TagRow(int Id, string Name, string? Excerpt, int QuestionCount);

/// <summary>One page of the tags that questions stand under.</summary>
/// <param name="Part">What their names contain; null for all.</param>
public sealed record TagList(TagOrder Order, string? Part, IReadOnlyList<TagRow> Rows, string? After, bool IsFirst);

public sealed class TagListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 48;

    /// <param name="typed">What the names contain; anything for all.</param>
    public async Task<TagList> List(TagOrder order, string? typed, string? after, CancellationToken ct)
    {
        var part = typed?.Trim().ToLowerInvariant() is { Length: > 0 and <= TagName.MaxLength } some ? some : null;
        var list = $"tags.{order}";
        var cursor = order is TagOrder.New ? Cursor.ReadById(list, after) : Cursor.Read(list, after);
        var rows = await Page(order, part, cursor).ToListAsync(ct);
        var more = rows.Count > PageSize;
        if (more) rows.RemoveAt(PageSize);
        return new(order, part, rows, more ? Cursor.Write(list, rows[^1].QuestionCount, order is TagOrder.New ? rows[^1].Id : rows[^1].Name) : null, cursor is null);
    }

    internal IQueryable<TagRow> Page(TagOrder order, string? part, Cursor? after)
    {
        var tags = db.Tags.AsNoTracking().Where(t => t.QuestionCount > 0);
        if (part is not null) tags = tags.Where(t => t.Name.Contains(part));
        switch (order)
        {
            case TagOrder.Name:
                if (after is { } name) tags = tags.Where(t => string.Compare(t.Name, name.Tie) > 0);
                tags = tags.OrderBy(t => t.Name);
                break;
            case TagOrder.New: // as they were made
                if (after is { } made) tags = tags.Where(t => t.Id < made.Id);
                tags = tags.OrderByDescending(t => t.Id);
                break;
            default:
                if (after is { } a) tags = tags.Where(t => t.QuestionCount <= a.Number && (t.QuestionCount < a.Number || string.Compare(t.Name, a.Tie) > 0));
                tags = tags.OrderByDescending(t => t.QuestionCount).ThenBy(t => t.Name);
                break;
        }
        return tags.Take(PageSize + 1).Select(t => new TagRow(t.Id, t.Name, t.Excerpt, t.QuestionCount));
    }
}
