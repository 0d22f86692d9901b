using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Community.Web.Features.Showcases;

/// <summary>A showcase as it was typed.</summary>
/// <param name="Once">The form's token: the same form sent twice makes one.</param>
public sealed record ShowcaseForm(string? Title, string? Situation, string? Body, IReadOnlyList<UseRow> Uses, IReadOnlyList<ResultRow> Results, IReadOnlyList<PictureRow> Pictures, Guid? Once = null);

public sealed record UseRow(int? ProductId, int? ModuleId, int? VersionId);

/// <summary>A result as it was typed.</summary>
public sealed partial record ResultRow(string? Label, string? Unit, string? Before, string? After)
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public bool IsBlank => string.IsNullOrWhiteSpace(Label) && string.IsNullOrWhiteSpace(Unit) && string.IsNullOrWhiteSpace(Before) && string.IsNullOrWhiteSpace(After);

    /// <summary>As people here write numbers, as programs do, and as Chinese keyboards do; null for what is none, or too long to be kept to the digit.</summary>
    public static decimal? Number(string? typed)
    {
        var text = (typed ?? "").Trim().Normalize(NormalizationForm.FormKC).Replace('−', '-');
        if (Grouped().IsMatch(text)) text = text.Replace(",", "", StringComparison.Ordinal);
        var isNumber = decimal.TryParse(text, Plain, CultureInfo.CurrentCulture, out var number) || decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out number);
        return isNumber && Math.Abs(number) < 1e14m && Math.Round(number, 4) == number ? number : null;
    }

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$")] private static partial Regex Grouped();
}

/// <summary>A picture as the form names it.</summary>
/// <param name="Token">Of the attachment.</param>
public sealed record PictureRow(string? Token, string? Caption);
