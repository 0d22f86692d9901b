namespace Community.Web.Features.Origins;

/// <summary>How far an import is: a stage, and its batches done and in all.</summary>
public sealed record ImportProgress(ImportStage Stage, int Done, int Of);

/// <summary>What became of an import.</summary>
/// <param name="Faults">What keeps the dump from being read; with any, nothing was changed.</param>
/// <param name="Checks">Violations of each of the five checks.</param>
/// <param name="Reading">How long pass 1 took.</param>
/// <param name="Writing">How long pass 2 took.</param>
public sealed record ImportOutcome(string Source, IReadOnlyList<DumpFault> Faults, ImportReport Report, IReadOnlyDictionary<string, int> Checks, TimeSpan Reading, TimeSpan Writing)
{
    public bool IsGood => Faults.Count == 0 && Checks.Values.All(v => v == 0);
}
