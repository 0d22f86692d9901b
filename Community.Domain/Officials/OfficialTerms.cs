namespace Community.Domain.Officials;

/// <summary>What the vendor says with an official answer: for which versions it holds, from which patch, and until when without another look.</summary>
public sealed record OfficialTerms
{
    private OfficialTerms() { }

    public required Product Product { get; init; }

    /// <summary>Null: from the first version on.</summary>
    public ProductVersion? From { get; private init; }

    /// <summary>Null: it still holds.</summary>
    public ProductVersion? To { get; private init; }
    public string? Patch { get; private init; }
    public string? Note { get; private init; }
    public required DateOnly ReviewBy { get; init; }

    /// <summary>The versions as the log tells them.</summary>
    public string Range => $"{Product.Slug} {From?.Name ?? "…"} – {To?.Name ?? "…"}";

    /// <param name="reviewBy">Null takes what the policy says.</param>
    public static OfficialTerms Of(Product product, int? fromId, int? toId, string? patch, string? note, DateOnly? reviewBy, OfficialPolicy policy, DateOnly today)
    {
        var terms = new OfficialTerms
        {
            Product = product,
            From = Version(product, fromId),
            To = Version(product, toId),
            Patch = OneLine(patch, OfficialAnswer.LongestPatch, "official.patch-too-long"),
            Note = OneLine(note, OfficialAnswer.LongestNote, "official.note-too-long"),
            ReviewBy = Due(reviewBy, policy, today),
        };
        Rule.Require(terms.From is null || terms.To is null || terms.From.Position <= terms.To.Position, "official.range-backwards");
        return terms;
    }

    public static DateOnly Due(DateOnly? reviewBy, OfficialPolicy policy, DateOnly today)
    {
        var due = reviewBy ?? today.AddDays(policy.ReviewAfterDays);
        Rule.Require(due > today && due <= today.AddDays(policy.LongestReviewDays), "official.review-by", policy.LongestReviewDays);
        return due;
    }

    internal static string? OneLine(string? typed, int longest, string code)
    {
        var clean = (typed ?? "").ReplaceLineEndings(" ").Trim();
        Rule.Require(clean.Length <= longest, code, longest);
        return clean.Length == 0 ? null : clean;
    }

    private static ProductVersion? Version(Product product, int? id)
    {
        if (id is null) return null;
        Rule.Require(product.Versions.Any(v => v.Id == id), "official.no-such-version");
        return product.Versions.Single(v => v.Id == id);
    }
}
