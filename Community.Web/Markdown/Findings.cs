using System.Globalization;

namespace Community.Web.Markdown;

/// <summary>What was met while a text was read.</summary>
internal sealed class Findings
{
    private const int MaxMentions = 20;

    public HashSet<string> Mentions { get; } = new(StringComparer.Ordinal);
    public SortedSet<int> PostLinks { get; } = [];
    public HashSet<string> Attachments { get; } = new(StringComparer.Ordinal);
    public int Links { get; set; }
    public int Pictures { get; set; }

    /// <summary>Takes note of references and answers those that count: mentions beyond the limit do not.</summary>
    public IReadOnlyList<Reference> Noted(IReadOnlyList<Reference> references)
    {
        foreach (var reference in references)
            if (reference.Kind is ReferenceKind.Mention && Mentions.Count < MaxMentions) Mentions.Add(reference.Value);
            else if (reference.Kind is ReferenceKind.Post) PostLinks.Add(int.Parse(reference.Value, CultureInfo.InvariantCulture));
        return [.. references.Where(r => r.Kind is not ReferenceKind.Mention || Mentions.Contains(r.Value))];
    }
}
