namespace Community.Web.Cli.Demo;

/// <summary>Plans how companies come about and who joins them, by which way; two are proposed by their people and not verified yet.</summary>
internal sealed class DemoCompanies(DateTime now, IReadOnlyList<DemoPerson> people, IReadOnlyList<DemoCompany> companies, Action<DateTime, Func<DemoActs, Task>> plan)
{
    private readonly Dictionary<string, DemoPerson> _people = people.ToDictionary(p => p.Key);
    private readonly Dictionary<string, DateTime> _joined = [];

    public void Plan()
    {
        var vendor = people.First(p => p.Roles.HasFlag(Roles.Operator));
        foreach (var company in companies)
        {
            var first = Admins(company).First();
            if (company.IsProposed) Propose(company, first);
            else Add(company, vendor, first);
            plan(_joined[first.Key].AddHours(2), acts => acts.Use(company, first));
            foreach (var (i, person) in Admins(company).Skip(1).Concat(company.People.Select(p => _people[p])).Index()) Join(company, first, person, i);
            foreach (var person in Admins(company).Skip(1)) plan(_joined[person.Key].AddDays(1), acts => acts.Appoint(company, person, first));
            foreach (var key in company.Hidden ?? []) plan(_joined[key].AddHours(1), acts => acts.HideCompany(_people[key]));
            foreach (var request in company.Requests ?? []) plan(now.AddHours(-2), acts => acts.AskToJoin(company, _people[request.Who], request.Text));
            if (company.IsInviting) plan(now.AddDays(-2), acts => acts.Invite(company, first));
        }
    }

    /// <summary>Who speaks for it; who came to the community first, first.</summary>
    public IEnumerable<DemoPerson> Admins(DemoCompany company) => company.Admins.Select(a => _people[a]).OrderBy(a => a.JoinedAt);

    /// <summary>Since when somebody belongs to their company.</summary>
    public DateTime Joined(string person) => _joined[person];

    private void Propose(DemoCompany company, DemoPerson founder)
    {
        var at = founder.JoinedAt.AddDays(2);
        _joined[founder.Key] = at;
        plan(at, acts => acts.Found(company, founder));
    }

    private void Add(DemoCompany company, DemoPerson vendor, DemoPerson first)
    {
        var at = vendor.JoinedAt.AddDays(1);
        plan(at, acts => acts.Found(company, vendor));
        _joined[first.Key] = Later(at.AddHours(1), first.JoinedAt.AddHours(20));
        plan(_joined[first.Key], acts => acts.JoinByInvitation(company, first, vendor, asAdmin: first != vendor || company.Kind is OrganisationKind.Vendor));
    }

    /// <summary>Who reads mail there by that, the others invited or, every third, let in after asking.</summary>
    private void Join(DemoCompany company, DemoPerson admin, DemoPerson person, int turn)
    {
        var at = Later(_joined[admin.Key].AddHours(4), person.JoinedAt.AddHours(22));
        _joined[person.Key] = at;
        if (company.Domains?.Contains(person.Email.Split('@')[1]) ?? false) plan(at, acts => acts.JoinByDomain(company, person));
        else if (turn % 3 != 2) plan(at, acts => acts.JoinByInvitation(company, person, admin, asAdmin: false));
        else
        {
            plan(at.AddHours(-3), acts => acts.AskToJoin(company, person, null));
            plan(at, acts => acts.LetIn(company, person, admin));
        }
    }

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
}
