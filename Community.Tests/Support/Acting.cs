using Community.Web.Features.Answers;
using Community.Web.Features.Bounties;
using Community.Web.Features.Comments;
using Community.Web.Features.Members;
using Community.Web.Features.Posts;
using Community.Web.Features.Questions;
using Community.Web.Features.Thanks;
using Community.Web.Features.Votes;

namespace Community.Tests.Support;

/// <summary>What members do, as the pages do it.</summary>
public static class Acting
{
    extension(Site site)
    {
        public Task<int> Ask(Member by, string title = Some.Title, string body = Some.Body, string tags = Some.Tags)
            => site.Do<AskQuestion, int>(ask => ask.Run(by.Id, new(title, body, tags), default));

        public Task<int> Answer(int questionId, Member by, string body = Some.Body)
            => site.Do<AnswerQuestion, int>(answer => answer.Run(questionId, by.Id, body, null, default));

        public Task<int> Comment(int postId, Member by, string body = "Which version is that?")
            => site.Do<AddComment, int>(comment => comment.Run(postId, by.Id, body, null, default));

        public Task<int> Vote(int postId, Member by, VoteDirection? wanted)
            => site.Do<CastVote, int>(cast => cast.Run(postId, by.Id, wanted, default));

        public Task Accept(int questionId, int? answerId, Member by)
            => site.Do<AcceptAnswer>(accept => accept.Run(questionId, answerId, by.Id, default));

        public Task OfferBounty(int questionId, Member by, int points) => site.Do<OfferBounty>(offer => offer.Run(questionId, by.Id, points, default));

        public Task Award(int questionId, int answerId, Member by) => site.Do<EndBounty>(end => end.Award(questionId, answerId, by.Id, default));

        public Task Thank(int answerId, Member by, int points) => site.Do<ThankAuthor>(thank => thank.Run(answerId, by.Id, points, default));

        public Task<int> CheckIn(Member member) => site.Do<CheckInToday, int>(checkIn => checkIn.Run(member.Id, default));

        public Task Delete(int postId, Member by) => site.Do<DeletePost>(delete => delete.Run(postId, by.Id, null, default));

        public Task Undelete(int postId, Member by) => site.Do<DeletePost>(delete => delete.Undo(postId, by.Id, default));

        public Task<int> Reputation(Member member) => site.Read(db => db.Members.Where(m => m.Id == member.Id).Select(m => m.Reputation).SingleAsync());

        public Task<int> Points(Member member) => site.Points(member.Id);

        public Task<int> Points(int memberId) => site.Read(db => db.Members.Where(m => m.Id == memberId).Select(m => m.Points).SingleAsync());

        /// <summary>The reputation that each line of the ledger wrote, but for the adjustment that the harness begins with, and for badges, which pay none.</summary>
        public Task<List<int>> Ledger(Member member) => site.Read(db => db.LedgerLines
            .Where(l => l.MemberId == member.Id && l.Kind != LedgerKind.Adjustment && l.Kind != LedgerKind.Badge).OrderBy(l => l.Id).Select(l => l.Reputation).ToListAsync());
    }

    /// <summary>The code of the rule that refuses.</summary>
    public static async Task<string> Refused(Func<Task> act) => (await Assert.ThrowsAsync<RuleBrokenException>(act)).Code;
}
