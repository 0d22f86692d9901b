namespace Community.Web.Features.Boards;

/// <summary>Keeps every board equal to the ledger: by the day of each line, by what its question is about now, and by the company that the line carries.</summary>
public sealed partial class KeepBoards(CommunityDb db, IBoardRows rows, MovedBoards moved, SiteCalendar calendar, TimeProvider clock) : IReaction
{
    public Task React(IDomainEvent happened, CancellationToken ct) => React([happened], ct);

    /// <summary>All lines that were written together are one statement.</summary>
    public async Task React(IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        var (sums, companies) = (new BoardSums(), new CompanySums());
        await Count(sums, companies, [.. happened.OfType<LedgerMoved>().Select(e => e.Line).Where(l => l.Reputation != 0)], ct);
        foreach (var one in happened)
        {
            if (one is QuestionRetagged tags) await Refile(sums, tags.Question.Id, BoardScope.Tag, tags.Removed.Select(t => t.Id), tags.Added.Select(t => t.Id), ct);
            if (one is QuestionRefiled { Question: var q } product) await Refile(sums, q.Id, BoardScope.Product, Ids(product.ProductBefore), Ids(q.ProductId), ct);
            if (one is ShowcaseRefiled { Showcase: var s } shown) await Refile(sums, s.Id, BoardScope.Product, Ids(shown.ProductBefore), Ids(s.FirstProductId), ct);
            if (one is TagsMerged merged) await Merge(sums, merged, ct);
            if (one is QuestionsMerged threads) await Move(sums, threads, ct);
            if (one is ListingMoved { Member: var member }) await List(member, ct);
            if (one is OrganisationsMerged companiesMerged) await Merge(sums, companies, companiesMerged, ct);
            if (one is OrganisationKindChanged kind) await Refile(sums, companies, kind, ct);
        }
        if (sums.Moves is { Count: > 0 } moves)
        {
            await rows.Add(moves, ct);
            moved.Note(moves.Where(m => m.IsListed).Select(m => new Mover(m.Board, m.MemberId, Math.Max(0, -m.Reputation))));
        }
        if (companies.Moves is { Count: > 0 } ofCompanies)
        {
            await rows.Add(ofCompanies, ct);
            moved.Note(ofCompanies.Select(m => new CompanyMover(m.Board, m.OrganisationId, Math.Max(0, -m.Reputation))));
        }
        await Recount(happened, ct);
    }

    private async Task Count(BoardSums sums, CompanySums companies, IReadOnlyList<LedgerLine> lines, CancellationToken ct)
    {
        if (lines.Count == 0) return;
        var found = await new ComparedCompanies(db).Find([.. lines.Select(l => l.OrganisationId).OfType<int>().Distinct()], ct);
        var filed = (await Filings([.. lines.Select(l => l.Id)]).ToListAsync(ct)).ToLookup(f => f.LineId);
        foreach (var line in lines)
        {
            var filings = filed[line.Id].ToList();
            Count(BoardScope.Everyone, 0);
            if (filings[0].ProductId is { } product) Count(BoardScope.Product, product);
            foreach (var filing in filings)
                if (filing.TagId is { } tag) Count(BoardScope.Tag, tag);
            if (line.OrganisationId is { } id && found.TryGetValue(id, out var company))
            {
                Count(BoardScope.Organisation, company.Id);
                if (Organisation.IsCompared(company.Kind)) Count(BoardScope.Kind, (int)company.Kind);
                companies.Count(company, line.Day, line.Kind is LedgerKind.Opening, line.Reputation);
            }

            void Count(BoardScope scope, int id) => sums.Count(line.MemberId, filings[0].IsListed, line.Day, line.Kind is LedgerKind.Opening, scope, id, line.Reputation);
        }
    }

    /// <summary>What the lines' questions are about: a row for each tag, and one where there is none. A showcase counts for its first product.</summary>
    internal IQueryable<Filing> Filings(IReadOnlyList<int> lines)
        => from l in db.LedgerLines
           where lines.Contains(l.Id)
           join p in db.Posts.Everything() on l.PostId equals p.Id into posts
           from p in posts.DefaultIfEmpty()
           join q in db.Questions.Everything() on p.RootId ?? p.Id equals q.Id into heads
           from q in heads.DefaultIfEmpty()
           join t in db.QuestionTags on q.Id equals t.QuestionId into tags
           from t in tags.DefaultIfEmpty()
           join u in db.Set<ShowcaseUse>().Where(u => u.Position == 0) on p.Id equals u.ShowcaseId into uses
           from u in uses.DefaultIfEmpty()
           select new Filing(l.Id, db.Members.Listed().Any(m => m.Id == l.MemberId), q.ProductId ?? (int?)u.ProductId, t.TagId);

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

    /// <summary>What merged answers have earned counts where their question is filed now.</summary>
    private async Task Move(BoardSums sums, QuestionsMerged e, CancellationToken ct)
    {
        var (source, target) = (e.Source.Id, e.Target.Id);
        List<int?> answers = [.. e.Answers.Select(a => (int?)a.Id)];
        var filed = (await db.QuestionTags.Where(t => t.QuestionId == source || t.QuestionId == target).Select(t => new { t.QuestionId, t.TagId }).ToListAsync(ct)).ToLookup(t => t.QuestionId, t => t.TagId);
        foreach (var earned in await Earned(db.LedgerLines.Where(l => answers.Contains(l.PostId))).ToListAsync(ct))
        {
            Count(earned, BoardScope.Tag, filed[source], filed[target]);
            Count(earned, BoardScope.Product, Ids(e.Source.ProductId), Ids(e.Target.ProductId));
        }

        void Count(Earning earned, BoardScope scope, IEnumerable<int> from, IEnumerable<int> to)
        {
            foreach (var id in from) sums.Count(earned.MemberId, earned.IsListed, earned.Day, false, scope, id, -earned.Reputation);
            foreach (var id in to) sums.Count(earned.MemberId, earned.IsListed, earned.Day, false, scope, id, earned.Reputation);
        }
    }

    /// <summary>
    /// The boards of both tags become what the ledger says of the questions that are under them now. Looks up what they said before
    /// among all boards; tags are seldom merged.
    /// </summary>
    private async Task Merge(BoardSums sums, TagsMerged e, CancellationToken ct)
    {
        foreach (var tag in (int[])[e.From.Id, e.To.Id])
        {
            foreach (var row in await RowsOf(BoardScope.Tag, tag).ToListAsync(ct)) sums.Add(row.Board, row.MemberId, row.IsListed, -row.Reputation);
            foreach (var earned in await EarnedUnder(tag).ToListAsync(ct)) sums.Count(earned.MemberId, earned.IsListed, earned.Day, false, BoardScope.Tag, tag, earned.Reputation);
        }
    }

    internal IQueryable<BoardRow> RowsOf(BoardScope scope, int id)
    {
        var about = Board.Of(default, BoardPeriod.All).About(scope, id).AboutKey;
        return db.BoardRows.AsNoTracking().Where(r => r.Reputation != 0 && db.KeptBoards.Any(b => b.Board == r.Board && (b.Board & Board.AboutBits) == about));
    }

    internal IQueryable<Earning> EarnedUnder(int tagId) => Earned(
        from l in db.LedgerLines
        join p in db.Posts.Everything() on l.PostId equals p.Id
        join t in db.QuestionTags on p.RootId ?? p.Id equals t.QuestionId
        where t.TagId == tagId
        select l);

    internal IQueryable<Earning> Earned(int questionId)
        => Earned(db.LedgerLines.Where(l => db.Posts.Everything().Where(p => p.Id == questionId || p.RootId == questionId).Select(p => (int?)p.Id).Contains(l.PostId)));

    private IQueryable<Earning> Earned(IQueryable<LedgerLine> lines) => lines.Where(l => l.Reputation != 0)
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
