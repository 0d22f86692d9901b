using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Community.Tests.Markdown;

/// <summary>The examples of the specifications, and how what they expect reads in our way of writing the same.</summary>
internal static partial class Specification
{
    public sealed record Example(string Markdown, string Html);

    public static IReadOnlyDictionary<int, Example> CommonMark { get; } = JsonDocument.Parse(Written.Vectors("commonmark/commonmark-0.31.2.json")).RootElement.EnumerateArray()
        .ToDictionary(e => e.GetProperty("number").GetInt32(), e => new Example(Tabs(e.GetProperty("markdown").GetString()!), Tabs(e.GetProperty("html").GetString()!)));

    /// <summary>The examples of one extension, from 1.</summary>
    public static IReadOnlyDictionary<int, Example> Of(string extension) => InFile().Matches(Written.Vectors($"commonmark/markdig-{extension}.md")).Select((m, i) => (Number: i + 1, m))
        .ToDictionary(e => e.Number, e => new Example(Tabs(e.m.Groups["markdown"].Value), Tabs(e.m.Groups["html"].Value)));

    public static bool IsMet(Example example) => Expected(example) == Actual(example);
    public static string Expected(Example example) => Tree.Of(example.Html, InOurWay);
    public static string Actual(Example example) => Tree.Of(Written.AsPost(example.Markdown), WithoutOurs);

    /// <summary>Headings two levels lower, alignment by class, footnotes with a prefix, alerts named by their class alone.</summary>
    private static void InOurWay(IElement body)
    {
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var lower = body.Owner!.CreateElement($"h{Math.Min(heading.LocalName[1] - '0' + 2, 6)}");
            lower.Append([.. heading.ChildNodes]);
            heading.Replace(lower);
        }
        foreach (var cell in body.QuerySelectorAll("[style]"))
        {
            cell.ClassName = cell.GetAttribute("style")!.TrimEnd(';').Replace("text-align: ", "align-", StringComparison.Ordinal);
            cell.RemoveAttribute("style");
        }
        foreach (var note in body.QuerySelectorAll("[id^='fn']")) note.Id = Written.Prefix + note.Id!.Replace(':', '-');
        foreach (var link in body.QuerySelectorAll("a[href^='#fn']")) link.SetAttribute("href", $"#{Written.Prefix}{link.GetAttribute("href")![1..].Replace(':', '-')}");
        foreach (var title in body.QuerySelectorAll(".markdown-alert-title")) title.Remove();
        foreach (var input in body.QuerySelectorAll("input")) Bare(input);
    }

    /// <summary>What every link, code block, table, alert and task has here on top of the specification.</summary>
    private static void WithoutOurs(IElement body)
    {
        foreach (var link in body.QuerySelectorAll("a")) link.RemoveAttribute("rel");
        foreach (var code in body.QuerySelectorAll("pre")) code.RemoveAttribute("tabindex");
        foreach (var alert in body.QuerySelectorAll(".markdown-alert")) alert.RemoveAttribute("role");
        foreach (var wrapper in body.QuerySelectorAll("div.table, label")) wrapper.Replace([.. wrapper.ChildNodes]);
        foreach (var input in body.QuerySelectorAll("input")) Bare(input);
    }

    private static void Bare(IElement input)
    {
        foreach (var name in new[] { "disabled", "checked" })
            if (input.HasAttribute(name)) input.SetAttribute(name, "");
    }

    private static string Tabs(string text) => text.Replace('→', '\t');

    [GeneratedRegex(@"^`{32} example\n(?<markdown>.*?)^\.\n(?<html>.*?)^`{32}$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex InFile();
}
