namespace Community.Web.Features.Boards;

/// <summary>Keeps every board equal to the ledger: by the day of each line, and by what its question is about now.</summary>
public sealed class KeepBoards(CommunityDb db, IBoardRows rows, MovedBoards moved) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => React([happened], ct);

    /// <summary>All lines that were written together are one statement.</summary>
    public async Task React(IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        var sums = new BoardSums();
        await Count(sums, [.. happened.OfType<LedgerMoved>().Select(e => e.Line).Where(l => l.Reputation != 0)], ct);
        foreach (var one in happened)
        {
            if (one is QuestionRetagged tags) await Refile(sums, tags.Question.Id, BoardScope.Tag, tags.Removed.Select(t => t.Id), tags.Added.Select(t => t.Id), ct);
            if (one is QuestionRefiled { Question: var q } product) await Refile(sums, q.Id, BoardScope.Product, Ids(product.ProductBefore), Ids(q.ProductId), ct);
            if (one is ListingMoved { Member: var member }) await List(member, ct);
        }
        if (sums.Moves is not { Count: > 0 } moves) return;
        await rows.Add(moves, ct);
        moved.Note(moves.Where(m => m.IsListed).Select(m => new Mover(m.Board, m.MemberId, Math.Max(0, -m.Reputation))));
    }

    private async Task Count(BoardSums sums, IReadOnlyList<LedgerLine> lines, CancellationToken ct)
    {
        if (lines.Count == 0) return;
        var filed = (await Filings([.. lines.Select(l => l.Id)]).ToListAsync(ct)).ToLookup(f => f.LineId);
        foreach (var line in lines)
        {
            var filings = filed[line.Id].ToList();
            Count(BoardScope.Everyone, 0);
            if (filings[0].ProductId is { } product) Count(BoardScope.Product, product);
            foreach (var filing in filings)
                if (filing.TagId is { } tag) Count(BoardScope.Tag, tag);

            void Count(BoardScope scope, int id) => sums.Count(line.MemberId, filings[0].IsListed, line.Day, line.Kind is LedgerKind.Opening, scope, id, line.Reputation);
        }
    }

    /// <summary>What the lines' questions are about: a row for each tag, and one where there is none.</summary>
    internal IQueryable<Filing> Filings(IReadOnlyList<int> lines)
        => from l in db.LedgerLines
           where lines.Contains(l.Id)
           join p in db.Posts.Everything() on l.PostId equals p.Id into posts
           from p in posts.DefaultIfEmpty()
           join q in db.Questions.Everything() on p.RootId ?? p.Id equals q.Id into heads
           from q in heads.DefaultIfEmpty()
           join t in db.QuestionTags on q.Id equals t.QuestionId into tags
           from t in tags.DefaultIfEmpty()
           select new Filing(l.Id, db.Members.Listed().Any(m => m.Id == l.MemberId), q.ProductId, t.TagId);

    internal sealed record Filing(int LineId, bool IsListed, int? ProductId, int? TagId);

    /// <summary>What a thread has earned its writers moves from boards to others.</summary>
    private async Task Refile(BoardSums sums, int questionId, BoardScope scope, IEnumerable<int> from, IEnumerable<int> to, CancellationToken ct)
    {
        var earned = await Earned(questionId).ToListAsync(ct);
        foreach (var e in earned)
        {
            foreach (var id in from) sums.Count(e.MemberId, e.IsListed, e.Day, false, scope, id, -e.Reputation);
            foreach (var id in to) sums.Count(e.MemberId, e.IsListed, e.Day, false, scope, id, e.Reputation);
        }
    }

    internal IQueryable<Earning> Earned(int questionId) => db.LedgerLines
        .Where(l => l.Reputation != 0 && db.Posts.Everything().Where(p => p.Id == questionId || p.RootId == questionId).Select(p => (int?)p.Id).Contains(l.PostId))
        .GroupBy(l => new { l.MemberId, l.Day })
        .Select(g => new Earning(g.Key.MemberId, db.Members.Listed().Any(m => m.Id == g.Key.MemberId), g.Key.Day, g.Sum(l => l.Reputation)));

    internal sealed record Earning(int MemberId, bool IsListed, DateOnly Day, int Reputation);

    /// <summary>Who becomes staff, or hides, leaves every board; the others move up, on the finished ones too.</summary>
    private async Task List(Member member, CancellationToken ct)
    {
        var (id, isListed) = (member.Id, member.IsListed);
        var own = db.BoardRows.Where(r => r.MemberId == id);
        await own.ExecuteUpdateAsync(set => set.SetProperty(r => r.IsListed, isListed), ct);
        await db.KeptBoards.Where(b => b.IsRanked && own.Any(r => r.Board == b.Board)).ExecuteUpdateAsync(set => set.SetProperty(b => b.IsRanked, false), ct);
        moved.Note((await own.Select(r => r.Board).ToListAsync(ct)).Select(board => new Mover(board, id, 0)));
    }

    private static IEnumerable<int> Ids(int? id) => id is { } one ? [one] : [];
}
