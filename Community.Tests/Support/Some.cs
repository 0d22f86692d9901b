namespace Community.Tests.Support;

/// <summary>Texts long enough for the rules, when the test is not about text.</summary>
public static class Some
{
    public const string Title = "How do I read a file line by line?";
    public const string Body = "I have tried a few ways and each of them reads the whole file at once.";
    public const string Tags = "files";
}
