using Community.Web.Features.Faq;
using Community.Web.Features.Posts;

namespace Community.Web.Cli.Demo;

/// <summary>The demo's books of what is asked most: one that everybody reads, in which an answer has changed since, and a draft.</summary>
internal static class DemoFaq
{
    private const string Published = "finance", Draft = "platform", General = "综合";
    private const string Since = "\n\n**更新**：新版本中入口已移到“设置”页面，其余步骤不变。";

    public static async Task Keep(DemoActs acts, DemoClock clock, CancellationToken ct)
    {
        var vendor = await acts.Do<CommunityDb, int>(db => db.Members.Where(m => m.Kind == MemberKind.Person && (m.Roles & Roles.Vendor) != 0).OrderBy(m => m.Id).Select(m => m.Id).FirstOrDefaultAsync(ct));
        if (vendor == 0) return;
        await acts.Do<ProposeFaq, int>(propose => propose.Run(Draft, vendor, General, ct));
        if (await acts.Do<ProposeFaq, int>(propose => propose.Run(Published, vendor, General, ct)) == 0) return;
        await acts.Do<PublishFaq, int>(publish => publish.Run(Published, vendor, null, ct));
        clock.MoveTo(clock.GetUtcNow().UtcDateTime.AddSeconds(20));
        var entry = (await acts.Do<FaqBookQuery, FaqBook>(books => books.Find(Published, ct))).Entries.Last(e => e.AnswerId is not null);
        var answer = await acts.Do<CommunityDb, (int Author, string Markdown)>(async db =>
        {
            var row = await db.Answers.Row(entry.AnswerId!.Value).Select(a => new { a.AuthorId, a.Text.Markdown }).SingleAsync(ct);
            return (row.AuthorId, row.Markdown);
        });
        await acts.Do<EditPost>(edit => edit.Run(entry.AnswerId!.Value, answer.Author, new(null, answer.Markdown + Since, null), null, null, ct));
    }
}
