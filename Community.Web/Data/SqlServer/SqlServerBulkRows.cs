using System.Data.Common;
using System.Globalization;
using System.Text;
using Community.Web.Features.Origins;
using Microsoft.EntityFrameworkCore.Storage;

namespace Community.Web.Data.SqlServer;

/// <summary>Many rows to a statement, as many as its parameters allow. Not SqlBulkCopy, which not every TDS server answers.</summary>
internal sealed class SqlServerBulkRows(CommunityDb db) : IBulkRows
{
    private const int MostParameters = 2_000, MostRows = 500; // the server stops at 2,100 and 1,000

    public async Task Insert(BulkTable table, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        var head = $"INSERT INTO {table.Name} ({string.Join(',', table.Columns.Concat(table.Beginnings.Select(b => b.Column)))}) VALUES ";
        var tail = string.Concat(table.Beginnings.Select(b => $",{b.Literal}"));
        foreach (var part in rows.Chunk(Math.Min(MostRows, MostParameters / table.Columns.Count)))
        {
            await using var command = Command();
            var sql = new StringBuilder(table.BringsId ? $"SET IDENTITY_INSERT {table.Name} ON; " : "").Append(head);
            foreach (var row in part)
            {
                sql.Append(command.Parameters.Count > 0 ? ",(" : "(");
                sql.AppendJoin(',', table.Columns.Select((_, i) => Add(command, table.Types[i], row[i]))).Append(tail).Append(')');
            }
            if (table.BringsId) sql.Append(CultureInfo.InvariantCulture, $"; SET IDENTITY_INSERT {table.Name} OFF");
            await Run(command, sql, ct);
        }
    }

    public async Task Update(BulkTable table, IReadOnlyList<object?[]> rows, CancellationToken ct)
    {
        foreach (var part in rows.Chunk(MostParameters / (table.Columns.Count + 1)))
        {
            await using var command = Command();
            var sql = new StringBuilder();
            foreach (var row in part)
            {
                sql.Append(CultureInfo.InvariantCulture, $"UPDATE {table.Name} SET ").AppendJoin(',', table.Columns.Select((c, i) => $"{c}={Add(command, table.Types[i], row[i])}"));
                var id = command.CreateParameter();
                (id.ParameterName, id.Value) = ($"@{command.Parameters.Count}", row[^1]);
                command.Parameters.Add(id);
                sql.Append(CultureInfo.InvariantCulture, $" WHERE {table.Id}={id.ParameterName};");
            }
            await Run(command, sql, ct);
        }
    }

    private DbCommand Command()
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private static string Add(DbCommand command, RelationalTypeMapping type, object? value)
    {
        var parameter = type.CreateParameter(command, $"@{command.Parameters.Count}", value, nullable: value is null);
        command.Parameters.Add(parameter);
        return parameter.ParameterName;
    }

    private static Task Run(DbCommand command, StringBuilder sql, CancellationToken ct)
    {
#pragma warning disable CA2100 // names come from the model, values are parameters
        command.CommandText = sql.ToString();
#pragma warning restore CA2100
        return command.ExecuteNonQueryAsync(ct);
    }
}
