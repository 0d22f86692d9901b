namespace Community.Web.Features.Members;

/// <summary>What every page knows of whoever is asking.</summary>
/// <param name="Reputation">As it is shown: never below 1, and 1 while suspended.</param>
/// <param name="SeenOn">The last of the site's days on which the member opened a page.</param>
/// <param name="CheckedInOn">The last of the member's own days on which they checked in, the last of <paramref name="Streak"/> in a row.</param>
/// <param name="AgreedTo">The version of the terms they agreed to last; null for those who were never asked, such as imported members.</param>
/// <param name="AdminOf">The organisation they speak for; null where there is none.</param>
/// <param name="HasDrafts">Something was begun and not posted yet; pages need not look for it otherwise.</param>
public sealed record MemberCard(
    int Id, string Name, Roles Roles, int Reputation, int Points, int Unread, int InboxSequence, string? Language, Theme? Theme, bool IsConfirmed, DateTime? SuspendedUntil, bool IsSuspended, int AnswerCount, bool HasDrafts,
    string? TimeZone, DateOnly? CheckedInOn, int Streak, DateOnly? SeenOn, string? AgreedTo, string? SuspensionReason, int? AdminOf)
{
    public bool IsModerator => (Roles & (Roles.Moderator | Roles.Operator)) != 0;
    public bool IsStaff => Roles != Roles.None;
    public Reader Reader { get; } = new(Id, (Roles & (Roles.Moderator | Roles.Operator)) != 0, [Audience.Everyone], (Roles & Roles.Vendor) != 0, AdminOf);

    /// <summary>The company's name in addresses; null for whoever belongs to none.</summary>
    public string? Company { get; init; }
    public int? OrganisationId { get; init; }

    /// <summary>Lists need not look for what is ignored otherwise.</summary>
    public bool IgnoresTags { get; init; }
    public bool IsOrganisationAdmin => AdminOf is not null;
}

public sealed class MemberCardQuery(CommunityDb db, TimeProvider clock) : IUseCase
{
    private static readonly Compiled<MemberCard> Card = new(One);

    public Task<MemberCard?> Find(int id, CancellationToken ct) => Card.Find(db, new(Reader.Anyone, id, clock.GetUtcNow().UtcDateTime), ct);

    internal static IQueryable<MemberCard> One(CommunityDb db, Asked asked) => db.Members.AsNoTracking().Where(m => m.Id == asked.Id && m.Kind != MemberKind.Former).Select(m => new MemberCard(
        m.Id, m.Name, m.Roles, m.SuspendedUntil > asked.Now || m.Reputation < 1 ? 1 : m.Reputation, m.Points, m.Unread, m.InboxSequence, m.Language, m.Theme,
        m.ConfirmedAt != null, m.SuspendedUntil, m.SuspendedUntil > asked.Now, m.AnswerCount, db.Drafts.Any(d => d.MemberId == m.Id),
        m.TimeZone, db.CheckIns.Where(c => c.MemberId == m.Id).Max(c => (DateOnly?)c.Day), db.CheckIns.Where(c => c.MemberId == m.Id).OrderByDescending(c => c.Day).Select(c => c.Streak).FirstOrDefault(),
        db.MemberDays.Where(d => d.MemberId == m.Id && d.SeenInARow > 0).OrderByDescending(d => d.Day).Select(d => (DateOnly?)d.Day).FirstOrDefault(),
        db.Consents.Where(c => c.MemberId == m.Id).OrderByDescending(c => c.At).Select(c => c.Version).FirstOrDefault(), m.SuspensionReason, m.IsOrganisationAdmin ? m.OrganisationId : null)
    {
        Company = db.Organisations.Where(o => o.Id == m.OrganisationId).Select(o => o.Slug).FirstOrDefault(),
        OrganisationId = m.OrganisationId,
        IgnoresTags = db.TagIgnores.Any(i => i.MemberId == m.Id),
    });
}
