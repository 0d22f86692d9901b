using Community.Web.Features.Links;

namespace Community.Web.Jobs;

/// <summary>Finds what questions are like, some of them each time. Starting the site is no reason for it.</summary>
public sealed class FindRelated(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FindRelated> log) : Job(scopes, clock, log)
{
    private readonly DateTime _from = clock.GetUtcNow().UtcDateTime + EachTime;
    private int? _next;

    private static TimeSpan EachTime => TimeSpan.FromSeconds(15);

    protected override TimeSpan Pause => EachTime;

    protected override bool IsDue => Now >= _from;

    protected override async Task Round(IServiceProvider services, CancellationToken stopping) => _next = await services.GetRequiredService<RelateQuestions>().Run(_next, stopping);
}
