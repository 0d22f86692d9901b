using Community.Web.Features.Officials;

namespace Community.Web.Cli.Demo;

/// <summary>What the demo's vendor stands by: answers for all versions, for older ones alone, one past its day, one superseded; and which versions members say they use.</summary>
internal sealed class DemoOfficials(DateTime now, IReadOnlyList<DemoPerson> people, Action<DateTime, Func<DemoActs, Task>> plan)
{
    private const int Most = 24, UsersOfVersions = 14;

    private readonly Random _dice = new(2_027);

    /// <param name="threads">Those that were not closed, with the best answer first.</param>
    public void On(IReadOnlyList<(DemoPost Question, IReadOnlyList<DemoPost> Answers)> threads)
    {
        List<DemoPerson> staff = [.. people.Where(p => p.Roles.HasFlag(Roles.Vendor))];
        foreach (var (i, (question, answers)) in threads.Where(t => t.Answers.Count > 0 && t.Question.At < now.AddDays(-12)).OrderByDescending(t => t.Question.At).Take(Most).Index())
        {
            var by = staff.FirstOrDefault(p => p.Language == question.Author.Language && p != answers[0].Author) ?? staff[0];
            var at = answers.Max(a => a.At).AddDays(2 + _dice.NextDouble() * 3);
            if (at > now.AddHours(-2)) continue;
            var isOld = i % 4 == 2;
            // One wants another look since yesterday, whenever it was pinned.
            var reviewBy = i % 8 == 5 && at < now.AddDays(-3) ? DateOnly.FromDateTime(now.AddDays(-1)) : (DateOnly?)null;
            var superseded = i % 6 == 3 && answers.Count > 1;
            if (superseded) plan(at.AddDays(-1), acts => acts.Pin(question, answers[1], by, isForOlder: true, null));
            plan(at, acts => acts.Pin(question, answers[0], by, isOld, reviewBy));
            var reader = people.First(p => p is { IsStaff: false, Energy: > 4 } && p.Language == question.Author.Language && p != answers[0].Author);
            if (i % 3 == 0) plan(at.AddHours(1) < now ? at.AddHours(1) : at, acts => acts.TryOfficial(question, reader, works: i % 2 == 0));
        }
    }

    /// <summary>Most of those who write often say which versions they use.</summary>
    public void Versions()
    {
        foreach (var (i, person) in people.Where(p => p is { IsStaff: false, Energy: > 3 }).OrderByDescending(p => p.Energy).Take(UsersOfVersions).Index())
            plan(person.JoinedAt.AddMinutes(20), acts => acts.UseVersions(person, i % 3));
    }
}
