namespace Community.Web.Features.Members;

/// <summary>What every page knows of whoever is asking.</summary>
/// <param name="Reputation">As it is shown, never below 1.</param>
public sealed record MemberCard(int Id, string Name, Roles Roles, int Reputation, int Points, int Unread, int InboxSequence, string? Language, bool IsConfirmed, DateTime? SuspendedUntil)
{
    public bool IsModerator => (Roles & (Roles.Moderator | Roles.Operator)) != 0;
    public bool IsStaff => Roles != Roles.None;
    public Reader Reader { get; } = new(Id, (Roles & (Roles.Moderator | Roles.Operator)) != 0, [Audience.Everyone]);
}

public sealed class MemberCardQuery(CommunityDb db) : IUseCase
{
    public Task<MemberCard?> Find(int id, CancellationToken ct) => db.Members.AsNoTracking().Where(m => m.Id == id)
        .Select(m => new MemberCard(m.Id, m.Name, m.Roles, m.Reputation < 1 ? 1 : m.Reputation, m.Points, m.Unread, m.InboxSequence, m.Language, m.ConfirmedAt != null, m.SuspendedUntil))
        .SingleOrDefaultAsync(ct);
}
