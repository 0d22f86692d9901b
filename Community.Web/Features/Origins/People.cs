namespace Community.Web.Features.Origins;

/// <summary>Who wrote it: the members that the dump's users and nameless authors have become.</summary>
internal sealed class People
{
    /// <summary>The dump's own user for what nobody did.</summary>
    public const int Community = -1;

    public Dictionary<int, int> Users { get; } = [];
    public Dictionary<string, int> Names { get; } = [];

    public int Resolve(int? user, string? name)
    {
        if (user is { } id && Users.TryGetValue(id, out var member)) return member;
        if (user == Community || name is null) return SystemMember.Community;
        return Names.GetValueOrDefault(NameKey.Of(name), SystemMember.Community);
    }
}
