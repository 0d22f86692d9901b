using System.Data.Common;
using Community.Web.Data.Sqlite;
using Community.Web.Data.SqlServer;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Community.Tests.Support;

/// <summary>Counts the statements that a read sends, and only that read. For <see cref="Site.With"/>: <c>Statements.Counted</c>.</summary>
public sealed class Statements : DbCommandInterceptor
{
    private static readonly AsyncLocal<Tally?> Counting = new();

    public static void Counted(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCommunityDb>(o => o.AddInterceptors(new Statements()));
        services.ConfigureDbContext<SqlServerCommunityDb>(o => o.AddInterceptors(new Statements()));
    }

    public static async Task<int> Of(Func<Task> read)
    {
        var tally = Counting.Value = new();
        await read();
        return tally.Count;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (Counting.Value is { } tally) tally.Count++;
        return ValueTask.FromResult(result);
    }

    private sealed class Tally
    {
        public int Count { get; set; }
    }
}
