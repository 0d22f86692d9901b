using System.Globalization;

namespace Community.Web.Cli.Demo;

/// <summary>How far a showcase of the demo has come.</summary>
internal enum DemoShowcaseState { Draft, Submitted, Consented, Returned, Published, Featured, Archived }

/// <summary>A showcase as its file tells it: lines of facts, the situation, and what was done.</summary>
/// <param name="Age">Days since it came to where it is; for what was published, since then.</param>
/// <param name="Reason">What the vendor wants changed.</param>
/// <param name="Uses">Product, module and version, with slashes between.</param>
internal sealed record DemoShowcase(string Author, string Company, DemoShowcaseState State, double Age, string? Reason, string Title, string Situation, string Body, IReadOnlyList<string> Uses,
    IReadOnlyList<DemoResult> Results, IReadOnlyList<DemoPicture> Pictures, IReadOnlyList<DemoRemark> Comments, DemoAsked? Question)
{
    public bool IsShown => State is DemoShowcaseState.Published or DemoShowcaseState.Featured or DemoShowcaseState.Archived;

    public static DemoShowcase Read(string text)
    {
        var parts = text.Split("\n---\n", 3);
        var facts = parts[0].Split('\n').Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1]);
        string[][] Rows(string key) => [.. facts[key].Select(value => value.Split(" | "))];
        string One(string key) => facts[key].Single();
        return new(One("author"), One("company"), Enum.Parse<DemoShowcaseState>(One("state"), ignoreCase: true), double.Parse(One("age"), CultureInfo.InvariantCulture), facts["reason"].FirstOrDefault(), One("title"), parts[1], parts[2],
            [.. facts["use"]], [.. Rows("result").Select(r => new DemoResult(r[0], r[1], r[2], r[3]))], [.. Rows("picture").Select(r => new DemoPicture(r[0], r[1]))], [.. Rows("comment").Select(Remark)],
            Rows("question") is [var asked] ? new(asked[0], asked[1], Lines(asked[2]), asked[3], asked[4], Rows("answer") is [var answer] ? Remark(answer) : null) : null);
    }

    private static DemoRemark Remark(string[] row) => new(row[0], Lines(row[1]));

    private static string Lines(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);
}

internal sealed record DemoResult(string Label, string Unit, string Before, string After);
internal sealed record DemoPicture(string File, string Caption);
internal sealed record DemoRemark(string Who, string Text);

/// <summary>A question that somebody asked about a showcase.</summary>
internal sealed record DemoAsked(string Who, string Title, string Body, string Tags, string Use, DemoRemark? Answer);
