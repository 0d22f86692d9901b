using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>No day holds more reputation or votes than the rules allow, and the rows know of every standing vote.</summary>
internal sealed class DayLimitProof(CommunityDb db, ReputationPolicy reputation, VotingPolicy voting, ThanksPolicy thanks) : IProof
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var cap = reputation.DailyCap;
        await foreach (var d in db.LedgerLines.GroupBy(l => new { l.MemberId, l.Day }).Select(g => new { g.Key.MemberId, g.Key.Day, Room = g.Sum(l => l.Room) }).Where(d => d.Room > cap).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.cap", d.MemberId, $"at most {cap} on {d.Day:O}", $"{d.Room}");

        var (perDay, up, down) = (voting.VotesPerDay, voting.UpPerAuthorPerDay, voting.DownPerAuthorPerDay);
        await foreach (var d in db.MemberDays.Where(d => d.Votes > perDay || d.Votes < 0).Select(d => new { d.MemberId, d.Day, d.Votes }).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.votes", d.MemberId, $"0 to {perDay} on {d.Day:O}", $"{d.Votes}");
        await foreach (var d in db.MemberAuthorDays.Where(d => d.Up > up || d.Down > down || d.Up < 0 || d.Down < 0).AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.author-votes", d.VoterId, $"at most {up} up and {down} down for member {d.AuthorId} on {d.Day:O}", $"{d.Up} up, {d.Down} down");

        var most = thanks.PerDay;
        await foreach (var d in db.MemberDays.Select(d => new { d.MemberId, d.Day, d.Thanked, Given = db.Thanks.Where(t => t.FromId == d.MemberId && t.Day == d.Day).Sum(t => t.Points) }).Where(d => d.Thanked != d.Given || d.Thanked > most).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.thanks", d.MemberId, $"{d.Given}, at most {most}, on {d.Day:O}", $"{d.Thanked}");

        await foreach (var d in db.MemberDays.Select(d => new { d.MemberId, d.Day, d.Flags, Given = db.Flags.Count(f => f.ById == d.MemberId && f.Day == d.Day) }).Where(d => d.Flags != d.Given).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.flags", d.MemberId, $"{d.Given} on {d.Day:O}", $"{d.Flags}");

        var standing = db.Votes.Where(v => v.Direction != null);
        await foreach (var d in db.MemberDays.Select(d => new { d.MemberId, d.Day, d.Votes, Standing = standing.Count(v => v.VoterId == d.MemberId && v.Day == d.Day) }).Where(d => d.Votes < d.Standing).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.votes-kept", d.MemberId, $"at least {d.Standing} on {d.Day:O}", $"{d.Votes}");
        await foreach (var v in standing.Where(v => !db.MemberDays.Any(d => d.MemberId == v.VoterId && d.Day == v.Day)).Select(v => new { v.VoterId, v.Day }).Distinct().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.votes-kept", v.VoterId, $"a row for {v.Day:O}", "none");

        var onAuthors = standing.Join(db.Posts.Everything(), v => v.PostId, p => p.Id, (v, p) => new { v.VoterId, p.AuthorId, v.Day, v.Direction });
        await foreach (var d in db.MemberAuthorDays.Select(d => new
        {
            d.VoterId,
            d.AuthorId,
            d.Day,
            d.Up,
            d.Down,
            StandingUp = onAuthors.Count(v => v.VoterId == d.VoterId && v.AuthorId == d.AuthorId && v.Day == d.Day && v.Direction == VoteDirection.Up),
            StandingDown = onAuthors.Count(v => v.VoterId == d.VoterId && v.AuthorId == d.AuthorId && v.Day == d.Day && v.Direction == VoteDirection.Down),
        }).Where(d => d.Up < d.StandingUp || d.Down < d.StandingDown).AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.author-votes-kept", d.VoterId, $"at least {d.StandingUp} up and {d.StandingDown} down for member {d.AuthorId} on {d.Day:O}", $"{d.Up} up, {d.Down} down");
        await foreach (var v in onAuthors.Where(v => !db.MemberAuthorDays.Any(d => d.VoterId == v.VoterId && d.AuthorId == v.AuthorId && d.Day == v.Day)).Select(v => new { v.VoterId, v.AuthorId, v.Day }).Distinct().AsAsyncEnumerable().WithCancellation(ct))
            yield return new("day.author-votes-kept", v.VoterId, $"a row for member {v.AuthorId} on {v.Day:O}", "none");
    }
}
