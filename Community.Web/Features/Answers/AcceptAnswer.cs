using Community.Web.Features.Limits;

namespace Community.Web.Features.Answers;

/// <summary>The asker (or staff, for one who has been silent) wants this answer to be the accepted one, or (null) none.</summary>
public sealed class AcceptAnswer(CommunityDb db, DayLimits limits, AcceptPolicy policy, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    public Task Run(int questionId, int? answerId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var asker = await db.Questions.VisibleTo(Reader.Of(by)).Where(q => q.Id == questionId).Select(q => (int?)q.AuthorId).SingleOrDefaultAsync(ct)
            ?? throw new RuleBrokenException("question.unknown");
        await limits.Open(asker, calendar.DayOf(now), ct);
        var question = await db.Questions.VisibleTo(Reader.Of(by)).SingleAsync(q => q.Id == questionId, ct);
        var answer = answerId is null ? null
            : Rule.Found(await db.Answers.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(a => a.Id == answerId, ct), "answer");
        var standing = question.AcceptedId is { } accepted ? await db.Answers.Row(accepted).SingleAsync(ct) : null;
        var mayBePaid = answer is not null && !await AreColleagues(asker, answer.AuthorId, ct) && await PaidAccepts(asker, answer, now, ct) < policy.PaidPerPair;
        question.Accept(answer, standing, by, mayBePaid, answer is null ? null : await VoidedIn(asker, answer, ct), policy, now);
    }, ct);

    private async Task<bool> AreColleagues(int asker, int answerer, CancellationToken ct)
        => await db.Members.AnyAsync(m => m.Id == asker && m.OrganisationId != null && db.Members.Any(a => a.Id == answerer && a.OrganisationId == m.OrganisationId), ct);

    /// <summary>The fraud case that found this accept, while it stands.</summary>
    private Task<int?> VoidedIn(int asker, Answer answer, CancellationToken ct) => db.FraudEvidence
        .Where(e => e.PostId == answer.Id && e.ActorId == asker && e.Kind == EvidenceKind.Accept && db.FraudCases.Any(f => f.Id == e.CaseId && f.OverturnedAt == null))
        .Select(e => (int?)e.CaseId).SingleOrDefaultAsync(ct);

    /// <summary>What a fraud case took back stays used: overturned, it is paid again.</summary>
    private Task<int> PaidAccepts(int asker, Answer answer, DateTime now, CancellationToken ct)
    {
        var since = now.AddDays(-policy.PairDays);
        return db.LedgerLines.Where(l => l.Kind == LedgerKind.Accepted && l.MemberId == answer.AuthorId && l.CauserId == asker
                && l.SubjectId != answer.Id && l.Turn % 2 == 1 && l.At >= since)
            .Where(l => !db.LedgerLines.Any(n => n.Kind == l.Kind && n.SubjectId == l.SubjectId && n.MemberId == l.MemberId && n.CauserId == l.CauserId && n.Turn > l.Turn && n.CaseId == null))
            .Select(l => l.SubjectId).Distinct().CountAsync(ct);
    }
}
