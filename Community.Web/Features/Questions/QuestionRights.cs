using Community.Web.Features.Members;

namespace Community.Web.Features.Questions;

/// <summary>What the page offers a reader to do. Only what is offered: the verbs decide for themselves.</summary>
public sealed class QuestionRights(PrivilegePolicy privileges, AcceptPolicy accepting, BountyPolicy bounties, ThanksPolicy thanks, TimeProvider clock) : IUseCase
{
    public bool MayEdit(MemberCard? me, PostView post)
        => me is not null && !post.IsDeleted && !post.IsLocked && me.MayEdit(post.Author.Id, privileges);

    public bool MaySuggest(MemberCard? me, PostView post)
        => me is not null && !post.IsDeleted && !post.IsLocked && !post.HasSuggestion && !MayEdit(me, post) && me.Has(Right.SuggestEdit, privileges);

    public bool SeesSuggestion(MemberCard? me, PostView post) => me is not null && post.HasSuggestion && me.Has(Right.ReviewEdits, privileges, me.Id == post.Author.Id);

    public bool MayConvert(MemberCard? me) => me is not null && me.Has(Right.Convert, privileges);

    public bool MayDelete(MemberCard? me, QuestionPage page, PostView post) => me is not null && !post.IsDeleted
        && (me.IsModerator || (me.Id == post.Author.Id && !post.IsLocked && (post.IsAnswer ? !post.IsAccepted && post.Officials.Count == 0 : page.Head is { AnswerCount: <= 1, IsAnswered: false, AcceptedId: null })));

    public bool MayUndelete(MemberCard? me, PostView post)
        => me is not null && post.IsDeleted && (me.IsModerator || (me.Id == post.Author.Id && post.DeletedById == me.Id));

    public bool MayAccept(MemberCard? me, QuestionPage page, PostView answer)
    {
        if (me is null || !page.TakesWords(answer)) return false;
        var now = clock.GetUtcNow().UtcDateTime;
        var isOwn = answer.Author.Id == page.Question.Author.Id;
        if (isOwn && now - page.Question.PostedAt < TimeSpan.FromHours(accepting.OwnAnswerAfterHours)) return false;
        return me.Id == page.Question.Author.Id
            || ((me.IsModerator || me.Roles.HasFlag(Roles.Vendor)) && answer.Author.Id != me.Id && now - page.Head.AskerActiveAt >= TimeSpan.FromDays(accepting.StaffAfterSilentDays));
    }

    public BountyPolicy Bounties => bounties;
    public ThanksPolicy Thanks => thanks;

    public bool MayOfferBounty(MemberCard? me, QuestionPage page) => me is not null && page.TakesAnswers && page.Head.BountyPoints is null && me.Points >= bounties.Least
        && Has(me, Privilege.SetBounty) && clock.GetUtcNow().UtcDateTime - page.Question.PostedAt >= TimeSpan.FromHours(bounties.QuestionAgeHours);

    public bool MayAward(MemberCard? me, QuestionPage page, PostView answer) => me is not null && page.Head.BountyGiverId == me.Id && answer.Author.Id != me.Id && !answer.IsDeleted
        && clock.GetUtcNow().UtcDateTime <= page.Head.BountyEndsAt?.AddHours(bounties.GraceHours);

    public bool MayThank(MemberCard? me, QuestionPage page, PostView answer)
        => me is not null && me.Id != answer.Author.Id && !answer.IsThanked && page.TakesWords(answer) && me.Points >= thanks.Least;

    public bool MayComment(MemberCard? me, QuestionPage page, PostView post) => me is not null && page.TakesWords(post)
        && (me.Id == post.Author.Id || me.Id == page.Question.Author.Id || MayComment(me));

    /// <summary>In threads of others.</summary>
    public bool MayComment(MemberCard me) => me.May(Right.CommentEverywhere, privileges);

    public bool SeesVotesSplit(MemberCard? me) => me is not null && Has(me, Privilege.SeeVotesSplit);

    private bool Has(MemberCard me, Privilege privilege) => me.IsModerator || me.Reputation >= privileges.Needed(privilege);
}
