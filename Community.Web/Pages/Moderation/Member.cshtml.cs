using System.Globalization;
using Community.Web.Accounts;
using Community.Web.Features.Members;
using Community.Web.Features.Moderation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages.Moderation;

/// <summary>A member as moderators see them, and what moderators do about them: write, suspend, let in again.</summary>
[MembersOnly(Roles.Moderator | Roles.Operator)]
public sealed class MemberModel(MemberTraceQuery traces, MessageThreadQuery messages, SuspendMember suspend, WriteToMember write, CurrentMember current, PrivilegePolicy privileges, IStringLocalizer<Words> words, TimeProvider clock)
    : DeskPage(Right.SeeMemberTrace, current, privileges), IShowsData
{
    /// <summary>Texts to begin a message from.</summary>
    public static readonly IReadOnlyList<string> Canned = ["Welcome", "Rules", "Votes", "SecondAccount"];
    public static readonly IReadOnlyList<int> OfferedDays = [1, 3, 7, 14, 30, 90, 365];

    public sealed record Form(string? Body, Guid? Once, int Days, SuspensionReason Code, string? Reason);

    public MemberTrace Trace { get; private set; } = null!;
    public MessageThread Thread { get; private set; } = null!;
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What the message begins with, in the member's language.</summary>
    public string? Beginning { get; private set; }
    public Guid Once { get; } = Guid.NewGuid();

    /// <summary>May keep this member from writing.</summary>
    public bool MaySuspend => MayI(Right.Suspend) && Trace.Member.Id != Me.Id && (Trace.Member.Roles is Roles.None || Me.Roles.HasFlag(Roles.Operator));

    [BindProperty(SupportsGet = true)] public int Id { get; set; }
    [BindProperty(SupportsGet = true)] public string? After { get; set; }
    [BindProperty(SupportsGet = true)] public string? Text { get; set; }
    [BindProperty] public Form Input { get; set; } = new(null, null, 7, SuspensionReason.Other, null);

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostSuspendAsync(CancellationToken ct)
    {
        var until = await suspend.Run(Id, Me.Id, Input.Days, Input.Code, Input.Reason, ct);
        return this.Done($"/moderation/members/{Id}#suspension", new { until });
    }

    public async Task<IActionResult> OnPostLiftAsync(CancellationToken ct)
    {
        await suspend.Lift(Id, Me.Id, Input.Reason, ct);
        return this.Done($"/moderation/members/{Id}#suspension", new { id = Id });
    }

    public async Task<IActionResult> OnPostWriteAsync(CancellationToken ct)
    {
        var made = await write.Run(Id, Me.Id, Input.Body, Input.Once, ct);
        return this.Done($"/moderation/members/{Id}#message-{made}", new { id = made });
    }

    public async Task Load(CancellationToken ct)
    {
        Trace = await traces.Find(Me.Reader, Id, MayI(Right.Operate), After, ct);
        Thread = await messages.Open(Id, isModerator: Me.Id != Id, ct);
        if (Text is null || !Canned.Contains(Text)) return;
        using var _ = Speaking.In(Trace.Member.Language ?? CultureInfo.CurrentUICulture.Name);
        Beginning = words[$"letter.{Text}.text", Trace.Member.Name];
    }
}
