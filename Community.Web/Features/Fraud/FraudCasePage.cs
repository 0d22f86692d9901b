namespace Community.Web.Features.Fraud;

/// <summary>One act of a case.</summary>
/// <param name="Title">Of the question that it is about.</param>
public sealed record EvidenceRow(int ActorId, string Actor, int AuthorId, string Author, int PostId, bool IsAnswer, string? Title, EvidenceKind Kind, DateTime At);

/// <summary>A case with everything that speaks for it.</summary>
/// <param name="Evidence">In the order in which it happened.</param>
public sealed record FraudCasePage(int Id, FraudRule Rule, DateTime FoundAt, DateTime? OverturnedAt, int? OverturnedById, string? OverturnedBy, string? Reason)
{
    public IReadOnlyList<EvidenceRow> Evidence { get; init; } = [];

    /// <summary>Whether this member is part of it, and so does not decide about it.</summary>
    public bool Concerns(int memberId) => Evidence.Any(e => e.ActorId == memberId || e.AuthorId == memberId);
}

public sealed class FraudCasePageQuery(CommunityDb db) : IUseCase
{
    /// <param name="reader">A moderator.</param>
    public async Task<FraudCasePage> Find(Reader reader, int id, CancellationToken ct)
        => Rule.Found(await One(id).SingleOrDefaultAsync(ct), "fraud") with { Evidence = await Evidence(reader, id).ToListAsync(ct) };

    internal IQueryable<FraudCasePage> One(int id)
        => from f in db.FraudCases.AsNoTracking()
           where f.Id == id
           join m in db.Members on f.OverturnedById equals m.Id into decided
           from decider in decided.DefaultIfEmpty()
           select new FraudCasePage(f.Id, f.Rule, f.FoundAt, f.OverturnedAt, f.OverturnedById, decider.Name, f.OverturnReason);

    internal IQueryable<EvidenceRow> Evidence(Reader reader, int id)
        => from e in db.FraudEvidence.AsNoTracking()
           where e.CaseId == id
           join actor in db.Members on e.ActorId equals actor.Id
           join author in db.Members on e.AuthorId equals author.Id
           join seen in db.Posts.VisibleTo(reader) on e.PostId equals seen.Id into posts
           from p in posts.DefaultIfEmpty()
           join head in db.Heads.VisibleTo(reader) on p.RootId ?? p.Id equals head.Id into heads
           from q in heads.DefaultIfEmpty()
           orderby e.At, e.PostId
           select new EvidenceRow(e.ActorId, actor.Name, e.AuthorId, author.Name, e.PostId, p.RootId != null, q.Title, e.Kind, e.At);
}
