namespace Community.Tests.Domain;

/// <summary>Asks for a broken rule: its code and what it tells.</summary>
internal static class Broken
{
    public static void Rule(string code, Func<object> act, params object[] details)
    {
        var broken = Assert.Throws<RuleBrokenException>(act);
        Assert.Equal(code, broken.Code);
        if (details.Length > 0) Assert.Equal(details, broken.Details);
    }
}
