using Community.Web.Features.Notifications;
using Community.Web.Features.Questions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Community.Web.Pages;

/// <summary>Every part in every state, for those who build the site. There only in development, and in no menu.</summary>
public sealed class StyleguideModel(IHostEnvironment environment, TimeProvider clock) : PageModel
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<string> Colours { get; } =
    [
        "ground", "raised", "sunken", "ink", "ink-soft", "line", "line-strong", "accent", "accent-wash", "good", "good-wash", "official", "official-wash", "bounty", "bounty-wash", "bad", "bad-wash", "code", "mark",
    ];

    public IReadOnlyList<string> Sizes { get; } = ["xs", "s", "m", "l", "xl", "xxl"];

    /// <summary>Words of both languages, as long and as short as they come.</summary>
    public string Text => "How do I carry the stock over when closing the year? 年终结转库存时如何处理暂估入库？";
    public string Word => "库存 Stock";

    public IReadOnlyList<QuestionRow> Rows =>
    [
        Row(1, "Waiting: nobody has answered yet", 0, 0),
        Row(2, "Answered, nothing accepted", 3, 2),
        Row(6, "With a bounty", 2, 1) with { BountyPoints = 100, BountyEndsAt = Now.AddDays(5) },
        Row(3, "Solved: an answer is accepted", 12, 4) with { HasAccepted = true, IsAnswered = true, Views = 12_345, AcceptedAt = Now },
        Row(4, "Closed as a duplicate, with a score below zero", -3, 1) with { CloseReason = CloseReason.Duplicate },
        Row(5, Text + Text, 128, 31) with { Product = "供应链云 Supply Chain", ProductSlug = "supply-chain", Version = "10.0.44", TagNames = "库存 成本核算 加权平均 year-end-closing stock" },
    ];

    public IReadOnlyList<InboxRow> News => [.. Enum.GetValues<NotificationKind>().Select((kind, i) => new InboxRow(i + 1, i + 1, kind, Now.AddHours(-i * 9), i > 1, 1, 1, "赵静", 1, null, null, null, Text))];

    public IReadOnlyList<Writer> Writers =>
    [
        new(1, "王小明", 128, Roles.None, MemberKind.Person), new(2, "陈思远", 4_569, Roles.Vendor, MemberKind.Person), new(3, "Oliver Grant", 1_361, Roles.Moderator, MemberKind.Person),
    ];

    /// <summary>As many rows and weeks as a drawing takes, and as few.</summary>
    public WeekChart Weeks => new("many-weeks", Word, [.. Monday(53)],
    [
        new(Word, [.. Enumerable.Range(0, 53).Select(i => (double?)(i * 7 % 50))]), new(Word, [.. Enumerable.Range(0, 53).Select(i => (double?)(i * 5 % 30))]), new(Word, [.. Enumerable.Range(0, 53).Select(i => i % 9 == 0 ? null : (double?)(10 + (i * 3 % 17)))], IsLine: true),
    ])
    { IsRunning = true };

    public WeekChart FewWeeks => new("few-weeks", Word, [.. Monday(3)], [new(Word, [100, 40.5, null], IsLine: true), new(Word, [12, 70, 33], IsLine: true), new(Word, [0, 5, 10], IsLine: true)]) { Top = 100, Tell = share => $"{share:0.#}%" };

    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    private QuestionRow Row(int id, string title, int score, int answers) => new(id, title, "库存 year-end", score, answers, answers > 1, false, 17 * id, Now.AddHours(-id), Now, 0, null, null, null, null, null, id, "Oliver Grant", 1_361, Roles.None, null, null);

    private static IEnumerable<DateOnly> Monday(int weeks) => Enumerable.Range(0, weeks).Select(i => new DateOnly(2026, 1, 5).AddDays(7 * i));
}
