using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What posts say of thanks and bounties.</summary>
internal sealed class GivingCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var answers = db.Answers.Everything().Select(a => new
        {
            a.Id,
            a.ThankCount,
            a.ThankPoints,
            a.BountyWon,
            Thanks = db.Thanks.Count(t => t.AnswerId == a.Id),
            Given = db.Thanks.Where(t => t.AnswerId == a.Id).Sum(t => t.Points),
            Won = db.Bounties.Where(b => b.AnswerId == a.Id).Sum(b => b.ToWinner),
        }).Where(a => a.ThankCount != a.Thanks || a.ThankPoints != a.Given || a.BountyWon != a.Won);
        await foreach (var a in answers.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("answer.thank-count", a.Id, a.Thanks, a.ThankCount),
                .. Finding.Where("answer.thank-points", a.Id, a.Given, a.ThankPoints), .. Finding.Where("answer.bounty-won", a.Id, a.Won, a.BountyWon)])
                yield return finding;
        }

        var questions = db.Questions.Everything().Select(q => new
        {
            q.Id,
            q.BountyPoints,
            q.BountyGiverId,
            Open = db.Bounties.Where(b => b.OpenQuestionId == q.Id).Select(b => (int?)b.Points).FirstOrDefault(),
            Giver = db.Bounties.Where(b => b.OpenQuestionId == q.Id).Select(b => (int?)b.GiverId).FirstOrDefault(),
        }).Where(q => q.BountyPoints != q.Open || q.BountyGiverId != q.Giver);
        await foreach (var q in questions.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in Finding.Where("question.bounty", q.Id, (q.Open, q.Giver), (q.BountyPoints, q.BountyGiverId))) yield return finding;
        }
    }

    public async Task Repair(IReadOnlyList<int> ids, CancellationToken ct)
    {
        await db.Answers.Everything().Where(a => ids.Contains(a.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(a => a.ThankCount, a => db.Thanks.Count(t => t.AnswerId == a.Id))
            .SetProperty(a => a.ThankPoints, a => db.Thanks.Where(t => t.AnswerId == a.Id).Sum(t => t.Points))
            .SetProperty(a => a.BountyWon, a => db.Bounties.Where(b => b.AnswerId == a.Id).Sum(b => b.ToWinner)), ct);
        await db.Questions.Everything().Where(q => ids.Contains(q.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(q => q.BountyPoints, q => db.Bounties.Where(b => b.OpenQuestionId == q.Id).Select(b => (int?)b.Points).FirstOrDefault())
            .SetProperty(q => q.BountyGiverId, q => db.Bounties.Where(b => b.OpenQuestionId == q.Id).Select(b => (int?)b.GiverId).FirstOrDefault())
            .SetProperty(q => q.BountyEndsAt, q => db.Bounties.Where(b => b.OpenQuestionId == q.Id).Select(b => (DateTime?)b.EndsAt).FirstOrDefault()), ct);
    }
}
