namespace Community.Web.Features.Ledger;

/// <summary>A line as it is read, before it is decided what of it is told.</summary>
internal sealed record LedgerLineRead(
    int Id, LedgerKind Kind, int Turn, bool ByDeletion, bool ByCase, int? PostId, bool IsAnswer, string? Title, int Reputation, int Points, DateOnly Day, DateTime At,
    int CauserId, string CauserName, int TrueReputation, int TruePoints,
    int? BeforeId, DateTime? BeforeAt, bool? WasByDeletion, int? TookBack, DateOnly? BeforeDay, int? AfterId, DateTime? AfterAt, string? Words, bool IsShowcase)
{
    public LedgerRow ToRow(bool isOwn, int sum, int balance)
    {
        var (isReversal, isAgain) = (Turn % 2 == 0, Turn > 1 && Turn % 2 == 1);
        var (tellsPost, tellsWho) = (isOwn || Kind is not LedgerKind.DownvoteCast, Kind is LedgerKind.Accepted && CauserId != SystemMember.Community);
        return new(
            Id, Kind, isReversal, isAgain, isAgain && (ByCase || (WasByDeletion is true && Reputation == -TookBack && Day == BeforeDay)), ByDeletion, ByCase, tellsPost ? PostId : null, IsAnswer, tellsPost ? Title : null,
            Reputation, Points, sum, balance, Day, At, tellsWho ? CauserId : null, tellsWho ? CauserName : null,
            BeforeId is { } before ? new(before, BeforeAt!.Value) : null, !isReversal && AfterId is { } after ? new(after, AfterAt!.Value) : null, Words, tellsPost && IsShowcase);
    }
}

internal static class LedgerLines
{
    /// <summary>Lines with what they are about and the lines of the same cause on either side, all by index.</summary>
    public static IQueryable<LedgerLineRead> ReadLines(this CommunityDb db, Reader reader, IQueryable<LedgerLine> lines, bool latestFirst)
    {
        var read =
            from l in lines
            join m in db.Members on l.MemberId equals m.Id
            join causer in db.Members on l.CauserId equals causer.Id
            join seen in db.Posts.VisibleTo(reader) on l.PostId equals seen.Id into posts
            from p in posts.DefaultIfEmpty()
            join h in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals h.Id into heads
            from q in heads.DefaultIfEmpty()
            join b in db.LedgerLines on new { l.Kind, l.SubjectId, l.MemberId, l.CauserId, Turn = l.Turn - 1 } equals new { b.Kind, b.SubjectId, b.MemberId, b.CauserId, b.Turn } into befores
            from before in befores.DefaultIfEmpty()
            join a in db.LedgerLines on new { l.Kind, l.SubjectId, l.MemberId, l.CauserId, Turn = l.Turn + 1 } equals new { a.Kind, a.SubjectId, a.MemberId, a.CauserId, a.Turn } into afters
            from after in afters.DefaultIfEmpty()
            select new { l, m, causer, p, q, before, after };
        return (latestFirst ? read.OrderByDescending(x => x.l.Id) : read.OrderBy(x => x.l.Id)).Select(x => new LedgerLineRead(
            x.l.Id, x.l.Kind, x.l.Turn, x.l.ActId != null, x.l.CaseId != null, x.l.PostId, x.p.RootId != null, x.q.Title, x.l.Reputation, x.l.Points, x.l.Day, x.l.At, x.causer.Id, x.causer.Name, x.m.Reputation, x.m.Points,
            (int?)x.before.Id, (DateTime?)x.before.At, x.before.ActId != null, (int?)x.before.Reputation, (DateOnly?)x.before.Day, (int?)x.after.Id, (DateTime?)x.after.At,
            db.Adjustments.Where(a => x.l.Kind == LedgerKind.Adjustment && a.Id == x.l.SubjectId).Select(a => a.Reason).FirstOrDefault(), x.p is Showcase));
    }
}
