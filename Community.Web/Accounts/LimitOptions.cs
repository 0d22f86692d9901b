using System.ComponentModel.DataAnnotations;

namespace Community.Web.Accounts;

/// <summary>How often one network address may knock at the doors of accounts and post, and when an account rests.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Switches the limits per address and the pace of members; the rest of an account stays.</summary>
    public bool Enabled { get; init; } = true;

    [Range(1, 1440)] public int WindowMinutes { get; init; } = 10;

    /// <summary>Per address and window.</summary>
    [Range(1, 1_000_000)] public int SignIns { get; init; } = 20;
    [Range(1, 1_000_000)] public int Registrations { get; init; } = 10;
    [Range(1, 1_000_000)] public int Resets { get; init; } = 10;

    /// <summary>Questions, answers and comments: colleagues share an address.</summary>
    [Range(1, 1_000_000)] public int Posts { get; init; } = 120;
    [Range(1, 1_000_000)] public int Uploads { get; init; } = 120;
    [Range(1, 1_000_000)] public int Searches { get; init; } = 600;

    /// <summary>How many times that much the network around an address (/24, /64) may post, upload, search and register.</summary>
    [Range(1, 1000)] public int NetworkShare { get; init; } = 5;

    /// <summary>Of one's own settings.</summary>
    [Range(1, 1_000_000)] public int Changes { get; init; } = 60;

    /// <summary>Per member and window: savings of drafts and previews, of which a page sends some every few seconds.</summary>
    [Range(1, 1_000_000)] public int Drafting { get; init; } = 2_000;

    /// <summary>Wrong passwords in a row after which an account rests.</summary>
    [Range(1, 1000)] public int FailuresPerAccount { get; init; } = 10;
    [Range(1, 1440)] public int RestMinutes { get; init; } = 5;
}
