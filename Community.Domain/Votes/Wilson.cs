namespace Community.Domain.Votes;

/// <summary>How good a post is for certain: the lower bound of the share of up votes, so that 1 of 1 does not beat 9 of 10.</summary>
public static class Wilson
{
    private const double Z = 1.96; // 95 % sure

    /// <summary>Between 0 and 1; 0 without votes. E. B. Wilson, 1927, score interval.</summary>
    public static double LowerBound(int up, int down)
    {
        if (up <= 0) return 0;
        var n = (double)up + Math.Max(0, down);
        var share = up / n;
        return (share + Z * Z / (2 * n) - Z * Math.Sqrt((share * (1 - share) + Z * Z / (4 * n)) / n)) / (1 + Z * Z / n);
    }
}
