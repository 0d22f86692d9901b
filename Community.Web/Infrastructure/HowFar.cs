namespace Community.Web.Infrastructure;

/// <summary>How far a long job has come.</summary>
/// <param name="Step">What it is doing now, in a few words.</param>
/// <param name="Total">0 where nobody can know.</param>
public readonly record struct HowFar(string Step, long Done, long Total);
