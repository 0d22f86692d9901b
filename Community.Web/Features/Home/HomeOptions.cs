namespace Community.Web.Features.Home;

/// <summary>What the home page shows to whom.</summary>
public sealed record HomeOptions
{
    public const string Section = "Home";

    /// <summary>Days without any answer after which a question is put before the staff.</summary>
    public int WaitingDays { get; init; } = 2;

    /// <summary>Rows of each list.</summary>
    public int Rows { get; init; } = 8;

    /// <summary>Rows of what is new; the inbox has the rest.</summary>
    public int NewsRows { get; init; } = 5;
}
