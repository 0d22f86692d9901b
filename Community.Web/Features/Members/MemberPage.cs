namespace Community.Web.Features.Members;

/// <summary>A member as others see them.</summary>
/// <param name="TrueReputation">The true sum, which may be below what is shown.</param>
public sealed record MemberPage(int Id, string Name, Roles Roles, int TrueReputation, int Points, DateTime JoinedAt, DateTime? SuspendedUntil, int QuestionCount, int AnswerCount, int AcceptedCount, bool IsSuspended)
{
    public int Reputation => IsSuspended ? 1 : Math.Max(1, TrueReputation);
    public string Slug => Community.Domain.Questions.Slug.Of(Name);
    public IReadOnlyList<MemberPost> Best { get; init; } = [];
}

/// <summary>Finds a person; the members that are the house itself have no page.</summary>
public sealed class MemberPageQuery(CommunityDb db, MemberPostsQuery posts, TimeProvider clock) : IUseCase
{
    public const int BestRows = 5;

    public Task<MemberPage?> Find(int id, CancellationToken ct) => One(id, clock.GetUtcNow().UtcDateTime).SingleOrDefaultAsync(ct);

    public async Task<MemberPage> WithBest(MemberPage page, Reader reader, CancellationToken ct)
        => page with { Best = await posts.Best(reader, page.Id).Take(BestRows).ToListAsync(ct) };

    internal IQueryable<MemberPage> One(int id, DateTime now) => db.Members.AsNoTracking().Where(m => m.Id == id && m.Kind == MemberKind.Person)
        .Select(m => new MemberPage(
            m.Id, m.Name, m.Roles, m.Reputation, m.Points, m.JoinedAt, m.SuspendedUntil, m.QuestionCount, m.AnswerCount,
            db.Answers.ListedFor(Reader.Anyone).Count(a => a.AuthorId == m.Id && db.Questions.ListedFor(Reader.Anyone).Any(q => q.Id == a.RootId && q.AcceptedId == a.Id)),
            m.SuspendedUntil > now));
}
