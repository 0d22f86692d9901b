namespace Community.Web.Pages;

/// <summary>Where the words of an answer or a comment are typed.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Typed">What was typed before, when the form was refused or kept.</param>
public sealed record BodyField(string Id, string Label, Redrawn? Typed, bool IsSmall = false)
{
    public string? Error => Typed is { IsError: true, Field: "Input.Body" } ? Typed.Text : null;
}
