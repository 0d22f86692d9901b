namespace Community.Web.Features.Tags;

/// <summary>A name that members think means a tag.</summary>
/// <param name="IsFor">What the reader has said to it; null for nothing.</param>
public sealed record ProposedSynonym(int Id, string Name, string Tag, int Questions, int ById, string ByName, DateTime At, int Score, bool? IsFor, SynonymOutcome? Outcome);

/// <summary>A name that means another tag.</summary>
public sealed record SynonymRow(int Id, string Name, string Tag);

/// <summary>One page of what means the same, or of what members would have mean the same.</summary>
/// <param name="One">The proposal that was asked for, decided or not.</param>
public sealed record SynonymList(bool AreProposals, IReadOnlyList<ProposedSynonym> Proposals, IReadOnlyList<SynonymRow> Synonyms, ProposedSynonym? One, string? After, bool IsFirst);

/// <summary>Lists synonyms and what is proposed.</summary>
public sealed class SynonymListQuery(CommunityDb db) : IUseCase
{
    public const int PageSize = 50;
    private const string OpenList = "synonyms.open", NamedList = "synonyms.name";

    /// <param name="memberId">Who reads; 0 for visitors.</param>
    public async Task<SynonymList> List(bool areProposals, int memberId, int? one, string? after, CancellationToken ct)
    {
        var asked = one is { } id ? await Rows(db.SynonymProposals.Where(p => p.Id == id), memberId).SingleOrDefaultAsync(ct) : null;
        if (areProposals)
        {
            var cursor = Cursor.ReadById(OpenList, after);
            var rows = await Open(memberId, cursor?.Id).ToListAsync(ct);
            var next = Cut(rows) ? Cursor.Write(OpenList, 0L, rows[^1].Id) : null;
            return new(true, rows, [], asked, next, cursor is null);
        }
        var place = Cursor.Read(NamedList, after);
        var named = await Named(place?.Tie).ToListAsync(ct);
        return new(false, [], named, asked, Cut(named) ? Cursor.Write(NamedList, 0L, named[^1].Name) : null, place is null);
    }

    /// <summary>Open proposals for one tag.</summary>
    internal IQueryable<ProposedSynonym> For(int tagId, int memberId) => Rows(db.SynonymProposals.Where(p => p.TargetId == tagId && p.Closed == 0).OrderByDescending(p => p.Id).Take(PageSize), memberId);

    internal IQueryable<ProposedSynonym> Open(int memberId, int? before)
    {
        var open = db.SynonymProposals.Where(p => p.Closed == 0);
        if (before is { } id) open = open.Where(p => p.Id < id);
        return Rows(open.OrderByDescending(p => p.Id).Take(PageSize + 1), memberId);
    }

    internal IQueryable<SynonymRow> Named(string? after)
    {
        var synonyms = db.Tags.AsNoTracking().Where(t => t.SynonymOfId != null);
        if (after is not null) synonyms = synonyms.Where(t => string.Compare(t.Name, after) > 0);
        return from t in synonyms.OrderBy(t => t.Name).Take(PageSize + 1)
               join meant in db.Tags on t.SynonymOfId equals meant.Id
               orderby t.Name
               select new SynonymRow(t.Id, t.Name, meant.Name);
    }

    private IQueryable<ProposedSynonym> Rows(IQueryable<SynonymProposal> proposals, int memberId)
        => from p in proposals.AsNoTracking()
           join target in db.Tags on p.TargetId equals target.Id
           join proposer in db.Members on p.ById equals proposer.Id
           orderby p.Id descending
           select new ProposedSynonym(p.Id, p.Name, target.Name, db.Tags.Where(t => t.Name == p.Name).Select(t => t.QuestionCount).FirstOrDefault(), proposer.Id, proposer.Name, p.At, p.Score,
               db.SynonymVotes.Where(v => v.ProposalId == p.Id && v.MemberId == memberId).Select(v => (bool?)v.IsFor).FirstOrDefault(), p.Outcome);

    private static bool Cut<T>(List<T> rows)
    {
        if (rows.Count <= PageSize) return false;
        rows.RemoveAt(PageSize);
        return true;
    }
}
