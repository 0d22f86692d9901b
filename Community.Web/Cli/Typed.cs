namespace Community.Web.Cli;

/// <summary>What was typed after the program's name: a verb with its options, and settings of the site, in any order.</summary>
public sealed record Typed(IReadOnlyList<string> Verb, IReadOnlyList<string> Settings)
{
    private static readonly string[] OfTheHost = ["urls", "environment", "contentRoot", "applicationName", "webRoot", "http_ports", "https_ports"];

    /// <summary>
    /// <c>--Section:Key=value</c> (or with a blank before the value) and what the host understands are settings. Where no
    /// verb is named every <c>--key=value</c> is one.
    /// </summary>
    public static Typed Of(IReadOnlyList<string> args)
    {
        var serves = args.Count == 0 || args[0].StartsWith('-') || args[0] == "serve";
        List<string> verb = [], settings = [];
        for (var i = 0; i < args.Count; i++)
        {
            if (KeyOf(args[i]) is not { } key)
            {
                verb.Add(args[i]);
                continue;
            }
            var hasValue = args[i].Contains('=', StringComparison.Ordinal);
            var isSetting = key.Contains(':', StringComparison.Ordinal) || OfTheHost.Contains(key, StringComparer.OrdinalIgnoreCase) || (serves && hasValue);
            (isSetting ? settings : verb).Add(args[i]);
            if (isSetting && !hasValue && i + 1 < args.Count && KeyOf(args[i + 1]) is null) settings[^1] += $"={args[++i]}";
        }
        return new(verb, settings);
    }

    private static string? KeyOf(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.Length > 2 ? arg[2..].Split('=')[0] : null;
}
