namespace Community.Web.Features.Closings;

/// <summary>A moderator puts a question's answers where they belong: under another that asks the same.</summary>
public sealed class MergeQuestions(CommunityDb db, Ballots ballots, PrivilegePolicy privileges, TimeProvider clock) : IUseCase
{
    /// <summary>Answers how many answers went over.</summary>
    public Task<int> Run(int sourceId, int? targetId, int byId, CancellationToken ct) => db.Transact(async () =>
    {
        if (targetId is { } other) await ballots.Hold(sourceId, other);
        var now = clock.GetUtcNow().UtcDateTime;
        var by = await db.Members.SingleAsync(m => m.Id == byId, ct);
        by.Require(Right.MergeQuestions, privileges, now);
        var source = Rule.Found(await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == sourceId, ct), "question");
        var target = await db.Questions.VisibleTo(Reader.Of(by)).SingleOrDefaultAsync(q => q.Id == targetId, ct);
        Rule.Require(target is not null, "question.duplicate-of-what");
        var answers = await db.Answers.Everything().Where(a => a.RootId == sourceId && !a.WasAccepted).ToListAsync(ct);
        source.MergeInto(target!, answers, by, privileges, now);
        if (!await db.PostLinks.AnyAsync(l => l.PostId == sourceId && l.RelatedId == targetId && l.Kind == PostLinkKind.Duplicate, ct))
            db.Add(new PostLink(sourceId, target!.Id, PostLinkKind.Duplicate, now));
        return answers.Count;
    }, ct);
}
