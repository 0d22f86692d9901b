namespace Community.Domain.Origins;

/// <summary>How far an import has come, in the order in which it goes. Numbers are stored.</summary>
public enum ImportStage { Members = 1, Tags = 2, Threads = 3, Closings = 4, Links = 5, Ledger = 6, Projections = 7, Done = 8 }

/// <summary>One import of one source. Its cursor moves in the transaction that writes the batch, so a killed run continues where it was.</summary>
/// <param name="fingerprint">Tells whether it is the same copy that a killed run began with.</param>
public sealed class ImportRun(string source, string fingerprint, DateTime startedAt) : Entity
{
    public string Source { get; private set; } = source;
    public string Fingerprint { get; private set; } = fingerprint;
    public DateTime StartedAt { get; private set; } = startedAt;
    public DateTime? FinishedAt { get; private set; }
    public ImportStage Stage { get; private set; } = ImportStage.Members;

    /// <summary>The first batch of the stage that is not written yet.</summary>
    public int Position { get; private set; }

    public void MoveTo(ImportStage stage, int position) => (Stage, Position) = (stage, position);

    public void Finish(DateTime now) => (Stage, Position, FinishedAt) = (ImportStage.Done, 0, now);
}
