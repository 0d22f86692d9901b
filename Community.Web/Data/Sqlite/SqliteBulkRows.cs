using Community.Web.Features.Origins;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Data.Sqlite;

/// <summary>One prepared statement for all rows of a batch.</summary>
internal sealed class SqliteBulkRows(CommunityDb db) : IBulkRows
{
    public Task Insert(BulkTable table, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var columns = table.Columns.Concat(table.Beginnings.Select(b => b.Column));
        var values = table.Columns.Select((_, i) => $"@{i}").Concat(table.Beginnings.Select(b => b.Literal));
        return Run($"INSERT INTO {table.Name} ({string.Join(',', columns)}) VALUES ({string.Join(',', values)})", table.Columns.Count, rows, ct);
    }

    public Task Update(BulkTable table, IReadOnlyList<object?[]> rows, CancellationToken ct)
        => Run($"UPDATE {table.Name} SET {string.Join(',', table.Columns.Select((c, i) => $"{c}=@{i}"))} WHERE {table.Id}=@{table.Columns.Count}", table.Columns.Count + 1, rows, ct);

    private Task Run(string sql, int parameters, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return Task.CompletedTask;
        using var command = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // names come from the model, values are parameters
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@{i}" });
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery(); // this driver has no asynchronous way; the first call prepares the statement
        }
        return Task.CompletedTask;
    }
}
