using System.Data.Common;
using Community.Web.Data.Sqlite;
using Community.Web.Data.SqlServer;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Community.Tests.Support;

/// <summary>Counts the statements that a read or an act sends, and only that one. For <see cref="Site.With"/>: <c>Statements.Counted</c>.</summary>
public sealed class Statements : DbCommandInterceptor
{
    private static readonly AsyncLocal<Tally?> Counting = new();

    public static void Counted(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCommunityDb>(o => o.AddInterceptors(new Statements()));
        services.ConfigureDbContext<SqlServerCommunityDb>(o => o.AddInterceptors(new Statements()));
    }

    /// <param name="about">Counts only those that name it.</param>
    public static async Task<int> Of(Func<Task> read, string about = "")
    {
        var tally = Counting.Value = new(about);
        await read();
        return tally.Count;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Counting.Value is { } tally && command.CommandText.Contains(tally.About, StringComparison.Ordinal)) tally.Count++;
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (Counting.Value is { } tally && command.CommandText.Contains(tally.About, StringComparison.Ordinal)) tally.Count++;
        return ValueTask.FromResult(result);
    }

    private sealed class Tally(string about)
    {
        public string About { get; } = about;
        public int Count { get; set; }
    }
}
