namespace Community.Web.Features.Ledger;

/// <summary>Another line of the same cause: the one that this takes back, or that took it back.</summary>
public sealed record LedgerTie(int Id, DateTime At);

/// <summary>One line of a ledger with its reason. Who caused it is told for accepts only: votes are secret.</summary>
/// <param name="IsReversal">It takes back what an earlier line paid.</param>
/// <param name="IsAgain">It pays again what was taken back before …</param>
/// <param name="IsRestored">… because the deletion that took it back was undone: to the digit, for the day it first counted.</param>
/// <param name="ByDeletion">The post was deleted, and its rewards with it.</param>
/// <param name="ByCase">It was part of serial voting.</param>
/// <param name="PostId">Null where the post must not be told, or there is none.</param>
/// <param name="Title">Of the question or the showcase; null when it is gone for this reader.</param>
/// <param name="Sum">The true reputation after this line.</param>
/// <param name="Balance">The points after this line.</param>
/// <param name="Words">What an operator wrote as the reason of an adjustment.</param>
/// <param name="Before">The line of the same cause before this one: what a reversal takes back, what is paid again.</param>
/// <param name="TakenBack">The line that took this one back.</param>
public sealed record LedgerRow(
    int Id, LedgerKind Kind, bool IsReversal, bool IsAgain, bool IsRestored, bool ByDeletion, bool ByCase, int? PostId, bool IsAnswer, string? Title,
    int Reputation, int Points, int Sum, int Balance, DateOnly Day, DateTime At, int? AccepterId, string? AccepterName, LedgerTie? Before, LedgerTie? TakenBack, string? Words, bool IsShowcase);

/// <summary>Why a member has the reputation and the points they have: one page of the lines, the latest first.</summary>
public sealed record LedgerPage(LedgerFilter Filter, IReadOnlyList<LedgerRow> Rows, string? After, bool IsFirst);

/// <summary>Reads a ledger. Both balances run along in the cursor: a line's balance never changes, so no page adds up the ones before it.</summary>
public sealed class LedgerPageQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;

    /// <param name="reader">The member, or a moderator, who learns nothing of the votes that the member cast.</param>
    /// <param name="from">A line to begin with, instead of the latest.</param>
    public async Task<LedgerPage> List(Reader reader, int memberId, LedgerFilter filter, int? from, string? after, CancellationToken ct)
    {
        var list = $"ledger.{filter}";
        var cursor = Cursor.ReadById(list, after);
        var before = cursor?.Id ?? (from is > 0 and < int.MaxValue ? from + 1 : null);
        var lines = await Page(reader, memberId, filter, before).ToListAsync(ct);
        var more = lines.Count > PageSize;
        if (more) lines.RemoveAt(PageSize);

        var balance = cursor is { } c ? new Balance((int)(c.Key >> 32), (int)c.Key) : lines.Count > 0 ? new(lines[0].TrueReputation, lines[0].TruePoints) : new(1, 0);
        var shownAll = filter.IsEmpty && (cursor is not null || before is null);
        var balances = shownAll ? null : await Balances(memberId, lines, cursor?.Id, cursor is null ? null : balance, ct);
        List<LedgerRow> rows = [];
        foreach (var line in lines)
        {
            if (balances is not null) balance = balances[line.Id];
            rows.Add(line.ToRow(reader.MemberId == memberId, balance.Sum, balance.Points));
            balance = new(balance.Sum - line.Reputation, balance.Points - line.Points);
        }
        return new(filter, rows, more ? Cursor.Write(list, ((long)balance.Sum << 32) | (uint)balance.Points, lines[^1].Id) : null, before is null);
    }

    private readonly record struct Balance(int Sum, int Points);

    internal IQueryable<LedgerLineRead> Page(Reader reader, int memberId, LedgerFilter filter, int? before)
    {
        var lines = filter.Of(db.LedgerLines.AsNoTracking().Where(l => l.MemberId == memberId));
        if (before is { } id) lines = lines.Where(l => l.Id < id);
        return db.ReadLines(reader, lines.OrderByDescending(l => l.Id).Take(PageSize + 1), latestFirst: true);
    }

    /// <summary>The balances after each shown line, where others between them are left out: from where the page begins down to its last line.</summary>
    /// <param name="above">What the page before ended with; null begins with what the member has now.</param>
    private async Task<Dictionary<int, Balance>> Balances(int memberId, IReadOnlyList<LedgerLineRead> shown, int? before, Balance? above, CancellationToken ct)
    {
        Dictionary<int, Balance> balances = [];
        if (shown.Count == 0) return balances;
        await foreach (var move in Moves(memberId, shown[^1].Id, before).AsAsyncEnumerable().WithCancellation(ct))
        {
            var now = above ?? new(move.TrueReputation, move.TruePoints);
            balances[move.Id] = now;
            above = new(now.Sum - move.Reputation, now.Points - move.Points);
        }
        return balances;
    }

    internal IQueryable<Move> Moves(int memberId, int from, int? before)
    {
        var moves = db.LedgerLines.Where(l => l.MemberId == memberId && l.Id >= from);
        if (before is { } id) moves = moves.Where(l => l.Id < id);
        return from l in moves join m in db.Members on l.MemberId equals m.Id orderby l.Id descending select new Move(l.Id, l.Reputation, l.Points, m.Reputation, m.Points);
    }

    internal sealed record Move(int Id, int Reputation, int Points, int TrueReputation, int TruePoints);
}
