using Community.Web.Features.Flags;
using Community.Web.Features.Questions;
using Community.Web.Features.Reviews;

namespace Community.Web.Cli.Demo;

/// <summary>Plans what the community does to look after itself: first posts that are looked at, flags and their answers, and a post that waits.</summary>
internal sealed class DemoFlags(DateTime now, IReadOnlyList<DemoPerson> people, Action<DateTime, Func<DemoActs, Task>> plan)
{
    private const int RoundDays = 6;

    private readonly List<DemoPerson> _moderators = [.. people.Where(p => p.Roles is Roles.Moderator)];

    public void On(IReadOnlyList<(DemoPost Question, IReadOnlyList<DemoPost> Answers)> threads, int days)
    {
        for (var day = days - RoundDays; day >= 1; day -= RoundDays)
        {
            var (moderator, at) = (_moderators[day / RoundDays % _moderators.Count], now.AddDays(-day));
            plan(at, acts => Review(acts, moderator));
        }
        List<DemoPost> answers = [.. threads.Where(t => t.Answers.Count > 1).Select(t => t.Answers[^1]).Where(a => a.At < now.AddDays(-1)).OrderByDescending(a => a.At).Take(6)];
        FlagKind[] kinds = [FlagKind.Outdated, FlagKind.NotAnAnswer, FlagKind.NeedsAttention, FlagKind.Outdated, FlagKind.NotAnAnswer, FlagKind.Spam];
        foreach (var (i, answer) in answers.Index())
        {
            var at = i < 3 ? now.AddHours(-3 - (i * 4)) : answer.At.AddHours(5);
            foreach (var (k, by) in Flaggers(answer, at).Take(1 + (i % 2)).Index())
                plan(at.AddMinutes(k * 25), acts => acts.Do<FlagPost>(flag => flag.Run(answer.Id, by.Id, kinds[i], Text(kinds[i], by), default)));
            if (i >= 3) plan(at.AddHours(6), acts => acts.Do<DecideFlags>(decide => decide.Run(answer.Id, Other(answer).Id, i == 3 ? FlagEffect.Nothing : null, null, default)));
        }
        if (Flaggers(answers.FirstOrDefault(), now.AddHours(-5)).FirstOrDefault() is not { } eager) return;
        var (title, body) = eager.Language == "en" ? ("Who else has trouble with the online casino tax report?", "Our customer runs an online casino, and the tax report shows the winnings twice. Which setting decides that?")
            : ("客户要求代开发票时系统里应该怎么处理？", "有客户问能不能代开发票，系统里有没有对应的单据类型？我们应该怎样回复？");
        plan(now.AddHours(-5), acts => acts.Do<AskQuestion>(ask => ask.Run(eager.Id, acts.Form(title, body, eager.Language == "en" ? "reporting" : "总账", null, null, null), default)));
    }

    /// <summary>Everything that is in the queues of posts by then, but for the moderator's own.</summary>
    private static async Task Review(DemoActs acts, DemoPerson moderator)
    {
        foreach (var queue in (ReviewQueue[])[ReviewQueue.FirstPosts, ReviewQueue.LateAnswers])
            foreach (var post in await acts.Do<CommunityDb, List<int>>(db => db.ReviewItems.Where(i => i.IsOpen && i.Queue == queue).Select(i => i.PostId).ToListAsync()))
                await acts.Do<ReviewPost>(review => review.Approve(queue, post, moderator.Id, default));
    }

    private IEnumerable<DemoPerson> Flaggers(DemoPost? post, DateTime at)
        => people.Where(p => !p.IsStaff && p.Energy > 4 && p != post?.Author && (post is null || p.Language == post.Author.Language) && p.JoinedAt.AddDays(10) < at).OrderByDescending(p => p.Energy);

    private DemoPerson Other(DemoPost post) => _moderators.First(m => m != post.Author);

    private static string? Text(FlagKind kind, DemoPerson by) => kind is not FlagKind.NeedsAttention ? null
        : by.Language == "en" ? "The screenshot's text shows a customer's name." : "正文里出现了客户名称，麻烦处理一下。";
}
