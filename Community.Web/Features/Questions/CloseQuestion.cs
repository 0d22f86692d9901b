using Community.Web.Features.Badges;
using Community.Web.Features.Closings;

namespace Community.Web.Features.Questions;

/// <summary>A question is closed for a reason, or opened again: by whoever may decide that alone, or by votes.</summary>
public sealed class CloseQuestion(CommunityDb db, Ballots ballots, Originals originals, ClosingPolicy policy, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <param name="reason">Null opens the question again.</param>
    /// <param name="originalId">What it is a duplicate of.</param>
    public Task<Poll> Run(int questionId, int byId, CloseReason? reason, int? originalId, CancellationToken ct) => db.Transact(async () =>
    {
        if (reason is not CloseReason.Duplicate) originalId = null;
        await ballots.Hold(originalId is { } other ? [questionId, other] : [questionId]);
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        var ballot = await ballots.Open(questionId, reason is null ? Motion.Reopen : Motion.Close, now, ct);
        var tally = reason is { } why ? await Close(question, by, why, originalId, ballot, now, ct) : question.Reopen(by, ballot, policy, privileges, now);
        await ballots.Keep(ballot, ct);
        return tally;
    }, ct);

    private async Task<Poll> Close(Question question, Member by, CloseReason reason, int? originalId, Ballot ballot, DateTime now, CancellationToken ct)
    {
        var original = originalId is null ? null : await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == originalId, ct);
        if (original is not null && original.Id != question.Id) Rule.Require(!await originals.LeadTo(original.Id, question.Id, ct), "question.duplicate-circle");
        ballot.Discount(await NoneAnyMore(question.Id, ballot, ct));
        var knows = reason is CloseReason.Duplicate && await KnowsSubject(question.Id, by.Id, ct);
        var tally = question.Close(by, reason, original, knows, ballot, policy, privileges, now);
        if (question.DuplicateOfId is { } named && !await db.PostLinks.AnyAsync(l => l.PostId == question.Id && l.RelatedId == named && l.Kind == PostLinkKind.Duplicate, ct))
            db.Add(new PostLink(question.Id, named, PostLinkKind.Duplicate, now));
        return tally;
    }

    /// <summary>Originals that earlier votes named, and that were deleted since, or became duplicates of this very question.</summary>
    private async Task<HashSet<int>> NoneAnyMore(int questionId, Ballot ballot, CancellationToken ct)
    {
        HashSet<int> none = [];
        foreach (var id in ballot.Standing.Select(v => v.OriginalId).OfType<int>().Distinct())
            if (!await db.Questions.ListedFor(Reader.Anyone).AnyAsync(q => q.Id == id, ct) || await originals.LeadTo(id, questionId, ct)) none.Add(id);
        return none;
    }

    private Task<bool> KnowsSubject(int questionId, int memberId, CancellationToken ct) => db.BadgeAwards
        .AnyAsync(a => a.Badge == BadgeCatalogue.GoldTag && a.MemberId == memberId && a.LapsedAt == null && db.QuestionTags.Any(t => t.QuestionId == questionId && t.TagId == a.SubjectId), ct);
}
