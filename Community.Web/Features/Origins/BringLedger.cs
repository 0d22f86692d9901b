namespace Community.Web.Features.Origins;

/// <summary>
/// What the imported votes and accepts were worth, under the daily cap, and for each member one opening line that makes the
/// sum what it was there. Pays no points, and counts for no company: it was earned elsewhere.
/// </summary>
internal sealed class BringLedger(ImportJob job, ReputationPolicy policy, SiteCalendar calendar)
{
    private const int PerBatch = 300;
    private static readonly string[] Columns = [nameof(LedgerLine.Kind), nameof(LedgerLine.SubjectId), nameof(LedgerLine.MemberId), nameof(LedgerLine.CauserId), nameof(LedgerLine.Turn),
        nameof(LedgerLine.PostId), nameof(LedgerLine.Reputation), nameof(LedgerLine.Room), nameof(LedgerLine.Day), nameof(LedgerLine.At)];

    private readonly record struct Line(LedgerKind Kind, int Subject, int Member, int Causer, int? Post, int Worth, bool Capped, DateOnly Day, DateTime At);

    public async Task Run()
    {
        var openings = await Openings();
        var chunks = job.People.Users.Values.Concat(job.People.Names.Values).Distinct().Order().Chunk(PerBatch).ToList();
        foreach (var batch in job.Remaining(ImportStage.Ledger, chunks.Count))
        {
            var lines = 0;
            await job.Write(ImportStage.Ledger, batch, chunks.Count, async () => lines = await Write(chunks[batch], openings));
            job.Report.Bring("ledger lines", lines);
        }
    }

    /// <summary>Members of this run, with the reputation they had there; of nameless authors nobody knows it.</summary>
    private async Task<Dictionary<int, (int Reputation, DateTime JoinedAt)>> Openings()
    {
        var there = job.People.Users.ToDictionary(u => u.Value, u => job.Index.Users.GetValueOrDefault(u.Key, 1));
        return await job.Db.ExternalIds.Where(k => k.Kind == ImportedKind.Member && k.RunId == job.Run.Id)
            .Join(job.Db.Members, k => k.LocalId, m => m.Id, (k, m) => new { m.Id, m.JoinedAt })
            .ToDictionaryAsync(m => m.Id, m => (there.GetValueOrDefault(m.Id, 1), m.JoinedAt), job.Ct);
    }

    private async Task<int> Write(int[] members, Dictionary<int, (int Reputation, DateTime JoinedAt)> openings)
    {
        var mine = members.ToHashSet();
        var days = await Rooms(members);
        var used = days.ToDictionary();
        List<object?[]> rows = [];
        Dictionary<int, int> sums = [];
        foreach (var line in (await Votes(members)).Concat(await Accepts(members)).Where(l => mine.Contains(l.Member)).OrderBy(l => l.Day).ThenBy(l => l.Subject))
        {
            var written = line.Worth;
            if (line.Capped)
            {
                var room = used.GetValueOrDefault((line.Member, line.Day));
                written = Math.Clamp(policy.DailyCap - room, 0, line.Worth);
                used[(line.Member, line.Day)] = room + written;
            }
            sums[line.Member] = sums.GetValueOrDefault(line.Member) + written;
            rows.Add([line.Kind, line.Subject, line.Member, line.Causer, 1, line.Post, written, line.Capped ? written : 0, line.Day, line.At]);
        }
        foreach (var member in members)
            if (openings.TryGetValue(member, out var opening))
                rows.Add([LedgerKind.Opening, member, member, SystemMember.Community, 1, null, opening.Reputation - 1 - sums.GetValueOrDefault(member), 0, calendar.DayOf(opening.JoinedAt), opening.JoinedAt]);
        await job.Insert<LedgerLine>(Columns, rows);
        await job.Insert<MemberDay>([nameof(MemberDay.MemberId), nameof(MemberDay.Day), nameof(MemberDay.Capped)],
            [.. used.Where(u => !days.ContainsKey(u.Key)).Select(u => new object?[] { u.Key.Member, u.Key.Day, u.Value })]);
        foreach (var ((member, day), capped) in used.Where(u => days.TryGetValue(u.Key, out var before) && before != u.Value))
            await job.Db.MemberDays.Where(d => d.MemberId == member && d.Day == day).ExecuteUpdateAsync(set => set.SetProperty(d => d.Capped, capped), job.Ct);
        return rows.Count;
    }

    private async Task<Dictionary<(int Member, DateOnly Day), int>> Rooms(int[] members)
    {
        var (from, to) = (members[0], members[^1]);
        return await job.Db.MemberDays.Where(d => d.MemberId >= from && d.MemberId <= to).Select(d => new { d.MemberId, d.Day, d.Capped })
            .ToDictionaryAsync(d => (d.MemberId, d.Day), d => d.Capped, job.Ct);
    }

    /// <summary>One line for the votes of a post, direction and day.</summary>
    private async Task<IEnumerable<Line>> Votes(int[] members)
    {
        var (from, to) = (members[0], members[^1]);
        var groups = await job.Db.Posts.Everything().Where(p => p.AuthorId >= from && p.AuthorId <= to)
            .Where(p => job.Db.ExternalIds.Any(k => k.Kind == ImportedKind.Post && k.LocalId == p.Id && k.RunId == job.Run.Id))
            .Join(job.Db.ImportedVotes, p => p.Id, v => v.PostId, (p, v) => new { p.AuthorId, IsAnswer = p.RootId != null, v.PostId, v.Direction, v.Day, v.Id })
            .GroupBy(v => new { v.AuthorId, v.IsAnswer, v.PostId, v.Direction, v.Day })
            .Select(g => new { g.Key, First = g.Min(v => v.Id), Count = g.Count() }).ToListAsync(job.Ct);
        return groups.Select(g =>
        {
            var up = g.Key.Direction is VoteDirection.Up;
            return new Line(up ? LedgerKind.ImportedUpvotes : LedgerKind.ImportedDownvotes, g.First, g.Key.AuthorId, SystemMember.Community, g.Key.PostId,
                g.Count * policy.WorthOf(g.Key.Direction, g.Key.IsAnswer), up, g.Key.Day, g.Key.Day.ToDateTime(default, DateTimeKind.Utc));
        });
    }

    private async Task<IEnumerable<Line>> Accepts(int[] members)
    {
        var (from, to) = (members[0], members[^1]);
        var accepts = await job.Db.Questions.Everything().Where(q => q.AcceptPays && q.AcceptedAt != null)
            .Where(q => job.Db.ExternalIds.Any(k => k.Kind == ImportedKind.Post && k.LocalId == q.Id && k.RunId == job.Run.Id))
            .Join(job.Db.Answers.Everything(), q => q.AcceptedId, a => a.Id, (q, a) => new { Asker = q.AuthorId, Answerer = a.AuthorId, Answer = a.Id, q.AcceptedAt })
            .Where(x => (x.Asker >= from && x.Asker <= to) || (x.Answerer >= from && x.Answerer <= to)).ToListAsync(job.Ct);
        return accepts.SelectMany(a =>
        {
            var (at, day) = (a.AcceptedAt!.Value, DateOnly.FromDateTime(a.AcceptedAt.Value));
            return (Line[])[new(LedgerKind.Accepted, a.Answer, a.Answerer, a.Asker, a.Answer, policy.AnswerAccepted, false, day, at),
                new(LedgerKind.AcceptGiven, a.Answer, a.Asker, a.Asker, a.Answer, policy.AcceptGiven, false, day, at)];
        });
    }
}
