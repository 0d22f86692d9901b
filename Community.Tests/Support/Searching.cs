using Community.Web.Features.Fraud;

namespace Community.Tests.Support;

/// <summary>What the night does, and what moderators make of it.</summary>
public static class Searching
{
    extension(Site site)
    {
        public Task<IReadOnlyList<FraudSeries>> Search(bool dry = false) => site.Do<ScanForFraud, IReadOnlyList<FraudSeries>>(scan => scan.Run(dry, default));

        public Task Overturn(int caseId, Member by, string? reason = "They sit in one room and read together.") => site.Do<OverturnCase>(overturn => overturn.Run(caseId, by.Id, reason, default));

        public Task<List<int>> Cases() => site.Read(db => db.FraudCases.OrderBy(f => f.Id).Select(f => f.Id).ToListAsync());

        /// <summary>All that a case may move, one line a row: balances, scores, what counts as answered, votes, accepts.</summary>
        public Task<List<string>> Books() => site.Read(async db => (List<string>)
        [
            .. await db.Members.OrderBy(m => m.Id).Select(m => $"member {m.Name}: {m.Reputation} reputation, {m.Points} points").ToListAsync(),
            .. await db.Posts.Everything().OrderBy(p => p.Id).Select(p => $"post {p.Id}: {p.UpVotes} up, {p.DownVotes} down, score {p.Score}").ToListAsync(),
            .. await db.Questions.Everything().OrderBy(q => q.Id).Select(q => $"question {q.Id}: accepted {q.AcceptedId}, pays {q.AcceptPays}, answered {q.IsAnswered}").ToListAsync(),
            .. await db.Votes.OrderBy(v => v.Id).Select(v => $"vote of {v.VoterId} on {v.PostId}: {v.Direction} on {v.Day}, changed {v.ChangedAt}").ToListAsync(),
            .. await db.MemberDays.OrderBy(d => d.MemberId).ThenBy(d => d.Day).Select(d => $"day {d.Day} of {d.MemberId}: {d.Votes} votes").ToListAsync(),
            .. await db.MemberAuthorDays.OrderBy(d => d.VoterId).ThenBy(d => d.AuthorId).ThenBy(d => d.Day).Select(d => $"day {d.Day} of {d.VoterId} for {d.AuthorId}: {d.Up} up, {d.Down} down").ToListAsync(),
        ]);
    }
}
