using Community.Web.Accounts;
using Community.Web.Features.Moderation;
using Microsoft.AspNetCore.Mvc;

namespace Community.Web.Pages.Moderation;

/// <summary>What moderators did: who, what, to whom, when and why. What is done to members only moderators read.</summary>
[MembersOnly]
public sealed class LogModel(ModeratorsLogQuery log, CurrentMember current, PrivilegePolicy privileges) : DeskPage(Right.ReadModeration, current, privileges)
{
    public ModeratorsLog List { get; private set; } = null!;
    public LogFilter Filter { get; private set; } = new();

    public async Task OnGetAsync(string? by, ActKind? kind, string? member, int? post, DateOnly? from, DateOnly? to, [FromQuery] string? after, CancellationToken ct)
    {
        Filter = new(Typed(by), kind is { } known && ModeratorActs.All.Contains(known) ? known : null, Typed(member), post, Sane(from), Sane(to));
        List = await log.List(Me.Reader, Filter, after, ct);
    }

    private static string? Typed(string? name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(name.Trim().Length, 80)];

    /// <summary>A day whose beginning and end can be told in every time zone.</summary>
    private static DateOnly? Sane(DateOnly? day) => day is { Year: > 2000 and < 3000 } ? day : null;
}
