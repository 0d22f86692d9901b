using Community.Web.Features.Closings;
using Community.Web.Features.MeToos;
using Community.Web.Features.Questions;
using Community.Web.Features.Tags;

namespace Community.Tests.Support;

/// <summary>How members keep things in order, as the pages do it.</summary>
public static class Keeping
{
    extension(Site site)
    {
        public Task<Poll> Close(int questionId, Member by, CloseReason reason = CloseReason.NeedsFocus, int? original = null)
            => site.Do<CloseQuestion, Poll>(close => close.Run(questionId, by.Id, reason, original, default));

        public Task<Poll> Reopen(int questionId, Member by) => site.Do<CloseQuestion, Poll>(close => close.Run(questionId, by.Id, null, null, default));

        public Task<Poll> Leave(int questionId, Member by) => site.Do<LeaveQuestion, Poll>(leave => leave.Run(questionId, by.Id, default));

        public Task Protect(int questionId, Member by, bool wanted = true) => site.Do<ProtectQuestion>(protect => protect.Run(questionId, by.Id, wanted, default));

        public Task Lock(int postId, Member by, bool wanted = true) => site.Do<LockPost>(locking => locking.Run(postId, by.Id, wanted, "Too heated.", default));

        public Task<int> MergeQuestions(int source, int target, Member by) => site.Do<MergeQuestions, int>(merge => merge.Run(source, target, by.Id, default));

        public Task<int> MeToo(int questionId, Member by, bool wanted = true) => site.Do<JoinQuestion, int>(join => join.Run(questionId, by.Id, wanted, default));

        public Task<int> MergeTags(string from, string to, Member by) => site.Do<MergeTags, int>(merge => merge.Run(from, to, by.Id, null, default));

        public Task<Question> Question(int id) => site.Read(db => db.Questions.AsNoTracking().SingleAsync(q => q.Id == id));

        /// <summary>Whether a post waits in a queue.</summary>
        public Task<bool> Waits(int postId, ReviewQueue queue) => site.Read(db => db.ReviewItems.AnyAsync(i => i.PostId == postId && i.Queue == queue && i.IsOpen));

        /// <summary>Everybody's reputation and points, those of the house too.</summary>
        public Task<Dictionary<int, (int Reputation, int Points)>> Balances()
            => site.Read(async db => (await db.Members.AsNoTracking().ToListAsync()).ToDictionary(m => m.Id, m => (m.Reputation, m.Points)));
    }
}
