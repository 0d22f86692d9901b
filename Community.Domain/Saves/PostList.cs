namespace Community.Domain.Saves;

/// <summary>Questions and showcases that a member has put together, in an order of their own.</summary>
public sealed class PostList : Entity
{
    public const int LongestName = 80, LongestAbout = 500;

    /// <param name="standing">How many lists the owner has.</param>
    public PostList(Member owner, string? name, string? about, bool isPublic, int standing, ListPolicy policy, ListWords words, DateTime now)
    {
        owner.RequireMayWrite(now);
        Rule.Require(standing < policy.PerMember, "list.too-many", policy.PerMember);
        (OwnerId, CreatedAt) = (owner.Id, now);
        Become(words.Name(name), words.About(about), isPublic, words, now);
    }

    private PostList() { }

    public int OwnerId { get; private set; }
    public string Name { get; private set; } = "";
    public string? About { get; private set; }

    /// <summary>Whoever has its address reads it, and it stands on its owner's page.</summary>
    public bool IsPublic { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>Guards against two windows that change its order on the same base.</summary>
    public int Edition { get; private set; }

    /// <param name="entries">What is in it: becomes it public, others read what is said of them, too.</param>
    public void Describe(Member by, string? name, string? about, bool isPublic, IReadOnlyList<ListEntry> entries, ListWords words, DateTime now)
    {
        RequireOwn(by);
        by.RequireMayWrite(now);
        if (isPublic && !IsPublic) words.RequireFit(string.Join('\n', entries.Select(e => e.Note)));
        Become(words.Name(name), words.About(about), isPublic, words, now);
    }

    /// <summary>Only its owner changes a list; others may read it, if it is public.</summary>
    public void RequireOwn(Member by) => Rule.Require(by.Id == OwnerId, "list.change-not-yours");

    /// <summary>Puts a post at its end.</summary>
    public ListEntry Put(Member by, Head head, IReadOnlyList<ListEntry> entries, ListPolicy policy, DateTime now)
    {
        RequireOwn(by);
        by.RequireMayWrite(now);
        Rule.Require(entries.Count < policy.Entries, "list.full", policy.Entries);
        Changed(now);
        return new(Id, head.Id, entries.Count == 0 ? 1 : entries.Max(e => e.Position) + 1, now);
    }

    /// <summary>A post is about to leave it; the others keep their order.</summary>
    public void Take(Member by, DateTime now)
    {
        RequireOwn(by);
        Changed(now);
    }

    /// <summary>Says something of a post in it, or no longer.</summary>
    public void Remark(Member by, ListEntry entry, string? note, ListWords words, DateTime now)
    {
        RequireOwn(by);
        by.RequireMayWrite(now);
        entry.Remark(words.Note(note));
        if (IsPublic) words.RequireFit(entry.Note);
        ChangedAt = now;
    }

    /// <summary>Moves a post to a place among those that its owner sees.</summary>
    /// <param name="entries">All of them, in their order.</param>
    /// <param name="seen">Those that the owner sees, by their posts.</param>
    /// <param name="place">The first is 1; beyond the ends is at the end.</param>
    /// <param name="edition">The order that the owner had before their eyes: another window may have changed it meanwhile.</param>
    public void Move(Member by, IReadOnlyList<ListEntry> entries, IReadOnlySet<int> seen, int postId, int place, int edition, DateTime now)
    {
        RequireOwn(by);
        Rule.Require(edition == Edition, "list.someone-was-faster");
        var moved = Rule.Found(entries.FirstOrDefault(e => e.PostId == postId), "post");
        List<ListEntry> order = [.. entries.Where(e => e != moved)];
        var others = order.Where(e => seen.Contains(e.PostId)).ToList();
        order.Insert(place <= 1 ? 0 : place > others.Count ? order.Count : order.IndexOf(others[place - 1]), moved);
        foreach (var (i, entry) in order.Index()) entry.StandAt(i + 1);
        Changed(now);
    }

    private void Become(string name, string? about, bool isPublic, ListWords words, DateTime now)
    {
        if (isPublic) words.RequireFit($"{name}\n{about}");
        (Name, About, IsPublic, ChangedAt) = (name, about, isPublic, now);
    }

    private void Changed(DateTime now)
    {
        Edition++;
        ChangedAt = now;
    }
}

/// <summary>A post in a list, at its place.</summary>
public sealed class ListEntry
{
    public const int LongestNote = 500;

    internal ListEntry(int listId, int postId, int position, DateTime now) => (ListId, PostId, Position, At) = (listId, postId, position, now);

    private ListEntry() { }

    public int ListId { get; private set; }
    public int PostId { get; private set; }
    public int Position { get; private set; }

    /// <summary>What the list's owner says of it; plain text.</summary>
    public string? Note { get; private set; }
    public DateTime At { get; private set; }

    internal void Remark(string? note) => Note = note;

    internal void StandAt(int position) => Position = position;
}

/// <summary>A member has looked at a question or a showcase; the last time counts.</summary>
public sealed class SeenPost(int memberId, int postId, DateTime at)
{
    public int MemberId { get; private set; } = memberId;
    public int PostId { get; private set; } = postId;
    public DateTime At { get; private set; } = at;

    public void Again(DateTime at)
    {
        if (at > At) At = at;
    }
}
