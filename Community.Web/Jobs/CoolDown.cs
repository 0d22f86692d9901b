using Community.Web.Features.Questions;

namespace Community.Web.Jobs;

/// <summary>Lets the hot questions cool.</summary>
public sealed class CoolDown(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CoolDown> log) : Job(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMinutes(15);

    protected override Task Round(IServiceProvider services, CancellationToken stopping) => services.GetRequiredService<CoolQuestions>().Run(stopping);
}
