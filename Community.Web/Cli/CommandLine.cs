using System.CommandLine;
using Community.Web.Cli.Demo;

namespace Community.Web.Cli;

/// <summary>Understands what was typed, runs the verb, and turns trouble into sentences and exit codes.</summary>
public static class CommandLine
{
    public const int Fine = 0, Failed = 1, WrongUse = 2;

    /// <param name="site">Builds the site with its pages, for the verbs that serve.</param>
    public static async Task<int> Run(string[] args, Func<WebApplicationBuilder, WebApplication> site, Terminal? terminal = null)
    {
        var typed = Typed.Of(args);
        var backstage = new Backstage(typed.Settings, terminal ??= Terminal.OfThisProcess);
        var parsed = Verbs(backstage, site).Parse(typed.Verb, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors.Select(e => e.Message).Distinct()) terminal.Complain(error);
            terminal.Complain("See --help.");
            return WrongUse;
        }
        try
        {
            // Serving ends by the host's own signal handling, verbs by their token.
            TimeSpan? timeToStop = parsed.CommandResult.Command is ServingCommand or RootCommand ? null : TimeSpan.FromMinutes(1);
            return await parsed.InvokeAsync(new() { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = timeToStop });
        }
        catch (Exception e) when (Trouble.Sentences(e) is { Count: > 0 } sentences)
        {
            foreach (var sentence in sentences) terminal.Complain(sentence);
            return Failed;
        }
    }

    private static RootCommand Verbs(Backstage backstage, Func<WebApplicationBuilder, WebApplication> site)
    {
        var serving = new Serving(backstage, site);
        var serve = new ServingCommand("serve", "Serves the site; what happens without a verb. Migrates a SQLite file first.");
        serve.SetAction((_, ct) => serving.Run(ct));
        var root = new RootCommand("A question and answer community. Without a verb it serves. Settings may follow any verb, as --Section:Key=value.")
        {
            serve,
            DemoVerb.Command(backstage, serving),
            MigrateVerb.Command(backstage),
            MemberVerb.Command(backstage),
            BackupVerb.Command(backstage),
            RestoreVerb.Command(backstage),
            ImportVerb.Command(backstage),
            ProofVerbs.Verify(backstage),
            ProofVerbs.Recount(backstage),
            ReindexVerb.Command(backstage),
            FraudVerb.Command(backstage),
        };
        root.SetAction((_, ct) => serving.Run(ct));
        return root;
    }
}

/// <summary>A verb that goes on until the host is told to stop.</summary>
internal sealed class ServingCommand(string name, string description) : Command(name, description);
