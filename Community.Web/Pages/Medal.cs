using Community.Web.Features.Badges;
using Microsoft.Extensions.Localization;

namespace Community.Web.Pages;

/// <summary>A badge as pages show it.</summary>
/// <param name="Tag">Instead of its name, where it is for a tag.</param>
public sealed record Medal(Badge Badge, string? Tag = null)
{
    public string Icon => IconOf(Badge.Class);
    public string Kind => KindOf(Badge.Class);

    public static string IconOf(BadgeClass @class) => @class switch { BadgeClass.Gold => "trophy", BadgeClass.Silver => "medal", _ => "award" };

    public static string KindOf(BadgeClass @class) => @class switch { BadgeClass.Gold => "gold", BadgeClass.Silver => "silver", _ => "bronze" };

    /// <summary>The name of a badge by its number; empty when there is no such badge.</summary>
    public static string NameOf(int? number, IStringLocalizer<Words> words)
        => number is { } n && BadgeCatalogue.Find(n) is { Code: var code } ? words[$"badge.{code}"] : "";
}
