using Community.Web.Features.Members;
using Community.Web.Features.Moderation;
using Community.Web.Features.Notifications;

namespace Community.Tests.Support;

/// <summary>What moderators do about members.</summary>
public static class Deciding
{
    extension(Site site)
    {
        public Task<DateTime> Suspend(Member member, Member by, int days = 7, SuspensionReason code = SuspensionReason.Spam, string? text = null)
            => site.Do<SuspendMember, DateTime>(suspend => suspend.Run(member.Id, by.Id, days, code, text, default));

        public Task Lift(Member member, Member by, string? text = null) => site.Do<SuspendMember>(suspend => suspend.Lift(member.Id, by.Id, text, default));

        public Task<int> Write(Member to, Member by, string body = "Please keep to the matter of the question.") => site.Do<WriteToMember, int>(write => write.Run(to.Id, by.Id, body, null, default));

        public Task<int> AnswerModerators(int message, Member by, string body = "I did not know that, and will.") => site.Do<AnswerModerators, int>(answer => answer.Run(message, by.Id, body, default));

        public Task DeliverMail() => site.Do<DeliverMail, int>(deliver => deliver.Run(default));

        /// <summary>What the log tells a reader of the latest acts.</summary>
        public Task<ModeratorsLog> Log(Member reader, LogFilter? filter = null, string? after = null)
            => site.Do<ModeratorsLogQuery, ModeratorsLog>(log => log.List(Reader.Of(reader), filter ?? new(), after, default));
    }
}
