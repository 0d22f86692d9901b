namespace Community.Web.Features.Members;

/// <summary>A member as others see them.</summary>
/// <param name="TrueReputation">The true sum, which may be below what is shown.</param>
public sealed record MemberPage(int Id, string Name, Roles Roles, int TrueReputation, int Points, DateTime JoinedAt, DateTime? SuspendedUntil, int QuestionCount, int AnswerCount, int AcceptedCount, bool IsSuspended, string? AboutHtml)
{
    public int Reputation => IsSuspended ? 1 : Math.Max(1, TrueReputation);
    /// <summary>Where they work, unless they hide it.</summary>
    public string? Company { get; init; }
    public string? CompanySlug { get; init; }

    /// <summary>Some lists of theirs are there for everyone.</summary>
    public bool HasLists { get; init; }
    public string Slug => Community.Domain.Questions.Slug.Of(Name);
    public string Address => $"/members/{Id}/{Uri.EscapeDataString(Slug)}";

    /// <summary>Something of theirs is there to be read.</summary>
    public bool HasWritten { get; init; }
}

/// <summary>What opens a member's page: what they know, what others valued most, and how their reputation came about.</summary>
/// <param name="History">Null while the member is suspended and so shown with 1, except to those who see the ledger.</param>
public sealed record MemberOverview(IReadOnlyList<MemberTag> Tags, IReadOnlyList<MemberPost> Best, ReputationHistory? History);

/// <summary>Finds a person; the members that are the house itself have no page.</summary>
public sealed class MemberPageQuery(CommunityDb db, MemberPostsQuery posts, MemberTagsQuery tags, ReputationHistoryQuery history, TimeProvider clock) : IUseCase
{
    public const int BestRows = 6;

    /// <exception cref="RuleBrokenException">member.gone, when they have left for good.</exception>
    public async Task<MemberPage?> Find(int id, CancellationToken ct)
    {
        var page = await One(id, clock.GetUtcNow().UtcDateTime).SingleOrDefaultAsync(ct);
        Rule.Require(page is not null || !await db.Members.AnyAsync(m => m.Id == id && m.Kind == MemberKind.Former, ct), "member.gone");
        return page;
    }

    /// <summary>Three statements, whatever the member has done.</summary>
    public async Task<MemberOverview> Overview(MemberPage page, Reader reader, CancellationToken ct) => new(
        await tags.Top(reader, page.Id, ct),
        await posts.Best(reader, page.Id).Take(BestRows).ToListAsync(ct),
        await History(page, reader, ct));

    public async Task<ReputationHistory?> History(MemberPage page, Reader reader, CancellationToken ct)
    {
        var seesLedger = reader.IsModerator || reader.MemberId == page.Id;
        return page.IsSuspended && !seesLedger ? null : await history.Find(page.Id, page.JoinedAt, seesLedger, ct);
    }

    internal IQueryable<MemberPage> One(int id, DateTime now) => db.Members.AsNoTracking().Where(m => m.Id == id && m.Kind == MemberKind.Person)
        .Select(m => new MemberPage(
            m.Id, m.Name, m.Roles, m.Reputation, m.Points, m.JoinedAt, m.SuspendedUntil, m.QuestionCount, m.AnswerCount,
            db.Answers.ListedFor(Reader.Anyone).Count(a => a.AuthorId == m.Id && db.Questions.ListedFor(Reader.Anyone).Any(q => q.Id == a.RootId && q.AcceptedId == a.Id)),
            m.SuspendedUntil > now, m.AboutHtml)
        {
            HasWritten = m.QuestionCount > 0 || m.AnswerCount > 0 || db.Showcases.ListedFor(Reader.Anyone).Any(s => s.AuthorId == m.Id),
            HasLists = db.PostLists.Any(l => l.OwnerId == m.Id && l.IsPublic),
            Company = db.Organisations.Where(o => o.Id == m.OrganisationId && !m.HidesOrganisation).Select(o => o.Name).FirstOrDefault(),
            CompanySlug = db.Organisations.Where(o => o.Id == m.OrganisationId && !m.HidesOrganisation).Select(o => o.Slug).FirstOrDefault(),
        });
}
