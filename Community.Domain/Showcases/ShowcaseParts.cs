namespace Community.Domain.Showcases;

/// <summary>A product that the company works with, as the showcase tells it.</summary>
public sealed class ShowcaseUse
{
    internal ShowcaseUse(int position, ProductChoice choice) => (Position, ProductId, ModuleId, VersionId) = (position, choice.ProductId!.Value, choice.ModuleId, choice.VersionId);

    private ShowcaseUse() { }

    public int ShowcaseId { get; private set; }
    public int Position { get; private set; }
    public int ProductId { get; private set; }
    public int? ModuleId { get; private set; }
    public int? VersionId { get; private set; }
}

/// <summary>Something that was measured before and after, in the same unit.</summary>
public sealed class ShowcaseResult
{
    internal ShowcaseResult(int position, MeasuredResult result) => (Position, Label, Unit, Before, After) = (position, result.Label, result.Unit, result.Before, result.After);

    private ShowcaseResult() { }

    public int ShowcaseId { get; private set; }
    public int Position { get; private set; }
    public string Label { get; private set; } = "";

    /// <summary>Days, %, orders an hour …; may be empty.</summary>
    public string Unit { get; private set; } = "";
    public decimal Before { get; private set; }
    public decimal After { get; private set; }

    internal void Redact(Redaction redaction) => (Label, Unit) = (redaction.Of(Label), redaction.Of(Unit));
}

/// <summary>A picture of the showcase, with what it shows.</summary>
public sealed class ShowcasePicture
{
    internal ShowcasePicture(int position, Illustration picture) => (Position, AttachmentId, Caption) = (position, picture.AttachmentId, picture.Caption);

    private ShowcasePicture() { }

    public int ShowcaseId { get; private set; }
    public int Position { get; private set; }
    public int AttachmentId { get; private set; }
    public string Caption { get; private set; } = "";

    internal void Redact(Redaction redaction) => Caption = redaction.Of(Caption);
}

/// <param name="Unit">Empty where there is none.</param>
public sealed record MeasuredResult(string Label, string Unit, decimal Before, decimal After);

/// <param name="AttachmentId">A picture that the author has uploaded.</param>
public sealed record Illustration(int AttachmentId, string Caption);

/// <summary>All that a showcase says, checked against the policy's sizes before it comes here.</summary>
/// <param name="Situation">Plain text: how things were.</param>
/// <param name="Done">What was done, with what.</param>
public sealed record ShowcaseStory(string Title, string Situation, Wording Done, IReadOnlyList<ProductChoice> Uses, IReadOnlyList<MeasuredResult> Results, IReadOnlyList<Illustration> Pictures)
{
    /// <summary>The products by their names.</summary>
    public IReadOnlyList<string> Named { get; init; } = [];

    /// <summary>What is not title and body, line by line, as revisions keep it.</summary>
    public string Facts => string.Join('\n', [Situation, .. Named, .. Results.Select(r => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{r.Label}: {r.Before} → {r.After} {r.Unit}").TrimEnd()), .. Pictures.Select(p => p.Caption)]);
}
