using Community.Web.Accounts;
using Community.Web.Features.Moderation;
using Community.Web.Features.Reviews;

namespace Community.Web.Pages.Moderation;

/// <summary>The moderators' desk: what waits, and the ways to all that they read.</summary>
[MembersOnly]
public sealed class IndexModel(DeskQuery desk, QueueCountsQuery queues, CurrentMember current, PrivilegePolicy privileges) : DeskPage(Right.ReadModeration, current, privileges)
{
    public IReadOnlyList<QueueCount> Queues { get; private set; } = [];
    public Desk Desk { get; private set; } = null!;
    public IReadOnlyList<DeskMember> Answers { get; private set; } = [];
    public IReadOnlyList<DeskMember> Suspended { get; private set; } = [];
    public IReadOnlyList<DeskMember> Newcomers { get; private set; } = [];

    /// <summary>Sees what is about members.</summary>
    public bool SeesMembers => MayI(Right.SeeMemberTrace);

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Queues, Desk) = (await queues.List(Me, ct), await desk.Find(ct));
        if (!SeesMembers) return;
        (Answers, Suspended, Newcomers) = (Desk.Answers == 0 ? [] : await desk.Answers(ct), Desk.Suspended == 0 ? [] : await desk.Suspended(ct), await desk.Newcomers(ct));
    }
}
