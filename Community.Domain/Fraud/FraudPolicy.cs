namespace Community.Domain.Fraud;

/// <summary>From where on votes and accepts are no longer taken for honest. Only operators see these numbers.</summary>
public sealed record FraudPolicy
{
    public const string Section = "Fraud";

    /// <summary>Days that are looked at; what is older stands.</summary>
    public int WindowDays { get; init; } = 30;

    /// <summary>So many acts of one member on one author's posts …</summary>
    public int BurstActs { get; init; } = 5;

    /// <summary>… within so many minutes.</summary>
    public int BurstMinutes { get; init; } = 10;

    /// <summary>Of a member with at least so many acts …</summary>
    public int FavouriteActs { get; init; } = 8;

    /// <summary>… this share, in percent, is for one author.</summary>
    public int FavouritePercent { get; init; } = 60;

    /// <summary>Two members have so many acts for each other …</summary>
    public int MutualActs { get; init; } = 5;

    /// <summary>… which for each of the two is this share of all they do, in percent.</summary>
    public int MutualPercent { get; init; } = 30;

    /// <summary>So many accounts …</summary>
    public int FreshAccounts { get; init; } = 4;

    /// <summary>… younger than so many days …</summary>
    public int FreshDays { get; init; } = 14;

    /// <summary>… have this share of their acts for one author, in percent …</summary>
    public int FreshPercent { get; init; } = 60;

    /// <summary>… and each at least so many: one vote each is what a good answer gets on a busy day …</summary>
    public int FreshActs { get; init; } = 2;

    /// <summary>… and share a network, or joined within so many minutes.</summary>
    public int FreshMinutes { get; init; } = 60;

    /// <summary>Days for which the networks that members came from are remembered.</summary>
    public int NetworkDays { get; init; } = 60;

    /// <summary>The hour of the site's day at which the nightly search begins.</summary>
    public int ScanHour { get; init; } = 3;

    /// <summary>Such that one act of one member can never be a series.</summary>
    public bool IsSound => WindowDays > 0 && BurstActs > 1 && BurstMinutes > 0 && FavouriteActs > 1 && MutualActs > 1 && FreshAccounts > 1 && FreshActs > 0 && FreshDays > 0 && FreshMinutes > 0
        && NetworkDays >= FreshDays && ScanHour is >= 0 and < 24 && IsPercent(FavouritePercent) && IsPercent(MutualPercent) && IsPercent(FreshPercent);

    private static bool IsPercent(int share) => share is > 0 and <= 100;
}
