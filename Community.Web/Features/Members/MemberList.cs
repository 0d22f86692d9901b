namespace Community.Web.Features.Members;

/// <summary>The orders in which members are listed.</summary>
public enum MemberOrder { Reputation, Newest, Name }

/// <summary>A member as lists show them.</summary>
/// <param name="Reputation">As it is shown: never below 1, and 1 while suspended.</param>
/// <param name="TrueReputation">The true sum, which the list goes by.</param>
public sealed record MemberRow(int Id, string Name, string NameKey, int Reputation, int TrueReputation, Roles Roles, DateTime JoinedAt, int QuestionCount, int AnswerCount);

/// <summary>One page of the members. Looked for by name, they come by name.</summary>
public sealed record MemberList(MemberOrder Order, string? Name, IReadOnlyList<MemberRow> Rows, string? After, bool IsFirst);

public sealed class MemberListQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    public const int PageSize = 48;

    public async Task<MemberList> List(MemberOrder order, string? name, string? after, CancellationToken ct)
    {
        var key = name?.Trim() is { Length: > 0 and <= 80 } typed ? NameKey.Of(typed) : "";
        if (key.Length > 0) order = MemberOrder.Name;
        var list = $"members.{order}";
        var cursor = order switch
        {
            MemberOrder.Name => Cursor.Read(list, after),
            MemberOrder.Newest => Cursor.ReadTime(list, after),
            _ => Cursor.ReadById(list, after),
        };
        var rows = await Page(order, key, cursor, clock.GetUtcNow().UtcDateTime).ToListAsync(ct);
        string? next = null;
        if (rows.Count > PageSize)
        {
            rows.RemoveAt(PageSize);
            next = CursorOf(list, order, rows[^1]);
        }
        return new(order, key.Length > 0 ? name!.Trim() : null, rows, next, cursor is null);
    }

    /// <param name="nameKey">How the names begin, as compared; empty for all.</param>
    internal IQueryable<MemberRow> Page(MemberOrder order, string nameKey, Cursor? after, DateTime now)
    {
        var members = db.Members.AsNoTracking();
        // By name it says who is left out: "is a person" would have SQLite read all persons and sort them.
        members = order is MemberOrder.Name ? members.Where(m => m.Kind != MemberKind.System && m.Kind != MemberKind.Former) : members.Where(m => m.Kind == MemberKind.Person);
        members = order switch
        {
            MemberOrder.Name => ByName(members, nameKey, after),
            MemberOrder.Newest => NewestFirst(members, after),
            _ => ByReputation(members, after),
        };
        return members.Take(PageSize + 1).Select(m => new MemberRow(
            m.Id, m.Name, m.NameKey, m.SuspendedUntil > now || m.Reputation < 1 ? 1 : m.Reputation, m.Reputation, m.Roles, m.JoinedAt, m.QuestionCount, m.AnswerCount));
    }

    private static string CursorOf(string list, MemberOrder order, MemberRow last) => order switch
    {
        MemberOrder.Name => Cursor.Write(list, 0L, last.NameKey),
        MemberOrder.Newest => Cursor.Write(list, last.JoinedAt, last.Id),
        _ => Cursor.Write(list, last.TrueReputation, last.Id),
    };

    private static IQueryable<Member> ByName(IQueryable<Member> members, string key, Cursor? after)
    {
        if (after is { } a) members = members.Where(m => string.Compare(m.NameKey, a.Tie) > 0);
        // "Not before the key" is for SQLite, which enters no index by a beginning alone.
        if (key.Length > 0) members = members.Where(m => string.Compare(m.NameKey, key) >= 0 && m.NameKey.StartsWith(key));
        return members.OrderBy(m => m.NameKey);
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
