using System.ComponentModel.DataAnnotations;

namespace Community.Web.Features.Legal;

/// <summary>The terms in force, and the texts of the vendor's own.</summary>
public sealed class LegalOptions
{
    public const string Section = "Legal";

    /// <summary>Changed with the texts: members are asked to agree to each version once.</summary>
    [Required, StringLength(Consent.VersionMax)] public string Version { get; init; } = "2026-11";

    /// <summary>Markdown files in the place of the texts that come with the program; <c>{language}</c> in the name is the page's language.</summary>
    public string? TermsFile { get; init; }
    public string? PrivacyFile { get; init; }

    /// <summary>Under which members let everyone use what they write.</summary>
    [Required] public string Licence { get; init; } = "CC BY-SA 4.0";

    internal string? FileOf(LegalKind kind, string language)
        => (kind is LegalKind.Terms ? TermsFile : PrivacyFile) is { Length: > 0 } file ? file.Replace("{language}", language, StringComparison.Ordinal) : null;

    internal bool HasFiles(IReadOnlyList<string> languages)
        => languages.All(l => Enum.GetValues<LegalKind>().All(kind => FileOf(kind, l) is not { } file || File.Exists(file)));
}

/// <summary>The two texts that everyone can read who takes part.</summary>
public enum LegalKind { Terms, Privacy }
