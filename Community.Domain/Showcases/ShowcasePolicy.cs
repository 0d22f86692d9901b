namespace Community.Domain.Showcases;

/// <summary>How much a showcase holds. Lengths in graphemes.</summary>
public sealed record ShowcasePolicy
{
    public const string Section = "Showcases";

    public int SituationMin { get; init; } = 20;
    public int SituationMax { get; init; } = 2000;
    public int MostUses { get; init; } = 6;
    public int MostResults { get; init; } = 8;
    public int MostPictures { get; init; } = 12;
    public int LabelMax { get; init; } = 60;
    public int UnitMax { get; init; } = 20;
    public int CaptionMax { get; init; } = 200;

    /// <summary>Of why it is returned or withdrawn; at most 1,000, which is what an act keeps.</summary>
    public int ReasonMax { get; init; } = 1000;

    /// <summary>So many featured ones are shown on the home page, the latest first.</summary>
    public int FeaturedSlots { get; init; } = 3;

    /// <summary>How things were, in lines of plain text.</summary>
    public string Situation(string? raw, TextPolicy text)
        => text.Fitting(CleanText.Block(raw), SituationMin, SituationMin / 2, SituationMax, "showcase.situation-too-short", "showcase.situation-too-long");

    /// <summary>What was measured.</summary>
    public string Label(string? raw, TextPolicy text) => text.Fitting(CleanText.Line(raw), 1, 1, LabelMax, "showcase.label-missing", "showcase.label-too-long");

    /// <summary>In what it was measured; may be empty.</summary>
    public string Unit(string? raw, TextPolicy text) => text.Fitting(CleanText.Line(raw), 0, 0, UnitMax, "", "showcase.unit-too-long");

    /// <summary>What a picture shows; may be empty.</summary>
    public string Caption(string? raw, TextPolicy text) => text.Fitting(CleanText.Line(raw), 0, 0, CaptionMax, "", "showcase.caption-too-long");

    public bool IsSound => SituationMin >= 0 && SituationMax > SituationMin && MostUses > 0 && MostResults >= 0 && MostPictures >= 0
        && LabelMax > 0 && UnitMax > 0 && CaptionMax > 0 && ReasonMax is > 0 and <= 1000 && FeaturedSlots >= 0;

    /// <summary>A reason as it is kept; empty where there is none.</summary>
    public string Reason(string? typed)
    {
        var reason = CleanText.Block(typed);
        Rule.Require(TextMeasure.Of(reason).Graphemes <= ReasonMax && reason.Length <= 2 * ReasonMax, "showcase.reason-long", ReasonMax);
        return reason;
    }
}
