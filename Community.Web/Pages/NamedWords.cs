using Community.Web.Features.Search;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages;

/// <summary>What is said of a member, a company or a tag beside its name.</summary>
internal static class NamedWords
{
    public static string Of(NamedThing one, IStringLocalizer<Words> words) => one.Kind switch
    {
        NamedKind.Member => string.Join(" · ", ((string?[])[one.Detail, words["named.reputation", one.Weight].Value]).OfType<string>()),
        NamedKind.Organisation => words.Count("named.people", one.Weight),
        _ => string.Join(" · ", ((string?[])[one.Detail is null ? null : words["named.synonym", one.Detail].Value, words.Count("named.questions", one.Weight).Value]).OfType<string>()),
    };
}
