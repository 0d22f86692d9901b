using Community.Web.Features.Drafts;
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

    /// <summary>The showcase that it is asked about.</summary>
    public int? ShowcaseId { get; init; }

    /// <summary>Which version of the draft this was typed on.</summary>
    public int? DraftVersion { get; init; }

    /// <summary>The open page that saves by itself, and its how manyeth saving this is.</summary>
    public Guid? Writer { get; init; }
    public int Turn { get; init; }

    public static QuestionInput Of(KeptDraft draft) => new()
    {
        Title = draft.Form.Title,
        Body = draft.Form.Body,
        Tags = draft.Form.Tags,
        ProductId = draft.Form.ProductId,
        ModuleId = draft.Form.ModuleId,
        VersionId = draft.Form.VersionId,
        Comment = draft.Form.Comment,
        Basis = draft.Form.Basis,
        DraftVersion = draft.Version,
    };

    public QuestionForm ToForm() => new(Title, Body, Tags, ProductId, ModuleId, VersionId, Once, ShowcaseId);

    public DraftForm ToDraft() => new(Title, Body, Tags, ProductId, ModuleId, VersionId, Comment, Basis);

    public DraftPlace ToPlace() => new(DraftVersion ?? 0, Writer, Turn, Once);
}

/// <summary>Tags and product, for the part of the form that asks for them.</summary>
public sealed record FilingPart(QuestionInput Input, ProductChoices Products);
