namespace Community.Domain.Searches;

/// <summary>A search that a member keeps; who follows it is told when something new is found.</summary>
public sealed class SavedSearch : Entity
{
    public const int LongestName = 80, LongestQuery = 400;

    /// <summary>So many of one member.</summary>
    public const int MostPerMember = 50, MostFollowed = 20;

    /// <param name="kept">How many the member has already.</param>
    public SavedSearch(int memberId, string? name, string? query, int kept, DateTime now)
    {
        Rule.Require(kept < MostPerMember, "search.too-many", MostPerMember);
        var typed = Characters.WellFormed((query ?? "").Trim());
        Rule.Require(typed.Length is > 0 and <= LongestQuery, "search.query", LongestQuery);
        (MemberId, Query, SavedAt, LookedAt) = (memberId, typed, now, now);
        Rename(string.IsNullOrWhiteSpace(name) ? Cut(typed) : name);
    }

    private SavedSearch() { }

    public int MemberId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>As it is typed into the box.</summary>
    public string Query { get; private set; } = "";
    public DateTime SavedAt { get; private set; }
    public bool IsFollowed { get; private set; }

    /// <summary>What is newer than this has not been looked at: by the house for whoever follows it, else by the member.</summary>
    public DateTime LookedAt { get; private set; }

    public void Rename(string? name)
    {
        var wanted = Characters.WellFormed((name ?? "").Trim());
        Rule.Require(wanted.Length is > 0 and <= LongestName, "search.name", LongestName);
        Name = wanted;
    }

    /// <param name="followed">How many the member follows already.</param>
    /// <param name="canBeFollowed">What it asks for is understood.</param>
    public void Follow(bool wanted, int followed, bool canBeFollowed, DateTime now)
    {
        if (wanted == IsFollowed) return;
        Rule.Require(!wanted || canBeFollowed, "search.cannot-follow");
        Rule.Require(!wanted || followed < MostFollowed, "search.too-many-followed", MostFollowed);
        (IsFollowed, LookedAt) = (wanted, now);
    }

    /// <summary>The member has seen what it finds now.</summary>
    public void Open(DateTime now)
    {
        if (!IsFollowed) LookedAt = now;
    }

    /// <summary>Somebody else wrote what it looks for.</summary>
    public void Find(Post newest) => Raise(new SearchFoundNews(this, newest));

    private static string Cut(string typed) => typed.Length <= LongestName ? typed : $"{typed[..(char.IsHighSurrogate(typed[LongestName - 2]) ? LongestName - 2 : LongestName - 1)]}…";
}

/// <summary>A search that is followed has found what was not there before.</summary>
public sealed record SearchFoundNews(SavedSearch Search, Post Newest) : IDomainEvent;
