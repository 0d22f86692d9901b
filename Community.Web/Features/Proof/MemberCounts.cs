using System.Runtime.CompilerServices;

namespace Community.Web.Features.Proof;

/// <summary>What a member's row says of posts, inbox and both balances.</summary>
internal sealed class MemberCounts(CommunityDb db) : IProjection
{
    public async IAsyncEnumerable<Finding> Find([EnumeratorCancellation] CancellationToken ct)
    {
        var drift = db.Members.Select(m => new
        {
            m.Id,
            m.QuestionCount,
            m.AnswerCount,
            m.Unread,
            m.InboxSequence,
            m.Reputation,
            m.Points,
            m.OpenBounties,
            m.OpenSuggestions,
            m.PaidSuggestions,
            Questions = db.Questions.Count(q => q.AuthorId == m.Id && q.DeletedAt == null && q.HeldFor == null),
            Answers = db.Answers.Count(a => a.AuthorId == m.Id && a.DeletedAt == null && a.HeldFor == null),
            News = db.Notifications.Count(n => n.MemberId == m.Id && n.ReadAt == null),
            Last = db.Notifications.Where(n => n.MemberId == m.Id).Max(n => (int?)n.Sequence) ?? 0,
            Earned = 1 + db.LedgerLines.Where(l => l.MemberId == m.Id).Sum(l => l.Reputation),
            Offered = db.Bounties.Count(b => b.GiverId == m.Id && b.ClosedAt == null),
            Suggested = db.SuggestedEdits.Count(s => s.ById == m.Id && s.Closed == 0),
            Approved = db.SuggestedEdits.Count(s => s.ById == m.Id && s.Pays),
            Balance = db.LedgerLines.Where(l => l.MemberId == m.Id).Sum(l => l.Points),
        }).Where(m => m.QuestionCount != m.Questions || m.AnswerCount != m.Answers || m.Unread != m.News || m.InboxSequence != m.Last || m.Reputation != m.Earned || m.Points != m.Balance || m.OpenBounties != m.Offered
            || m.OpenSuggestions != m.Suggested || m.PaidSuggestions != m.Approved);
        await foreach (var m in drift.AsAsyncEnumerable().WithCancellation(ct))
        {
            foreach (var finding in (IEnumerable<Finding>)[.. Finding.Where("member.question-count", m.Id, m.Questions, m.QuestionCount), .. Finding.Where("member.answer-count", m.Id, m.Answers, m.AnswerCount),
                .. Finding.Where("member.unread", m.Id, m.News, m.Unread), .. Finding.Where("member.inbox-sequence", m.Id, m.Last, m.InboxSequence),
                .. Finding.Where("member.reputation", m.Id, m.Earned, m.Reputation), .. Finding.Where("member.points", m.Id, m.Balance, m.Points), .. Finding.Where("member.open-bounties", m.Id, m.Offered, m.OpenBounties),
                .. Finding.Where("member.open-suggestions", m.Id, m.Suggested, m.OpenSuggestions), .. Finding.Where("member.paid-suggestions", m.Id, m.Approved, m.PaidSuggestions)])
                yield return finding;
        }
    }

    public Task Repair(IReadOnlyList<int> ids, CancellationToken ct) => db.Members.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(set => set
        .SetProperty(m => m.QuestionCount, m => db.Questions.Count(q => q.AuthorId == m.Id && q.DeletedAt == null && q.HeldFor == null))
        .SetProperty(m => m.AnswerCount, m => db.Answers.Count(a => a.AuthorId == m.Id && a.DeletedAt == null && a.HeldFor == null))
        .SetProperty(m => m.Unread, m => db.Notifications.Count(n => n.MemberId == m.Id && n.ReadAt == null))
        .SetProperty(m => m.InboxSequence, m => db.Notifications.Where(n => n.MemberId == m.Id).Max(n => (int?)n.Sequence) ?? 0)
        .SetProperty(m => m.Reputation, m => 1 + db.LedgerLines.Where(l => l.MemberId == m.Id).Sum(l => l.Reputation))
        .SetProperty(m => m.OpenBounties, m => db.Bounties.Count(b => b.GiverId == m.Id && b.ClosedAt == null))
        .SetProperty(m => m.OpenSuggestions, m => db.SuggestedEdits.Count(s => s.ById == m.Id && s.Closed == 0))
        .SetProperty(m => m.PaidSuggestions, m => db.SuggestedEdits.Count(s => s.ById == m.Id && s.Pays))
        .SetProperty(m => m.Points, m => db.LedgerLines.Where(l => l.MemberId == m.Id).Sum(l => l.Points)), ct);
}
