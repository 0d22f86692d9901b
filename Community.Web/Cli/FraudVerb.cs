using System.CommandLine;
using System.Globalization;
using Community.Web.Features.Fraud;

namespace Community.Web.Cli;

/// <summary>Searches for serial voting now instead of at night.</summary>
internal static class FraudVerb
{
    public static Command Command(Backstage backstage) => new("fraud", "Searches for serial voting.") { Scan(backstage) };

    private static Command Scan(Backstage backstage)
    {
        Option<bool> dry = new("--dry-run") { Description = "Tells what would be voided, changes nothing." };
        var command = new Command("scan", "Voids every series of votes and accepts of the last weeks that the rules call fraud, and opens a case for each.") { dry };
        command.SetAction((parsed, ct) => backstage.Run(async services =>
        {
            var isDry = parsed.GetValue(dry);
            var found = await services.GetRequiredService<ScanForFraud>().Run(isDry, ct);
            foreach (var series in found) backstage.Terminal.Say(Told(series));
            backstage.Terminal.Say(found.Count == 0 ? "Nothing was found." : string.Create(CultureInfo.InvariantCulture, $"{found.Count} series, {found.Sum(s => s.Acts.Count)} acts {(isDry ? "would be" : "are")} void."));
            return CommandLine.Fine;
        }, ct));
        return command;
    }

    private static string Told(FraudSeries series) => string.Create(CultureInfo.InvariantCulture,
        $"{series.Rule}: {series.Acts.Count} acts, {series.Acts[0].At:u} to {series.Acts[^1].At:u}, {string.Join(", ", series.Acts.CountBy(a => (a.ActorId, a.AuthorId)).OrderBy(p => p.Key).Select(p => $"member {p.Key.ActorId} for {p.Key.AuthorId}: {p.Value}"))}");
}
