using Community.Web.Features.Redactions;

namespace Community.Web.Data.SqlServer;

/// <summary>SQL Server wipes what was deleted by itself, in the background; its transaction log is the matter of whoever backs it up.</summary>
internal sealed class SqlServerErasure : IErasure
{
    public Task Begin(CancellationToken ct) => Task.CompletedTask;

    public Task ForgetWords(CancellationToken ct) => Task.CompletedTask;

    public Task End(bool isDone, CancellationToken ct) => Task.CompletedTask;
}
