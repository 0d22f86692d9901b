namespace Community.Web.Features.Boards;

/// <summary>The boards follow a company that becomes part of another, or is something else to the vendor than before, and count its heads.</summary>
public sealed partial class KeepBoards
{
    /// <summary>Whatever was earned as one of its people counts for the company that it has become part of.</summary>
    private async Task Merge(BoardSums sums, CompanySums companies, OrganisationsMerged e, CancellationToken ct)
    {
        var heads = await new ComparedCompanies(db).Find([e.To.Id], ct);
        var to = heads.GetValueOrDefault(e.To.Id, new(e.To.Id, e.To.Kind, 1));
        await Move(sums, companies, new(e.From.Id, e.From.Kind, 1), to, ct);
    }

    private async Task Refile(BoardSums sums, CompanySums companies, OrganisationKindChanged e, CancellationToken ct)
    {
        var now = (await new ComparedCompanies(db).Find([e.Organisation.Id], ct)).GetValueOrDefault(e.Organisation.Id, new(e.Organisation.Id, e.Organisation.Kind, 1));
        await Move(sums, companies, now with { Kind = e.Before }, now with { Kind = e.Organisation.Kind }, ct);
    }

    /// <summary>A company's own board knows what each of its people has earned when: from there all other boards are told.</summary>
    private async Task Move(BoardSums sums, CompanySums companies, Company from, Company to, CancellationToken ct)
    {
        foreach (var row in await RowsOf(BoardScope.Organisation, from.Id).ToListAsync(ct))
        {
            var time = Board.Read(row.Board)!.Value;
            Count(from, time, row, -row.Reputation);
            Count(to, time, row, row.Reputation);
        }

        void Count(Company company, Board time, BoardRow row, int reputation)
        {
            sums.Add(time.About(BoardScope.Organisation, company.Id).Key, row.MemberId, row.IsListed, reputation);
            if (Organisation.IsCompared(company.Kind)) sums.Add(time.About(BoardScope.Kind, (int)company.Kind).Key, row.MemberId, row.IsListed, reputation);
            companies.Add(company, time, reputation);
        }
    }

    /// <summary>Who comes or goes counts in the periods that are running; those that are over keep the heads they ended with.</summary>
    private async Task Recount(IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        HashSet<int> touched = [.. happened.OfType<OrganisationsMerged>().SelectMany(e => (int[])[e.From.Id, e.To.Id])];
        foreach (var e in happened.OfType<MemberChangedCompany>()) touched.UnionWith([.. Ids(e.Before), .. Ids(e.Member.OrganisationId)]);
        if (touched.Count == 0) return;
        var running = RunningBoards.Of(calendar.DayOf(clock.GetUtcNow().UtcDateTime));
        foreach (var id in touched)
        {
            var heads = Math.Max(1, await db.Members.CountAsync(m => m.OrganisationId == id && m.Kind == MemberKind.Person, ct));
            await db.CompanyBoardRows.Where(r => r.OrganisationId == id && running.Contains(r.Board) && r.Heads != heads)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Heads, heads).SetProperty(r => r.PerHead, r => r.Reputation * CompanyBoardRow.Parts / heads), ct);
            moved.Note(running.Select(board => new CompanyMover(board, id, 0)));
        }
    }
}

/// <summary>The boards of companies on which a day counts.</summary>
internal static class RunningBoards
{
    private static readonly OrganisationKind[] Kinds = [.. Enum.GetValues<OrganisationKind>().Where(Organisation.IsCompared)];

    public static IReadOnlyList<long> Of(DateOnly day) => [.. Enum.GetValues<BoardPeriod>().Select(period => Board.Of(day, period))
        .SelectMany(board => (long[])[board.Key, .. Kinds.Select(kind => board.About(BoardScope.Kind, (int)kind).Key)])];
}
