namespace Community.Web.Features.Ledger;

/// <summary>One line of a ledger with its reason. Who caused it is told for accepts only: votes are secret.</summary>
/// <param name="IsReversal">It takes back what an earlier line paid.</param>
/// <param name="IsAgain">It pays again what was taken back before.</param>
/// <param name="ByDeletion">The post was deleted, and its rewards with it.</param>
/// <param name="PostId">Null where the post must not be told, or there is none.</param>
/// <param name="Title">Of the question; null when it is gone for this reader.</param>
/// <param name="Sum">The true reputation after this line.</param>
/// <param name="Balance">The points after this line.</param>
public sealed record LedgerRow(
    int Id, LedgerKind Kind, bool IsReversal, bool IsAgain, bool ByDeletion, int? PostId, bool IsAnswer, string? Title,
    int Reputation, int Points, int Sum, int Balance, DateOnly Day, DateTime At, int? AccepterId, string? AccepterName);

/// <summary>Why a member has the reputation and the points they have: one page of the lines, the latest first.</summary>
public sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows, string? After, bool IsFirst);

/// <summary>Reads a ledger. Both balances run along in the cursor: a line's balance never changes, so no page adds up the ones before it.</summary>
public sealed class LedgerPageQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 30;
    private const string Name = "ledger";

    /// <param name="reader">The member, or a moderator, who learns nothing of the votes that the member cast.</param>
    public async Task<LedgerPage> List(Reader reader, int memberId, string? after, CancellationToken ct)
    {
        var cursor = Cursor.ReadById(Name, after);
        var lines = await Page(reader, memberId, cursor?.Id).ToListAsync(ct);
        var more = lines.Count > PageSize;
        if (more) lines.RemoveAt(PageSize);

        var (sum, balance) = cursor is { } c ? ((int)(c.Key >> 32), (int)c.Key) : lines.Count > 0 ? (lines[0].TrueReputation, lines[0].TruePoints) : (1, 0);
        List<LedgerRow> rows = [];
        foreach (var line in lines)
        {
            rows.Add(Row(line, reader.MemberId == memberId, sum, balance));
            sum -= line.Reputation;
            balance -= line.Points;
        }
        return new(rows, more ? Cursor.Write(Name, ((long)sum << 32) | (uint)balance, lines[^1].Id) : null, cursor is null);
    }

    private static LedgerRow Row(Line l, bool isOwn, int sum, int balance)
    {
        var (tellsPost, tellsWho) = (isOwn || l.Kind is not LedgerKind.DownvoteCast, l.Kind is LedgerKind.Accepted && l.CauserId != SystemMember.Community);
        return new(
            l.Id, l.Kind, l.Turn % 2 == 0, l.Turn > 1 && l.Turn % 2 == 1, l.ByDeletion, tellsPost ? l.PostId : null, l.IsAnswer, tellsPost ? l.Title : null,
            l.Reputation, l.Points, sum, balance, l.Day, l.At, tellsWho ? l.CauserId : null, tellsWho ? l.CauserName : null);
    }

    internal IQueryable<Line> Page(Reader reader, int memberId, int? before)
    {
        var lines = db.LedgerLines.AsNoTracking().Where(l => l.MemberId == memberId);
        if (before is { } id) lines = lines.Where(l => l.Id < id);
        return from l in lines.OrderByDescending(l => l.Id).Take(PageSize + 1)
               join m in db.Members on l.MemberId equals m.Id
               join causer in db.Members on l.CauserId equals causer.Id
               join seen in db.Posts.VisibleTo(reader) on l.PostId equals seen.Id into posts
               from p in posts.DefaultIfEmpty()
               join h in db.Questions.VisibleTo(reader) on p.RootId ?? p.Id equals h.Id into heads
               from q in heads.DefaultIfEmpty()
               orderby l.Id descending
               select new Line(l.Id, l.Kind, l.Turn, l.ActId != null, l.PostId, p.RootId != null, q.Title, l.Reputation, l.Points, l.Day, l.At, causer.Id, causer.Name, m.Reputation, m.Points);
    }

    internal sealed record Line(
        int Id, LedgerKind Kind, int Turn, bool ByDeletion, int? PostId, bool IsAnswer, string? Title, int Reputation, int Points, DateOnly Day, DateTime At,
        int CauserId, string CauserName, int TrueReputation, int TruePoints);
}
