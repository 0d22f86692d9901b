using Community.Web.Features.Members;
using Community.Web.Features.Questions;

namespace Community.Web.Features.Closings;

/// <summary>What the page offers a reader to keep in order. Only what is offered: the verbs decide for themselves.</summary>
public sealed class CurationRights(PrivilegePolicy privileges, ClosingPolicy policy, TimeProvider clock) : IUseCase
{
    public ClosingPolicy Policy => policy;

    public bool MayClose(MemberCard? me, QuestionPage page) => Has(me, Right.VoteToClose) && IsOpenToChange(page.Question);

    public bool ClosesAlone(MemberCard? me) => Has(me, Right.CloseAtOnce);

    public bool MayProtect(MemberCard? me, QuestionPage page) => Has(me, Right.Protect) && IsOpenToChange(page.Question);

    public bool MayLock(MemberCard? me, PostView post) => Has(me, Right.Lock) && !post.IsDeleted;

    public bool MayMerge(MemberCard? me, QuestionPage page)
        => Has(me, Right.MergeQuestions) && IsOpenToChange(page.Question) && page.Head is { AcceptedId: null, BountyPoints: null, AnswerCount: > 0, Curation.MergedIntoId: null };

    public bool MayVoteToDelete(MemberCard? me, QuestionPage page, PostView post) => me is { IsModerator: false } && Has(me, Right.VoteToDelete) && me.Id != post.Author.Id && IsOpenToChange(post)
        && (post.IsAnswer ? !post.IsAccepted && post.Score <= policy.ScoreToDelete
            : page.Head.BountyPoints is null && clock.GetUtcNow().UtcDateTime - page.Head.ClosedAt >= TimeSpan.FromDays(policy.ClosedDaysToDelete));

    public bool MayVoteToUndelete(MemberCard? me, PostView post) => me is { IsModerator: false } && Has(me, Right.VoteToDelete) && post is { IsDeleted: true, IsDeletedByVotes: true };

    public bool MayJoin(MemberCard? me, QuestionPage page) => me?.Id != page.Question.Author.Id && IsOpenToChange(page.Question);

    private static bool IsOpenToChange(PostView post) => !post.IsDeleted && !post.IsLocked;

    private bool Has(MemberCard? me, Right right) => me is { IsSuspended: false } && RightsTable.Allows(right, me.Roles, me.Reputation, privileges);
}
