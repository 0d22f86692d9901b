namespace Community.Web.Pages;

/// <summary>Where the words of a question, an answer or a comment are typed.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Typed">What was typed before, when the form was refused or kept.</param>
/// <param name="IsSmall">A comment: no toolbar, no preview.</param>
public sealed record BodyField(string Id, string Label, Redrawn? Typed, bool IsSmall = false)
{
    /// <summary>What stands in it when nothing was typed before: a draft, or the text that is edited.</summary>
    public string? Text { get; init; }

    public string? Hint { get; init; }

    /// <summary>The label is read by all, not only by those who do not see that there is a heading.</summary>
    public bool HasLabel { get; init; }

    /// <summary>Just the field, where the text is only kept.</summary>
    public bool IsPlain { get; init; }

    /// <summary>It may be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The question whose writers are offered first after an @.</summary>
    public int? QuestionId { get; init; }

    /// <summary>Endings that the browser's own dialogue offers; what a file is is found from its content.</summary>
    public const string Accepted = ".png,.jpg,.jpeg,.gif,.webp,.pdf,.txt,.log,.zip,.mp3,.m4a,.ogg,.webm,.mp4";

    /// <summary>What is written stands in no post that a file could belong to.</summary>
    public bool HasNoFiles { get; init; }

    /// <summary>Files can be added: what is only kept, or a message, has none.</summary>
    public bool TakesFiles => !IsPlain && !HasNoFiles;

    public string? Value => Typed is not null ? Typed["Input.Body"] : Text;
    public string? Error => Typed is { IsError: true, Field: "Input.Body" } ? Typed.Text : null;
}
