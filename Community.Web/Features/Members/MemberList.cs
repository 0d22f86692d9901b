namespace Community.Web.Features.Members;

/// <summary>The orders in which members are listed.</summary>
public enum MemberOrder { Reputation, Newest }

/// <summary>A member as lists show them.</summary>
/// <param name="Reputation">As it is shown, never below 1.</param>
public sealed record MemberRow(int Id, string Name, string NameKey, int Reputation, int TrueReputation, Roles Roles, DateTime JoinedAt, int QuestionCount, int AnswerCount);

/// <summary>One page of the members. Looked for by name, they come by name.</summary>
public sealed record MemberList(MemberOrder Order, string? Name, IReadOnlyList<MemberRow> Rows, string? After, bool IsFirst);

public sealed class MemberListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 48;

    public async Task<MemberList> List(MemberOrder order, string? name, string? after, CancellationToken ct)
    {
        var key = name?.Trim() is { Length: > 0 and <= 80 } typed ? NameKey.Of(typed) : "";
        var list = key.Length > 0 ? "members.name" : $"members.{order}";
        var cursor = key.Length > 0 ? Cursor.Read(list, after) : order is MemberOrder.Newest ? Cursor.ReadTime(list, after) : Cursor.ReadById(list, after);
        var rows = await Page(order, key, cursor).ToListAsync(ct);
        string? next = null;
        if (rows.Count > PageSize)
        {
            rows.RemoveAt(PageSize);
            var last = rows[^1];
            next = key.Length > 0 ? Cursor.Write(list, 0L, last.NameKey)
                : order is MemberOrder.Newest ? Cursor.Write(list, last.JoinedAt, last.Id) : Cursor.Write(list, last.TrueReputation, last.Id);
        }
        return new(order, key.Length > 0 ? name!.Trim() : null, rows, next, cursor is null);
    }

    internal IQueryable<MemberRow> Page(MemberOrder order, string nameKey, Cursor? after)
    {
        var members = db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person);
        members = nameKey.Length > 0 ? ByName(members, nameKey, after) : order is MemberOrder.Newest ? NewestFirst(members, after) : ByReputation(members, after);
        return members.Take(PageSize + 1).Select(m => new MemberRow(
            m.Id, m.Name, m.NameKey, m.Reputation < 1 ? 1 : m.Reputation, m.Reputation, m.Roles, m.JoinedAt, m.QuestionCount, m.AnswerCount));
    }

    private static IQueryable<Member> ByName(IQueryable<Member> members, string key, Cursor? after)
    {
        if (after is { } a) members = members.Where(m => string.Compare(m.NameKey, a.Tie) > 0);
        return members.Where(m => m.NameKey.StartsWith(key)).OrderBy(m => m.NameKey);
    }

    private static IQueryable<Member> NewestFirst(IQueryable<Member> members, Cursor? after)
    {
        if (after is { } a) members = members.Where(m => m.JoinedAt <= a.Time && (m.JoinedAt < a.Time || m.Id < a.Id));
        return members.OrderByDescending(m => m.JoinedAt).ThenByDescending(m => m.Id);
    }

    private static IQueryable<Member> ByReputation(IQueryable<Member> members, Cursor? after)
    {
        if (after is { } a) members = members.Where(m => m.Reputation <= a.Number && (m.Reputation < a.Number || m.Id < a.Id));
        return members.OrderByDescending(m => m.Reputation).ThenByDescending(m => m.Id);
    }
}
