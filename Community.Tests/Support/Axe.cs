using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Community.Tests.Support;

/// <summary>
/// Asks axe-core (WCAG 2.2 AA and its best practices) about a page. Put into the page once and run there: its own runner for
/// Playwright opens a second page for every answer, which took five times as long.
/// </summary>
public static class Axe
{
    private static readonly Lazy<string> Source = new(() => new BundledAxeScriptProvider().GetScript());

    private const string Run = """
        async rules => (await axe.run(document, { resultTypes: ["violations"], ...(rules ? { runOnly: { type: "rule", values: rules } } : {}) })).violations
          .map(v => `${v.id}: ${v.nodes.map(n => `${n.html} ${n.any.map(a => a.message).join(" ")}`).join(" | ")}`)
        """;

    /// <param name="rules">Only these; all that axe has when there are none.</param>
    /// <returns>One line for each rule that the page breaks.</returns>
    public static async Task<IReadOnlyList<string>> Faults(this IPage page, params string[] rules)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Source.Value);
        return await page.EvaluateAsync<string[]>(Run, rules.Length == 0 ? null : rules);
    }
}
