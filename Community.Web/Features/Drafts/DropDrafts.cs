namespace Community.Web.Features.Drafts;

/// <summary>Lets go of the draft that has become a post, together with it.</summary>
public sealed class DropDrafts(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionAsked e => Drop(e.By, DraftKind.Ask, 0, ct),
        AnswerPosted e => Drop(e.By, DraftKind.Answer, e.Question.Id, ct),
        PostEdited e => Drop(e.By, DraftKind.Edit, e.Post.Id, ct),
        _ => Task.CompletedTask,
    };

    private Task Drop(Member by, DraftKind kind, int targetId, CancellationToken ct)
        => db.Drafts.Where(d => d.MemberId == by.Id && d.Kind == kind && d.TargetId == targetId).ExecuteDeleteAsync(ct);
}
