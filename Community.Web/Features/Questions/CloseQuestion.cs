namespace Community.Web.Features.Questions;

/// <summary>Moderators and vendor staff close a question for a reason, or open it again.</summary>
public sealed class CloseQuestion(CommunityDb db, TimeProvider clock) : IUseCase
{
    /// <param name="reason">Null opens the question again.</param>
    /// <param name="originalId">What it is a duplicate of.</param>
    public Task Run(int questionId, int byId, CloseReason? reason, int? originalId, CancellationToken ct) => db.Transact(async () =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        var question = Rule.Found(await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == questionId, ct), "question");
        if (reason is not { } why)
        {
            question.Reopen(by, now);
            return;
        }
        var original = originalId is null ? null : await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == originalId, ct);
        question.Close(by, why, original, now);
        if (why is CloseReason.Duplicate && !await db.PostLinks.AnyAsync(l => l.PostId == questionId && l.RelatedId == originalId && l.Kind == PostLinkKind.Duplicate, ct))
            db.Add(new PostLink(questionId, original!.Id, PostLinkKind.Duplicate, now));
    }, ct);
}
