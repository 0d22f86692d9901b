using Community.Web.Features.Products;
using Community.Web.Features.Questions;

namespace Community.Web.Pages.Questions;

/// <summary>The fields of asking and editing, as they are named in forms.</summary>
public sealed record QuestionInput
{
    public string? Title { get; init; }
    public string? Body { get; init; }
    public string? Tags { get; init; }
    public int? ProductId { get; init; }
    public int? ModuleId { get; init; }
    public int? VersionId { get; init; }

    /// <summary>Why it was edited.</summary>
    public string? Comment { get; init; }

    /// <summary>Which text the editor began from.</summary>
    public int? Basis { get; init; }
    public Guid? Once { get; init; }

    public QuestionForm ToForm() => new(Title, Body, Tags, ProductId, ModuleId, VersionId, Once);
}

/// <summary>Tags and product, for the part of the form that asks for them.</summary>
public sealed record FilingPart(QuestionInput Input, ProductChoices Products);
