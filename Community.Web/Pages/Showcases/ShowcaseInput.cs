using System.Globalization;
using System.Text.RegularExpressions;
using Community.Web.Features.Drafts;
using Community.Web.Features.Showcases;
using Microsoft.AspNetCore.WebUtilities;

namespace Community.Web.Pages.Showcases;

/// <summary>A picture's row in the form.</summary>
/// <param name="Order">Where it is to stand among them.</param>
public sealed record PictureField(string? Token, string? Caption, int Order, bool Remove = false);

/// <summary>The fields of a showcase's form, as a form, a draft or the showcase itself brings them. Rows are read whatever their numbers: a script adds and removes them.</summary>
public sealed partial record ShowcaseInput
{
    private const int MostRows = 50;

    public string? Title { get; init; }
    public string? Situation { get; init; }
    public string? Body { get; init; }
    public IReadOnlyList<UseRow> Uses { get; init; } = [];
    public IReadOnlyList<ResultRow> Results { get; init; } = [];
    public IReadOnlyList<PictureField> Pictures { get; init; } = [];

    /// <summary>Why it was edited.</summary>
    public string? Comment { get; init; }

    /// <summary>Which text the editor began from.</summary>
    public int? Basis { get; init; }
    public Guid? Once { get; init; }

    /// <summary>What drafts of other forms do not have, encoded as forms are; null where nothing of it is filled in.</summary>
    public string? More => Fields().Where(f => !string.IsNullOrWhiteSpace(f.Value)).Select(f => $"{f.Name}={Escaped(f.Value!)}").ToList() is { Count: > 0 } fields ? string.Join('&', fields) : null;

    /// <summary>The same, to be read.</summary>
    public IEnumerable<string> Said => [.. Situation is null ? (string[])[] : [Situation], .. Results.Where(r => !r.IsBlank).Select(r => $"{r.Label}: {r.Before} → {r.After} {r.Unit}"), .. Pictures.Select(p => p.Caption ?? "")];

    public static bool IsMore(string field) => field is "Input.Situation" || Cell().IsMatch(field);

    public static ShowcaseInput Of(IReadOnlyDictionary<string, string> fields) => new()
    {
        Title = fields.GetValueOrDefault("Input.Title"),
        Situation = fields.GetValueOrDefault("Input.Situation"),
        Body = fields.GetValueOrDefault("Input.Body"),
        Comment = fields.GetValueOrDefault("Input.Comment"),
        Basis = Number(fields.GetValueOrDefault("Input.Basis")),
        Once = Guid.TryParse(fields.GetValueOrDefault("Input.Once"), out var once) ? once : null,
        Uses = Rows(fields, "Uses", row => new UseRow(Number(row("ProductId")), Number(row("ModuleId")), Number(row("VersionId")))),
        Results = Rows(fields, "Results", row => new ResultRow(row("Label"), row("Unit"), row("Before"), row("After"))),
        Pictures = [.. Rows(fields, "Pictures", row => new PictureField(row("Token"), row("Caption"), Number(row("Order")) ?? int.MaxValue, row("Remove") is not null)).Where(p => p is { Remove: false, Token.Length: > 0 }).OrderBy(p => p.Order)],
    };

    public static ShowcaseInput Of(KeptDraft draft)
    {
        var more = QueryHelpers.ParseQuery(draft.Form.More).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return Of(more) with { Title = draft.Form.Title, Body = draft.Form.Body, Comment = draft.Form.Comment, Basis = draft.Form.Basis };
    }

    public static ShowcaseInput Of(ShowcaseToWrite showcase) => new()
    {
        Title = showcase.Title,
        Situation = showcase.Situation,
        Body = showcase.Markdown,
        Basis = showcase.Version,
        Uses = showcase.Uses,
        Results = [.. showcase.Results.Select(r => new ResultRow(r.Label, r.Unit, ResultView.Number(r.Before), ResultView.Number(r.After)))],
        Pictures = [.. showcase.Pictures.Select((p, i) => new PictureField(p.Token, p.Caption, i + 1))],
    };

    public ShowcaseForm ToForm() => new(Title, Situation, Body, Uses, Results, [.. Pictures.Select(p => new PictureRow(p.Token, p.Caption))], Once);

    private IEnumerable<(string Name, string? Value)> Fields()
    {
        yield return ("Input.Situation", Situation);
        for (var i = 0; i < Uses.Count; i++)
        {
            yield return ($"Input.Uses[{i}].ProductId", $"{Uses[i].ProductId}");
            yield return ($"Input.Uses[{i}].ModuleId", $"{Uses[i].ModuleId}");
            yield return ($"Input.Uses[{i}].VersionId", $"{Uses[i].VersionId}");
        }
        for (var i = 0; i < Results.Count; i++)
        {
            yield return ($"Input.Results[{i}].Label", Results[i].Label);
            yield return ($"Input.Results[{i}].Unit", Results[i].Unit);
            yield return ($"Input.Results[{i}].Before", Results[i].Before);
            yield return ($"Input.Results[{i}].After", Results[i].After);
        }
        for (var i = 0; i < Pictures.Count; i++)
        {
            yield return ($"Input.Pictures[{i}].Token", Pictures[i].Token);
            yield return ($"Input.Pictures[{i}].Caption", Pictures[i].Caption);
            yield return ($"Input.Pictures[{i}].Order", $"{i + 1}");
        }
    }

    private static List<T> Rows<T>(IReadOnlyDictionary<string, string> fields, string list, Func<Func<string, string?>, T> read)
        => [.. fields.Keys.Select(key => Cell().Match(key)).Where(m => m.Success && m.Groups["list"].Value.Equals(list, StringComparison.OrdinalIgnoreCase))
            .Select(m => int.Parse(m.Groups["row"].Value, CultureInfo.InvariantCulture)).Distinct().Order().Take(MostRows)
            .Select(row => read(cell => fields.GetValueOrDefault($"Input.{list}[{row}].{cell}")))];

    private static int? Number(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Only what would be taken for the form's own signs: Chinese stays one character each.</summary>
    private static string Escaped(string value) => Sign().Replace(value, m => Uri.EscapeDataString(m.Value));

    [GeneratedRegex(@"^Input\.(?<list>Uses|Results|Pictures)\[(?<row>\d{1,4})\]\.\w{1,20}$", RegexOptions.IgnoreCase)] private static partial Regex Cell();

    [GeneratedRegex(@"[%&=+#;\s]")] private static partial Regex Sign();
}
