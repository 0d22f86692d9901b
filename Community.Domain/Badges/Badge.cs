namespace Community.Domain.Badges;

/// <summary>How much a badge asks for. Numbers are stored.</summary>
public enum BadgeClass { Bronze = 1, Silver = 2, Gold = 3 }

/// <summary>What a badge is earned for, and so how often: once by a member, or once for each post, tag or year.</summary>
public enum BadgePer { Member, Post, Tag, Year }

/// <summary>Something that members earn by what they do.</summary>
/// <param name="Number">Stored, and in its page's address: never given to another badge.</param>
/// <param name="Code">Its name for the words of the pages.</param>
/// <param name="Needed">How much of what it counts earns it.</param>
/// <param name="Lapses">It is lost when it is not earned any more, and comes back when it is earned again.</param>
public sealed record Badge(int Number, string Code, BadgeClass Class, int Needed = 1, BadgePer Per = BadgePer.Member, bool Lapses = false);
