using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace Community.Web.Infrastructure;

/// <summary>A setting in force.</summary>
/// <param name="Key">As it is written on the command line.</param>
/// <param name="Default">What holds where nobody sets it.</param>
/// <param name="Source">Where it was set; null where it was not.</param>
public sealed record Setting(string Key, string Value, string Default, string? Source);

/// <summary>The settings of one concern.</summary>
public sealed record SettingSection(string Name, IReadOnlyList<Setting> Settings);

/// <summary>Every setting that the program knows, as it holds now. Secrets are covered before they get here.</summary>
public sealed class EffectiveSettings(IServiceProvider services, IConfiguration configuration)
{
    /// <summary>Any type that names the section it is bound from, so that no setting is forgotten here.</summary>
    private static readonly (string Section, Type Type)[] Bound = [.. new[] { typeof(Member).Assembly, typeof(EffectiveSettings).Assembly }
        .SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false })
        .Select(t => (Section: t.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string ?? "", t))
        .Where(t => t.Section.Length > 0).OrderBy(t => t.Section, StringComparer.Ordinal)];

    public IReadOnlyList<SettingSection> All() => [.. Bound.GroupBy(b => b.Section).Select(g => new SettingSection(g.Key, [.. g.SelectMany(b => Of(b.Section, b.Type))]))];

    private IEnumerable<Setting> Of(string section, Type type)
    {
        var options = services.GetRequiredService(typeof(IOptions<>).MakeGenericType(type));
        var value = options.GetType().GetProperty("Value")!.GetValue(options);
        var unset = type.GetConstructor(Type.EmptyTypes)?.Invoke(null);
        return Flat(section, value, unset).Select(s => new Setting(s.Key, Secrets.Covered(s.Name, s.Value), Secrets.Covered(s.Name, s.Default), Source(s.Key)));
    }

    private sealed record Leaf(string Key, string Name, string Value, string Default);

    private static IEnumerable<Leaf> Flat(string prefix, object? value, object? unset)
    {
        var type = (value ?? unset)?.GetType();
        if (type is null) yield break;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
        {
            object? now = value is null ? null : property.GetValue(value), then = unset is null ? null : property.GetValue(unset);
            var key = $"{prefix}:{property.Name}";
            if (IsGroup(now ?? then))
                foreach (var leaf in Flat(key, now, then)) yield return leaf;
            else if (now is IEnumerable and not string && ((IEnumerable)now).Cast<object?>().Any(IsGroup))
                foreach (var leaf in ((IEnumerable)now).Cast<object?>().SelectMany((one, i) => Flat($"{key}:{i}", one, null))) yield return leaf;
            else yield return new(key, property.Name, Said(now), Said(then));
        }
    }

    private static bool IsGroup(object? value) => value is not (null or string or IEnumerable) && value.GetType() is { IsClass: true } type && type.Namespace?.StartsWith("Community.", StringComparison.Ordinal) is true;

    private static string Said(object? value) => value switch
    {
        null => "",
        string text => text,
        IDictionary map => string.Join("; ", map.Keys.Cast<object>().Select(k => $"{k} = {Secrets.Covered($"{k}", Said(map[k]))}")),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Said)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };

    private string? Source(string key) => configuration is IConfigurationRoot root ? Source(root, key) : null;

    private static string? Source(IConfigurationRoot root, string key)
    {
        foreach (var provider in root.Providers.Reverse())
        {
            if (!provider.TryGet(key, out _) && !provider.GetChildKeys([], key).Any()) continue;
            var chained = provider is ChainedConfigurationProvider { Configuration: IConfigurationRoot inner } ? Source(inner, key) : null;
            return chained ?? (provider is FileConfigurationProvider file ? file.Source.Path : provider.GetType().Name.Replace("ConfigurationProvider", "", StringComparison.Ordinal));
        }
        return null;
    }
}
