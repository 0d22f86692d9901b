using System.CommandLine;
using System.Globalization;
using Community.Web.Features.Search;

namespace Community.Web.Cli;

/// <summary>Makes the search index anew.</summary>
internal static class ReindexVerb
{
    public static Command Command(Backstage backstage)
    {
        var command = new Command("reindex", "Makes the search index anew, also while the site is being used. What is missing in it is done first and alone, so a run that was stopped continues.");
        command.SetAction((_, ct) => backstage.Run(async services =>
        {
            var done = await backstage.Terminal.Watch(progress => services.GetRequiredService<Reindex>().Run(progress, ct));
            backstage.Terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{done} threads were indexed."));
            return CommandLine.Fine;
        }, ct));
        return command;
    }
}
