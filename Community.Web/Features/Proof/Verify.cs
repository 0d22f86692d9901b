using Community.Web.Features.Boards;
using Community.Web.Features.Origins;
using Community.Web.Features.Search;
using Community.Web.Markdown;

namespace Community.Web.Features.Proof;

/// <summary>What verify found: how often each check failed, and the first few findings of each.</summary>
public sealed record Proven(IReadOnlyDictionary<string, int> Failed, IReadOnlyList<Finding> Findings)
{
    public bool IsSound => Failed.Count == 0;
}

/// <summary>Recomputes every projection and both balances from the facts, and the ledger from what it pays for. Changes nothing.</summary>
public sealed class Verify(CommunityDb db, ImportTexts texts, LinkedPosts linked, IBoardRows boards, Reindex reindex, ReputationPolicy reputation, VotingPolicy voting, ThanksPolicy thanks, ClosingPolicy closing, SiteCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <param name="perCheck">So many findings of each check are kept; all are counted.</param>
    public async Task<Proven> Run(int perCheck, Action<string> progress, CancellationToken ct)
    {
        SortedDictionary<string, int> failed = [];
        List<Finding> findings = [];
        foreach (var run in await db.ImportRuns.AsNoTracking().Where(r => r.FinishedAt == null).ToListAsync(ct))
            Note(new("import.unfinished", run.Id, $"the import of {run.Source} to be run to its end", $"{run.Stage}, batch {run.Position}"));
        foreach (var proof in (IEnumerable<IProof>)[.. Projections.Of(db, texts, linked, boards, calendar, clock), new LedgerFacts(db), new GivingProof(db), new LedgerTurns(db), new FraudProof(db), new DayLimitProof(db, reputation, voting, thanks), new ClosingProof(db, closing), new IndexProof(reindex)])
        {
            await foreach (var finding in proof.Find(ct)) Note(finding);
            progress(proof.GetType().Name);
        }
        return new(failed, findings);

        void Note(Finding finding)
        {
            failed[finding.Check] = failed.GetValueOrDefault(finding.Check) + 1;
            if (failed[finding.Check] <= perCheck) findings.Add(finding);
        }
    }
}
