using Microsoft.Extensions.Localization;

namespace Community.Web.Infrastructure;

/// <summary>Words for a number of things, in the form that the number asks for.</summary>
public static class Counting
{
    /// <summary>The words of the key, or of <c>key.one</c> for exactly one; {0} is the number. Chinese says both alike.</summary>
    public static LocalizedString Count(this IStringLocalizer<Words> words, string key, int number) => words[number == 1 ? $"{key}.one" : key, number];
}
