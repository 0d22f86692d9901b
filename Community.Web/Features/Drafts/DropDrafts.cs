namespace Community.Web.Features.Drafts;

/// <summary>Lets go of the draft that has become a post, together with it; and of all drafts of a member who leaves.</summary>
public sealed class DropDrafts(CommunityDb db) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => happened switch
    {
        QuestionAsked e => Drop(e.By, DraftKind.Ask, 0, ct),
        AnswerPosted e => Drop(e.By, DraftKind.Answer, e.Question.Id, ct),
        ShowcaseDrafted e => Drop(e.By, DraftKind.Showcase, 0, ct),
        PostEdited { Post: Showcase } e => Drop(e.By, DraftKind.Showcase, e.Post.Id, ct),
        PostEdited e => Drop(e.By, DraftKind.Edit, e.Post.Id, ct),
        MemberLeft e => db.Drafts.Where(d => d.MemberId == e.Member.Id).ExecuteDeleteAsync(ct),
        _ => Task.CompletedTask,
    };

    private Task Drop(Member by, DraftKind kind, int targetId, CancellationToken ct)
        => db.Drafts.Where(d => d.MemberId == by.Id && d.Kind == kind && d.TargetId == targetId).ExecuteDeleteAsync(ct);
}
