using System.Globalization;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Community.Web.Cli;

/// <summary>Says in sentences what kept a verb from its work. What it does not know is a defect, and shown as one.</summary>
internal static class Trouble
{
    public static IReadOnlyList<string> Sentences(Exception e) => e switch
    {
        OptionsValidationException wrong => [.. wrong.Failures],
        AggregateException all when all.InnerExceptions.All(one => Sentences(one).Count > 0) => [.. all.InnerExceptions.SelectMany(Sentences)],
        // What the configuration binder throws names the setting between quotes.
        InvalidOperationException { InnerException: { } why } binding when binding.Message.Split('\'') is { Length: > 1 } parts && binding.Source == "Microsoft.Extensions.Configuration.Binder"
            => [$"The setting {parts.First(p => p.Contains(':', StringComparison.Ordinal))} cannot be read: {why.Message}"],
        ArgumentException { Source: "Microsoft.Data.Sqlite" or "Microsoft.Data.SqlClient" or "Core Microsoft SqlClient Data Provider" or "System.Data.Common" } connection
            => [$"The setting Database:ConnectionString cannot be read: {connection.Message}"],
        IOException { InnerException: AddressInUseException } taken => [taken.Message],
        RuleBrokenException rule => [InWords(rule)],
        OperationCanceledException => ["Stopped."],
        _ => DatabaseTroubleException.In(e) is { } trouble ? [trouble.Message] : [],
    };

    private static string InWords(RuleBrokenException rule)
    {
        using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var words = services.GetRequiredService<IStringLocalizer<Words>>()[$"rule.{rule.Code}", [.. rule.Details]];
        return words.ResourceNotFound ? string.Create(CultureInfo.InvariantCulture, $"Refused: {rule.Code} {string.Join(' ', rule.Details)}").TrimEnd() : words.Value;
    }
}
