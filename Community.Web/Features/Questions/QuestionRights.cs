using Community.Web.Features.Members;

namespace Community.Web.Features.Questions;

/// <summary>What the page offers a reader to do. Only what is offered: the verbs decide for themselves.</summary>
public sealed class QuestionRights(PrivilegePolicy privileges, AcceptPolicy accepting, TimeProvider clock) : IUseCase
{
    public bool MayEdit(MemberCard? me, PostView post)
        => me is not null && !post.IsDeleted && !post.IsLocked && (me.Id == post.Author.Id || Has(me, Privilege.EditFreely));

    public bool MayDelete(MemberCard? me, QuestionPage page, PostView post) => me is not null && !post.IsDeleted
        && (me.IsModerator || (me.Id == post.Author.Id && !post.IsLocked && (post.IsAnswer ? !post.IsAccepted : page.Head is { AnswerCount: <= 1, IsAnswered: false, AcceptedId: null })));

    public bool MayUndelete(MemberCard? me, PostView post)
        => me is not null && post.IsDeleted && (me.IsModerator || (me.Id == post.Author.Id && post.DeletedById == me.Id));

    public bool MayClose(MemberCard? me, QuestionPage page) => me is not null && !page.Question.IsDeleted && (me.IsModerator || me.Roles.HasFlag(Roles.Vendor));

    public bool MayAccept(MemberCard? me, QuestionPage page, PostView answer)
    {
        if (me is null || !page.TakesWords(answer)) return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var isOwn = answer.Author.Id == page.Question.Author.Id;
        if (isOwn && now - page.Question.PostedAt < TimeSpan.FromHours(accepting.OwnAnswerAfterHours)) return false;
        return me.Id == page.Question.Author.Id
            || ((me.IsModerator || me.Roles.HasFlag(Roles.Vendor)) && answer.Author.Id != me.Id && now - page.Head.AskerActiveAt >= TimeSpan.FromDays(accepting.StaffAfterSilentDays));
    }

    public bool MayComment(MemberCard? me, QuestionPage page, PostView post) => me is not null && page.TakesWords(post)
        && (me.Id == post.Author.Id || me.Id == page.Question.Author.Id || Has(me, Privilege.CommentEverywhere));

    public bool SeesVotesSplit(MemberCard? me) => me is not null && Has(me, Privilege.SeeVotesSplit);

    private bool Has(MemberCard me, Privilege privilege) => me.IsModerator || me.Reputation >= privileges.Needed(privilege);
}
