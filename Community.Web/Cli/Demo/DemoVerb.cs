using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Community.Web.Features.Products;

namespace Community.Web.Cli.Demo;

/// <summary>Serves a database of its own with a community that has lived for nine months.</summary>
internal static class DemoVerb
{
    public static Command Command(Backstage backstage, Serving serving)
    {
        Option<double> scale = new("--scale") { Hidden = true, DefaultValueFactory = _ => 1 };
        Option<bool> only = new("--only-fill") { Description = "Make the database and do not serve it." };
        var command = new ServingCommand("demo", "Serves demo.db (setting Demo:File), filled with a demo community. Made on the first start.") { scale, only };
        command.SetAction(async (parsed, ct) =>
        {
            var file = Path.GetFullPath(backstage.Setting("Demo:File") ?? "demo.db");
            if (!File.Exists(file)) await Fill(backstage, file, parsed.GetValue(scale), ct);
            if (parsed.GetValue(only)) return CommandLine.Fine;
            try
            {
                return await serving.Run(Over(file), app => Greet(app, backstage.Terminal), ct);
            }
            catch (DatabaseTroubleException e)
            {
                throw new DatabaseTroubleException($"{e.Message} Delete the file to have the demo made anew.", e);
            }
        });
        return command;
    }

    private static Stage Over(string file) => new(DemoTexts.Settings(),
        [new("Database:Engine", "Sqlite"), new("Database:ConnectionString", $"Data Source={file}"), new("Database:MigrateOnStart", "true"), new("Site:IsDemo", "true")]);

    /// <summary>Under another name until it is whole: what a killed run leaves is made anew.</summary>
    private static async Task Fill(Backstage backstage, string file, double scale, CancellationToken ct)
    {
        var unfinished = $"{file}.filling";
        foreach (var part in (string[])[unfinished, $"{unfinished}-wal", $"{unfinished}-shm"]) File.Delete(part);
        var took = Stopwatch.StartNew();
        var now = DateTime.UtcNow;
        var clock = new DemoClock(now.AddYears(-1));
        var over = Over(unfinished);
        var stage = over with
        {
            // Nobody is mailed what happened in the past, and the rules are those that the plan keeps to.
            Fixed = [.. over.Fixed, new("News:NewQuestions", $"{Rhythm.Off}"), new("News:Others", $"{Rhythm.Off}"), new("News:MailsUrgent", "false"), new("Privileges:Preset", $"{PrivilegePreset.New}"), new("Limits:Enabled", "false")],
            With = services => services.AddSingleton<TimeProvider>(clock),
        };
        await backstage.Run(async services =>
        {
            await services.GetRequiredService<SeedProducts>().Run(ct);
            var plan = new DemoPlan(now, services.GetRequiredService<SiteCalendar>(), scale);
            await backstage.Terminal.Watch(progress => Live(plan, new DemoActs(services, ct), clock, progress, ct));
            await services.GetRequiredService<DatabaseUpkeep>().Backup(file, ct);
            return CommandLine.Fine;
        }, ct, stage);
        foreach (var part in (string[])[unfinished, $"{unfinished}-wal", $"{unfinished}-shm"]) File.Delete(part);
        backstage.Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"The demo community is in {file} (made in {took.Elapsed.TotalSeconds:0} s)."));
    }

    private static async Task Live(DemoPlan plan, DemoActs acts, DemoClock clock, IProgress<HowFar> progress, CancellationToken ct)
    {
        await acts.ReadProducts();
        var happenings = plan.Happenings;
        for (var i = 0; i < happenings.Count; i++)
        {
            ct.ThrowIfCancellationRequested();
            clock.MoveTo(happenings[i].At);
            await happenings[i].Act(acts);
            progress.Report(new("Living through nine months", i + 1, happenings.Count));
        }
        await acts.CatchUp();
        await DemoSearches.Keep(acts, ct);
        await DemoLists.Fill(acts, ct);
        await DemoTags.Keep(acts, ct);
        await DemoFaq.Keep(acts, clock, ct);
    }

    private static void Greet(WebApplication app, Terminal terminal)
    {
        foreach (var address in app.Urls) terminal.Say($"The demo community is open at {address}");
        terminal.Say($"Sign in with one of these addresses and the password {DemoActs.Password}");
        foreach (var person in DemoTexts.People().Where(p => p.Email.Split('@')[0] is "operator" or "moderator" or "vendor" or "member" or "oliver" or "newcomer"))
            terminal.Say($"  {person.Email,-24} {person.Name} ({(person.IsStaff ? $"{person.Roles}" : "member")})");
    }
}
