namespace Community.Web.Cli.Demo;

/// <summary>Plans votes within what a member may cast in a day, and on one author.</summary>
internal sealed class DemoVotes(Random dice, DateTime now, SiteCalendar calendar, IReadOnlyList<DemoPerson> people, Action<DateTime, Func<DemoActs, Task>> plan)
{
    private const int PerDay = 26, PerAuthor = 5, DownPerAuthor = 2;

    private readonly Dictionary<(DemoPerson, DateOnly), int> _days = [];
    private readonly Dictionary<(DemoPerson, DemoPerson, DateOnly, VoteDirection), int> _authors = [];

    public void On(DemoPost post, int up, int down)
    {
        DemoPerson[] voters = [.. people.Where(p => p != post.Author && p.Energy > 1)];
        dice.Shuffle(voters);
        var cast = 0;
        foreach (var voter in voters)
        {
            if (cast == up + down) return;
            // Only moderators are sure to have what voting down takes.
            var direction = down > 0 && voter.Roles is Roles.Moderator or Roles.Operator ? VoteDirection.Down : VoteDirection.Up;
            if (!IsOf(voter, post) || Time(voter, post) is not { } at || !Takes(voter, post.Author, direction, calendar.DayOf(at))) continue;
            plan(at, acts => acts.Vote(post, voter, direction));
            cast++;
        }
    }

    /// <summary>Most read in their own language; a few in both.</summary>
    private bool IsOf(DemoPerson voter, DemoPost post) => voter.Language == post.Author.Language || dice.NextDouble() < 0.12;

    private DateTime? Time(DemoPerson voter, DemoPost post)
    {
        var at = (post.At > voter.JoinedAt ? post.At : voter.JoinedAt).AddMinutes(4).AddDays(-Math.Log(1 - dice.NextDouble()) * 4);
        return at < now.AddMinutes(-1) ? at : null;
    }

    private bool Takes(DemoPerson voter, DemoPerson author, VoteDirection direction, DateOnly day)
    {
        var (spent, given) = (_days.GetValueOrDefault((voter, day)), _authors.GetValueOrDefault((voter, author, day, direction)));
        if (spent >= PerDay || given >= (direction is VoteDirection.Up ? PerAuthor : DownPerAuthor)) return false;
        _days[(voter, day)] = spent + 1;
        _authors[(voter, author, day, direction)] = given + 1;
        return true;
    }
}
