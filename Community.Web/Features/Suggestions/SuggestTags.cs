namespace Community.Web.Features.Suggestions;

/// <summary>A tag that may be meant.</summary>
public sealed record SuggestedTag(string Name, int QuestionCount, string? Excerpt)
{
    /// <summary>Means another tag, and so is not offered.</summary>
    internal bool IsSynonym { get; init; }
}

/// <summary>Finds tags by how they begin, or those that a text speaks of; the most used first.</summary>
public sealed class SuggestTags(CommunityDb db) : IUseCase
{
    public const int Most = 8, MostInText = 5;

    // The most used ones always, and of the rest those that come next by name: never the whole table.
    private const int Popular = 300, Following = 60;

    public async Task<IReadOnlyList<SuggestedTag>> Beginning(string? typed, CancellationToken ct)
    {
        if (typed?.Trim().ToLowerInvariant() is not { Length: > 0 and <= TagName.MaxLength } begin) return [];
        var popular = await MostUsed().ToListAsync(ct);
        var following = await From(begin).ToListAsync(ct);
        return [.. popular.Concat(following).Where(t => !t.IsSynonym && t.Name.StartsWith(begin, StringComparison.Ordinal)).DistinctBy(t => t.Name)
            .OrderByDescending(t => t.Name == begin).ThenByDescending(t => t.QuestionCount).ThenBy(t => t.Name, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>The most used tags whose names stand in the text.</summary>
    public async Task<IReadOnlyList<SuggestedTag>> InText(string? text, CancellationToken ct)
        => string.IsNullOrWhiteSpace(text) ? [] : [.. (await MostUsed().ToListAsync(ct)).Where(t => Names(text.ToLowerInvariant(), t.Name)).Take(MostInText)];

    internal IQueryable<SuggestedTag> MostUsed() => db.Tags.AsNoTracking().Where(t => t.QuestionCount > 0).OrderByDescending(t => t.QuestionCount).ThenBy(t => t.Name)
        .Take(Popular).Select(t => new SuggestedTag(t.Name, t.QuestionCount, t.Excerpt));

    internal IQueryable<SuggestedTag> From(string begin) => db.Tags.AsNoTracking().Where(t => string.Compare(t.Name, begin) >= 0).OrderBy(t => t.Name)
        .Take(Following).Select(t => new SuggestedTag(t.Name, t.QuestionCount, t.Excerpt) { IsSynonym = t.SynonymOfId != null });

    /// <summary>As a whole word, with spaces where the tag has hyphens; Chinese has no spaces around its words.</summary>
    private static bool Names(string text, string tag)
        => Stands(text, tag) || (tag.Contains('-', StringComparison.Ordinal) && Stands(text, tag.Replace('-', ' ')));

    private static bool Stands(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (!Joins(at > 0 ? text[at - 1] : ' ', word[0]) && !Joins(word[^1], at + word.Length < text.Length ? text[at + word.Length] : ' ')) return true;
        return false;
    }

    private static bool Joins(char left, char right) => char.IsAsciiLetterOrDigit(left) && char.IsAsciiLetterOrDigit(right);
}
