using Community.Web.Features.Upkeep;

namespace Community.Web.Jobs;

/// <summary>An operator wants a round of a job at once, on this node. Every job may run at any time: what is not due, it leaves.</summary>
public sealed class RunJob(IEnumerable<IHostedService> hosted, Operators operators) : IUseCase
{
    public async Task Run(string? name, int byId, CancellationToken ct)
    {
        await operators.Require(byId, ct);
        Rule.Found(hosted.OfType<Job>().FirstOrDefault(j => j.Name == name), "job").Ask();
    }

    /// <summary>Those that this node can be asked for.</summary>
    public IReadOnlySet<string> Names => hosted.OfType<Job>().Select(j => j.Name).ToHashSet();
}
