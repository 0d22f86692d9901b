using System.CommandLine;
using System.Security.Cryptography;
using Community.Web.Accounts;
using Community.Web.Features.Members;

namespace Community.Web.Cli;

/// <summary>Makes, appoints and suspends members without the site.</summary>
internal static class MemberVerb
{
    public static Command Command(Backstage backstage) => new("member", "Adds a member, gives them roles, or suspends them.")
    {
        Add(backstage), Role(backstage), Suspend(backstage),
    };

    private static Command Add(Backstage backstage)
    {
        Option<string> name = new("--name") { Required = true, Description = "How the community will know them." };
        Option<string> email = new("--email") { Required = true, Description = "The address they sign in with; it counts as confirmed." };
        Option<string?> password = new("--password") { Description = "Without it one is made up and printed once." };
        var roles = Roles("What the member is appointed to; may be given several times.", required: false);
        var command = new Command("add", "Adds a member with a confirmed account.") { name, email, password, roles };
        command.SetAction((parsed, ct) => backstage.Run(async services =>
        {
            var secret = parsed.GetValue(password);
            var chosen = secret ?? MadeUpPassword();
            var id = await services.GetRequiredService<OpenAccount>().Run(new(parsed.GetRequiredValue(name), parsed.GetRequiredValue(email), chosen, Of(parsed.GetValue(roles)), IsConfirmed: true), ct);
            backstage.Terminal.Say($"Member {id} is added.");
            if (secret is null) backstage.Terminal.Say($"Password, shown this once: {chosen}");
            return CommandLine.Fine;
        }, ct));
        return command;
    }

    private static Command Role(Backstage backstage)
    {
        var (name, email) = Who();
        var roles = Roles("What the member is from now on; may be given several times, None takes all away.", required: true);
        var command = new Command("role", "Says what a member is appointed to.") { name, email, roles };
        RequireOne(command, name, email);
        command.SetAction((parsed, ct) => backstage.Run(async services =>
        {
            var member = await services.GetRequiredService<FindMember>().Run(parsed.GetValue(name), parsed.GetValue(email), ct);
            var chosen = Of(parsed.GetValue(roles));
            await services.GetRequiredService<AppointMember>().Run(member.Id, chosen, ct);
            backstage.Terminal.Say(chosen is Domain.Members.Roles.None ? $"{member.Name} has no role now." : $"{member.Name} is {chosen} now.");
            return CommandLine.Fine;
        }, ct));
        return command;
    }

    private static Command Suspend(Backstage backstage)
    {
        var (name, email) = Who();
        Option<int> days = new("--days") { Required = true, Description = "1 to 365." };
        Option<string> reason = new("--reason") { Required = true, Description = "What the member will read." };
        var command = new Command("suspend", "Keeps a member from writing for some days.") { name, email, days, reason };
        RequireOne(command, name, email);
        command.SetAction((parsed, ct) => backstage.Run(async services =>
        {
            var member = await services.GetRequiredService<FindMember>().Run(parsed.GetValue(name), parsed.GetValue(email), ct);
            var until = await services.GetRequiredService<SuspendMember>().Run(member.Id, parsed.GetValue(days), parsed.GetValue(reason), ct);
            backstage.Terminal.Say($"{member.Name} is suspended until {until:u}.");
            return CommandLine.Fine;
        }, ct));
        return command;
    }

    /// <summary>Without the letters that look like others.</summary>
    private static string MadeUpPassword()
    {
        const string Letters = "abcdefghjkmnpqrstuvwxyz", Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ", Digits = "23456789";
        static string Part() => RandomNumberGenerator.GetString(Letters + Capitals + Digits, 4);
        return $"{RandomNumberGenerator.GetString(Capitals, 1)}{Part()}-{Part()}-{Part()}-{RandomNumberGenerator.GetString(Letters, 1)}{RandomNumberGenerator.GetString(Digits, 2)}";
    }

    private static (Option<string?> Name, Option<string?> Email) Who()
        => (new("--name") { Description = "The member's name." }, new("--email") { Description = "Or the address of their account." });

    private static void RequireOne(Command command, Option<string?> name, Option<string?> email) => command.Validators.Add(result =>
    {
        if (result.GetResult(name) is null == result.GetResult(email) is null) result.AddError("Say who: either --name or --email.");
    });

    private static Option<string[]> Roles(string description, bool required)
    {
        var names = Enum.GetNames<Roles>();
        Option<string[]> option = new("--role") { Description = $"{description} {string.Join(", ", names)}.", Required = required, AllowMultipleArgumentsPerToken = true };
        option.Validators.Add(result =>
        {
            foreach (var wrong in result.Tokens.Select(t => t.Value).Where(v => !names.Contains(v, StringComparer.OrdinalIgnoreCase)))
                result.AddError($"There is no role {wrong}; there are {string.Join(", ", names)}.");
        });
        return option;
    }

    private static Roles Of(string[]? names) => (names ?? []).Aggregate(Domain.Members.Roles.None, (all, name) => all | Enum.Parse<Roles>(name, ignoreCase: true));
}
