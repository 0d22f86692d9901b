namespace Community.Web.Features.Origins;

/// <summary>Writes many rows at once, past change tracking and reactions, in the transaction that is open. For imports only.</summary>
public interface IBulkRows
{
    Task Insert(BulkTable table, IReadOnlyList<object?[]> rows, CancellationToken ct);

    /// <summary>Each row: what its columns become, and last the id of the row that is meant.</summary>
    Task Update(BulkTable table, IReadOnlyList<object?[]> rows, CancellationToken ct);
}
