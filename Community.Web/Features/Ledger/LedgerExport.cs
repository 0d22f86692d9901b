namespace Community.Web.Features.Ledger;

/// <summary>Reads a whole ledger, the first line first, as it is written away: never more than a line of it is held.</summary>
public sealed class LedgerExportQuery(CommunityDb db) : IUseCase
{
    public async IAsyncEnumerable<LedgerRow> List(Reader reader, int memberId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (sum, balance) = (1, 0);
        await foreach (var line in All(reader, memberId).AsAsyncEnumerable().WithCancellation(ct))
        {
            sum += line.Reputation;
            balance += line.Points;
            yield return line.ToRow(reader.MemberId == memberId, sum, balance);
        }
    }

    internal IQueryable<LedgerLineRead> All(Reader reader, int memberId)
        => db.ReadLines(reader, db.LedgerLines.AsNoTracking().Where(l => l.MemberId == memberId), latestFirst: false);
}
