namespace Community.Web.Cli.Demo;

/// <summary>Plans what members give of their points: bounties, thanks, and the check-ins that bring new ones.</summary>
internal sealed class DemoGiving(DateTime now, IReadOnlyList<DemoPerson> people, Action<DateTime, Func<DemoActs, Task>> plan)
{
    private const int CheckInDays = 12, Bounties = 10;

    private readonly Random _dice = new(2_026);

    public void CheckIns()
    {
        foreach (var person in people.Where(p => p.Energy > 2 && !p.IsStaff))
        {
            var minutes = _dice.Next(5, 600);
            for (var day = CheckInDays; day >= 1; day--)
                if (now.AddDays(-day).AddMinutes(-minutes) is var at && at > person.JoinedAt.AddMinutes(30) && _dice.NextDouble() < 0.8)
                    plan(at, acts => acts.CheckIn(person));
        }
    }

    public void Thanks(DemoPost answer, DemoPerson from)
    {
        var (points, at) = (5 * _dice.Next(1, 5), answer.At.AddDays(1 + _dice.NextDouble() * 3));
        if (from != answer.Author && _dice.NextDouble() < 0.35 && at < now.AddMinutes(-1)) plan(at, acts => acts.Thank(answer, from, points));
    }

    /// <summary>Some lately, still open; the others awarded a day later.</summary>
    public void On(IReadOnlyList<(DemoPost Question, IReadOnlyList<DemoPost> Answers)> threads)
    {
        List<DemoPerson> givers = [.. people.Where(p => p is { IsStaff: false, Energy: > 2, Skill: > 4 }).OrderByDescending(p => p.Energy * p.Skill)];
        foreach (var (i, (question, answers)) in threads.Where(t => t.Question.At < now.AddDays(-3)).OrderByDescending(t => t.Question.At).Take(Bounties).Index())
        {
            var giver = givers.Where(p => p.Language == question.Author.Language && p != question.Author).ElementAtOrDefault(i % 4);
            var winner = answers.FirstOrDefault(a => a.Author != giver);
            if (giver is null) continue;
            var (points, open) = (50 * (1 + _dice.Next(4)), i % 2 == 0 || winner is null);
            var at = open ? now.AddDays(-0.2 - i * 0.5) : question.At.AddDays(2.5);
            if (at > now.AddMinutes(-1) || at < question.At.AddHours(49) || at < giver.JoinedAt.AddDays(1)) continue;
            plan(at, acts => acts.OfferBounty(question, giver, points));
            if (!open && (winner!.At > at ? winner.At : at).AddHours(20) is var then && then < now && then < at.AddDays(7)) plan(then, acts => acts.Award(question, winner, giver));
        }
    }
}
