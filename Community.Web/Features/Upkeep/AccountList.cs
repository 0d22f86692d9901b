namespace Community.Web.Features.Upkeep;

/// <summary>A member as whoever runs the site sees them.</summary>
/// <param name="Email">Null for members who cannot sign in, such as imported ones.</param>
public sealed record AccountRow(int Id, string Name, Roles Roles, string? Email, DateTime JoinedAt, DateTime? ConfirmedAt, DateTime? SuspendedUntil, bool IsSuspended, DateOnly? SeenOn);

/// <summary>One page of the members with their accounts, the newest first.</summary>
public sealed record AccountList(string? Filter, bool OnlyStaff, IReadOnlyList<AccountRow> Rows, string? After, bool IsFirst);

public sealed class AccountListQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    public const int PageSize = 40;
    private const string Name = "accounts";

    /// <param name="filter">How a name begins, or a mail address where there is an @ in it.</param>
    public async Task<AccountList> List(string? filter, bool onlyStaff, string? after, CancellationToken ct)
    {
        var typed = filter?.Trim() is { Length: > 0 and <= 254 } some ? some : null;
        var cursor = Cursor.ReadById(Name, after);
        var rows = await Page(typed, onlyStaff, cursor?.Id, clock.GetUtcNow().UtcDateTime).ToListAsync(ct);
        var next = rows.Count > PageSize ? Cursor.Write(Name, 0, rows[PageSize - 1].Id) : null;
        return new(typed, onlyStaff, [.. rows.Take(PageSize)], next, cursor is null);
    }

    internal IQueryable<AccountRow> Page(string? typed, bool onlyStaff, int? before, DateTime now)
    {
        var members = db.Members.AsNoTracking().Where(m => m.Kind == MemberKind.Person);
        if (typed?.Contains('@', StringComparison.Ordinal) is true)
        {
            var address = typed.ToUpperInvariant();
            var found = db.Users.Where(a => string.Compare(a.NormalizedEmail, address) >= 0 && a.NormalizedEmail!.StartsWith(address)).Select(a => a.MemberId);
            members = members.Where(m => found.Contains(m.Id));
        }
        else if (typed is not null)
        {
            var key = NameKey.Of(typed);
            members = members.Where(m => string.Compare(m.NameKey, key) >= 0 && m.NameKey.StartsWith(key));
        }
        if (onlyStaff) members = members.Where(m => m.Roles != Roles.None);
        if (before is { } id) members = members.Where(m => m.Id < id);
        return members.OrderByDescending(m => m.Id).Take(PageSize + 1).Select(m => new AccountRow(
            m.Id, m.Name, m.Roles, db.Users.Where(a => a.MemberId == m.Id).Select(a => a.Email).FirstOrDefault(), m.JoinedAt, m.ConfirmedAt, m.SuspendedUntil, m.SuspendedUntil > now,
            db.MemberDays.Where(d => d.MemberId == m.Id && d.SeenInARow > 0).OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault()));
    }
}
