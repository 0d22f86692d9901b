namespace Community.Domain.Posts;

/// <summary>How an edit comes about: typed by whoever saves it, taken from an older revision, or suggested and approved.</summary>
/// <param name="RolledBackTo">The revision whose words come back.</param>
/// <param name="IsApproved">Others have decided that it may be made: its author needs no right of their own.</param>
public sealed record EditWay(int? RolledBackTo = null, bool IsApproved = false)
{
    public static readonly EditWay Typed = new();
    public static readonly EditWay Suggested = new(IsApproved: true);

    /// <summary>Never part of the revision before it, so that it can be seen and undone by itself.</summary>
    public static EditWay BackTo(int revision) => new(revision);
}
