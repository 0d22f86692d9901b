namespace Community.Web.Cli.Demo;

/// <summary>Plans the showcases: written, submitted, agreed to by the company, looked at by the vendor; and what readers say, ask and keep of those that they see.</summary>
internal sealed class DemoShowcases(DateTime now, IReadOnlyList<DemoPerson> people, IReadOnlyList<DemoCompany> companies, DemoCompanies belonging, DemoVotes votes, Action<DateTime, Func<DemoActs, Task>> plan)
{
    private readonly Dictionary<string, DemoPerson> _people = people.ToDictionary(p => p.Key);

    public void Plan()
    {
        foreach (var showcase in DemoTexts.Showcases()) Life(showcase);
    }

    private void Life(DemoShowcase showcase)
    {
        var company = companies.Single(c => c.Key == showcase.Company);
        var author = _people[showcase.Author];
        var admin = belonging.Admins(company).FirstOrDefault(a => a != author) ?? author;
        var judge = people.First(p => p.Roles.HasFlag(Roles.Vendor) && p.Language == author.Language);
        // Not before both are there, whenever the dice let them join.
        var at = Later(now.AddDays(-showcase.Age).AddMinutes(-(showcase.Title.Length * 11 % 400)), Later(belonging.Joined(author.Key), belonging.Joined(admin.Key)).AddDays(8));
        var post = new DemoPost(author, at);
        var hasConsent = showcase.State is not DemoShowcaseState.Draft and not DemoShowcaseState.Submitted;
        var written = showcase.State is DemoShowcaseState.Draft ? at : at.AddDays(-5);

        plan(written, acts => acts.Tell(post, showcase));
        if (showcase.State is DemoShowcaseState.Draft) return;
        plan(at.AddDays(-3), acts => acts.Submit(post));
        if (hasConsent) plan(at.AddDays(-2), acts => acts.Consent(post, admin));
        if (showcase.State is DemoShowcaseState.Returned) plan(at, acts => acts.Return(post, judge, showcase.Reason!));
        if (!showcase.IsShown) return;
        plan(at, acts => acts.Publish(post, judge));
        if (showcase.State is DemoShowcaseState.Featured && at.AddDays(2) < now) plan(at.AddDays(2), acts => acts.Feature(post, judge));
        Reading(showcase, post, author);
        if (showcase.State is DemoShowcaseState.Archived) plan(Before(at.AddDays(150)), acts => acts.Archive(post, judge));
    }

    private void Reading(DemoShowcase showcase, DemoPost post, DemoPerson author)
    {
        votes.On(post, showcase.State is DemoShowcaseState.Featured ? 17 : 9 + (showcase.Title.Length % 4), 0);
        var keepers = people.Where(p => p is { Energy: > 3, IsStaff: false } && p.Language == author.Language && p != author && p.JoinedAt < post.At).Skip(showcase.Title.Length % 5).Take(6);
        foreach (var (i, keeper) in keepers.Index())
            plan(Before(post.At.AddDays(1 + i)), acts => i % 2 == 0 ? acts.Save(post, keeper) : acts.FollowShowcase(post, keeper));
        foreach (var (i, comment) in showcase.Comments.Index())
        {
            var by = _people[comment.Who];
            plan(Before(Later(post.At.AddHours(7 + (i * 16)), by.JoinedAt.AddDays(1 + (0.01 * i)))), acts => acts.Comment(post, by, comment.Text));
        }
        if (showcase.Question is { } question) Ask(post, question);
    }

    private void Ask(DemoPost showcase, DemoAsked asked)
    {
        var by = _people[asked.Who];
        var question = new DemoPost(by, Before(Later(showcase.At.AddDays(2.4), by.JoinedAt.AddDays(2))));
        plan(question.At, acts => acts.AskAbout(showcase, question, asked));
        votes.On(question, 5, 0);
        if (asked.Answer is not { } said) return;
        var answer = new DemoPost(_people[said.Who], Before(Later(question.At.AddHours(5), _people[said.Who].JoinedAt.AddDays(1))), question);
        plan(answer.At, acts => acts.Answer(question, answer, said.Text));
        votes.On(answer, 8, 0);
        plan(Before(answer.At.AddHours(15)), acts => acts.Accept(question, answer, by));
    }

    private DateTime Before(DateTime at) => at < now.AddMinutes(-3) ? at : now.AddMinutes(-3);

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
